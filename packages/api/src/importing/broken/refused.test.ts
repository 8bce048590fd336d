import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { thorough } from "../../testing/runs";
import { createWorld, type ImportView, type World } from "../../testing/world";
import { importPath } from "../operator";
import type { Upload } from "./broken-case";
import { upload } from "./broken-case";
import { brokenCases, uploadsOf } from "./cases";
import { cellsOf, columns, csvHead, csvLine, goodRow, nextRow } from "./made-rows";
import { makeWorkbook } from "./made-workbook";
import { openWhole } from "./whole-record";

/** A handful that take seconds each are left to the thorough run. */
const tried = brokenCases.filter(({ long }) => !long || thorough);
const sample = { negotiation: "sample" };
let world: World;
let whole: Awaited<ReturnType<typeof openWhole>>;
/** Every table as the last case left it. */
let before: Record<string, string>;

beforeAll(async () => {
  world = await createWorld();
  await importPath(world.clients, fileURLToPath(new URL("../../../../../dossiers/sample", import.meta.url)));
  await withdraw(brokenCases.flatMap(({ withdrawn }) => withdrawn ?? []));
  whole = await openWhole(world.database.ownerUrl);
  before = await whole.read();
}, 60_000);
afterAll(async () => {
  await whole?.close();
  await world?.close();
});

async function withdraw(records: readonly { kind: string; id: string }[]): Promise<void> {
  let changeset: string | null = null;
  for (const { kind, id } of records) {
    const change = { kind, id, action: "withdraw", baseVersion: 1, body: null };
    ({ changeset } = await world.tell<{ changeset: string }>("analyst", "changeset.save", {
      ...sample,
      changeset,
      change,
    }));
  }
  const frozen = await world.tell<{ submission: number; hash: string }>("analyst", "changeset.submit", {
    ...sample,
    changeset,
  });
  await world.tell("admin", "changeset.accept", {
    ...sample,
    changeset,
    submission: frozen.submission,
    hash: frozen.hash,
  });
}

/** Brings a file and waits for its dry run; a file that is not taken at all has no view, and one sentence. */
async function bring({ name, pieces }: Upload): Promise<{ said: string[]; view: ImportView | null }> {
  const bytes = Buffer.concat([...pieces()]);
  let id: string;
  try {
    ({ import: id } = await world.bring<{ import: string }>("analyst", "import.file", { ...sample, name }, bytes));
  } catch (error) {
    return { said: [`${name}: the file: ${(error as Error).message}`], view: null };
  }
  let view = await world.ask<ImportView>("analyst", "import.get", { ...sample, import: id });
  while (view.state === "checking" && !view.stalled) {
    await new Promise((done) => setTimeout(done, 20));
    view = await world.ask<ImportView>("analyst", "import.get", { ...sample, import: id });
  }
  expect(view.state).toBe("checked");
  const unit = view.format === "json" ? "entry" : "row";
  const said = view.problems.map(({ sheet, row, column, value, text }) =>
    [
      sheet ?? `${name}: the file`,
      row === null ? null : `${unit} ${row}`,
      column === null ? null : `column ${column}`,
      value === null ? null : `“${value}”`,
      text,
    ]
      .filter((part) => part !== null)
      .join(", "),
  );
  return { said, view };
}

describe("two records that nothing is wrong with are taken, or a refusal would prove nothing", () => {
  const controls: [string, Upload][] = [
    ["CSV", upload("positions.csv", csvHead + csvLine(goodRow) + csvLine(nextRow))],
    [
      "a workbook",
      upload("sample.xlsx", makeWorkbook([{ name: "positions", rows: [columns, cellsOf(goodRow), cellsOf(nextRow)] }])),
    ],
  ];
  test.each(controls)("%s", async (_name, file) => {
    const { said, view } = await bring(file);
    expect(said).toEqual([]);
    expect(view?.counts).toEqual({ created: 2, corrected: 0, same: 0, bad: 0 });
    expect(view?.refusal).toBeNull();
  });
});

describe("is refused by a sentence that names place and cure, and changes nothing:", () => {
  test.each(tried.map((one) => [one.name, one] as const))(
    "%s",
    async (_name, one) => {
      const started = performance.now();
      for (const file of uploadsOf(one)) {
        const { said, view } = await bring(file);
        const wanted = [...one.place, one.cure];
        const found = said.some((sentence) => wanted.every((pattern) => pattern.test(sentence)));
        expect(found, `${one.broken}\nwanted ${wanted.join(" ")}\nsaid ${said.slice(0, 5).join("\n     ")}`).toBe(true);
        if (one.good !== undefined) expect(view?.counts.created, "good records").toBe(one.good);
        if (view && view.refusal !== null) {
          const input = { ...sample, import: view.import, title: one.name, reason: null };
          await expect(world.tell("analyst", "import.propose", input)).rejects.toThrow();
        }
        if (view) await world.tell("analyst", "import.drop", { ...sample, import: view.import });
      }
      expect(performance.now() - started).toBeLessThan(20_000);
      const after = await whole.read();
      const changed = Object.keys(after).filter((table) => after[table] !== before[table]);
      before = after;
      expect(changed, "tables that a refusal changed").toEqual([]);
      expect(world.errors).toEqual([]);
    },
    60_000,
  );
});
