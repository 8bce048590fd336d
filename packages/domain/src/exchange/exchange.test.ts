import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { type AnyRecord, type Kind, kinds, records } from "../records/index";
import { readRecord } from "../records/rules";
import { sound } from "../records/sound.fixture";
import { guardFormula, isFormula, splitWords, unguardFormula, writeCell } from "./cells";
import { writeCodebook } from "./codebook";
import { checkColumns, readColumns } from "./columns";
import { type Found, placeOf, RowReader } from "./from-rows";
import { findSheet, getSheet, type Sheet, sheets } from "./sheets";
import { toRows } from "./to-rows";

const nasty = [
  "'",
  "''=2",
  "=2",
  "'=cmd|x",
  "007",
  "12345678901234567890",
  "a;b\\; c",
  '"q"',
  "x\ny",
  "x\r\ny",
  "＝1",
  "ä🐍",
  "'tis",
  "1,5",
  "- no",
  "@a",
];
const text = (max: number) =>
  fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: "grapheme", maxLength: Math.min(max, 40) }));

/** Any value of a schema's shape, as canonical as parsing makes it. */
function any(schema: z.ZodType): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodDefault) return any(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodNullable) return fc.option(any(schema.unwrap() as z.ZodType), { nil: null });
  if (schema instanceof z.ZodObject) {
    return fc.record(Object.fromEntries(Object.entries(schema.shape).map(([k, s]) => [k, any(s as z.ZodType)])));
  }
  if (schema instanceof z.ZodArray) return fc.array(any(schema.element as z.ZodType), { maxLength: 4 });
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options);
  if (schema instanceof z.ZodBoolean) return fc.boolean();
  if (schema instanceof z.ZodNumber)
    return fc.integer({ min: schema.minValue ?? 0, max: Math.min(schema.maxValue ?? 99, 1e8) });
  const candidates = fc.oneof(
    text(300),
    fc.constantFrom("a-1", "b.2", "https://example.org/a", "2031-03-01", "en", "0".repeat(64)),
  );
  return candidates.filter((one) => schema.safeParse(one).success);
}

const anyRecord = (kind: Kind) =>
  any(records[kind])
    .map((raw) => readRecord(kind, raw))
    .filter((read) => "body" in read)
    .map((read) => (read as { body: AnyRecord }).body);

function readRows(sheet: Sheet, rows: readonly (readonly (string | number | null)[])[]): Found[] {
  const reader = new RowReader(sheet, sheet.columns, true);
  const found = rows.map((row, at) =>
    reader.push(
      row.map((cell) => String(cell ?? "")),
      at + 2,
    ),
  );
  return [...found, reader.end()].filter((one) => one !== null);
}

test.each(kinds)("any %s stands in rows and comes back whole, whatever its words", (kind) => {
  const sheet = getSheet(kind);
  fc.assert(
    fc.property(fc.uniqueArray(anyRecord(kind), { maxLength: 3, selector: ({ id }) => id }), (bodies) => {
      const rows = bodies.flatMap((body) => toRows(sheet, body));
      for (const cell of rows.flat()) if (typeof cell === "string") expect(isFormula(cell)).toBe(false);
      const found = readRows(sheet, rows);
      expect(found.flatMap(({ problems }) => problems)).toEqual([]);
      expect(found.map(({ body }) => readRecord(kind, body))).toEqual(bodies.map((body) => ({ body })));
    }),
    { numRuns: 60 },
  );
});

test("an apostrophe is put before what would be computed, and exactly one is taken away", () => {
  expect(guardFormula("=2")).toBe("'=2");
  expect(guardFormula("'=2")).toBe("''=2");
  expect(guardFormula("'tis")).toBe("'tis");
  expect(unguardFormula("''=2")).toBe("'=2");
  expect(unguardFormula("'tis")).toBe("'tis");
  for (const sign of ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"])
    expect(guardFormula(`${sign}1`)).toBe(`'${sign}1`);
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("'", "=", "a", "\t", "＠") }),
      (one) => unguardFormula(guardFormula(one)) === one && !isFormula(guardFormula(one)),
    ),
  );
});

test("words of one cell keep their semicolons and backslashes", () => {
  const column = getSheet("party").columns.find(({ name }) => name === "aliases");
  if (!column) throw new Error("parties have aliases");
  expect(splitWords("Mayor; The old mayor")).toEqual(["Mayor", "The old mayor"]);
  fc.assert(
    fc.property(
      fc.array(
        fc
          .string({ unit: fc.constantFrom(";", "\\", "a", " ") })
          .map((one) => one.trim())
          .filter(Boolean),
      ),
      (words) => {
        expect(splitWords(unguardFormula(String(writeCell(column, words) ?? "")))).toEqual(words);
      },
    ),
  );
});

test("what stands in lists goes on in further rows, passages of provisions below their provision", () => {
  const { evidence } = sound.proposal;
  const provisions = [
    { id: "p1", summary: "One.", issue: "water", low: 0, high: 50, evidence: [...evidence, ...evidence] },
    { id: "p2", summary: "Two.", evidence: [] },
  ];
  const body = records.proposal.parse({ ...sound.proposal, provisions, evidence: [] });
  const sheet = getSheet("proposal");
  const at = (name: string) => sheet.columns.findIndex((column) => column.name === name);
  const rows = toRows(sheet, body);
  expect(rows.map((row) => row[at("provisions.id")])).toEqual(["p1", null, "p2"]);
  expect(rows.map((row) => row[at("provisions.evidence.source")])).toEqual(["news", "news", null]);
  expect(rows.map((row) => row[0])).toEqual(["draft", "draft", "draft"]);
});

test("rows torn apart, ids twice and formulas are told with their row and column", () => {
  const sheet = getSheet("party");
  const row = (id: string, name = "Upland") => [id, name, "Upland", "state", "party_to_conflict", "", "1"];
  const twice = readRows(sheet, [row("a"), row("b"), row("a")]);
  expect(twice[2]?.problems).toEqual([
    expect.objectContaining({ row: 4, column: "id", value: "a", text: expect.stringContaining("Row 2") }),
  ]);
  const computed = readRows(sheet, [row("a", "=HYPERLINK(1)")]);
  expect(computed[0]?.problems).toEqual([
    expect.objectContaining({ row: 2, column: "name", text: expect.stringContaining("apostrophe") }),
  ]);
  const positions = getSheet("position");
  const cells = (filled: Record<string, string>) => positions.columns.map(({ name }) => filled[name] ?? "");
  const torn = readRows(positions, [
    cells({ id: "a", summary: "A", "evidence.source": "s" }),
    cells({ id: "b", summary: "B" }),
    cells({ id: "a", "evidence.source": "s" }),
  ]);
  expect(torn[2]?.problems[0]?.text).toMatch(/stand together/);
});

test("a field is found again at the row of its entry", () => {
  const sheet = getSheet("position");
  const cells = (filled: Record<string, string>) => sheet.columns.map(({ name }) => filled[name] ?? "");
  const [found] = readRows(sheet, [
    cells({ id: "a", summary: "A", "evidence.source": "s" }),
    cells({ "evidence.source": "t" }),
  ]);
  if (!found) throw new Error("one record was read");
  expect(placeOf(found, "evidence.1.exact")).toEqual({ row: 3, column: "evidence.exact" });
  expect(placeOf(found, "said.edtf")).toEqual({ row: 2, column: "said.edtf" });
});

test("columns are known by name, chosen, left out, or the nearest is offered", () => {
  const sheet = getSheet("position");
  const read = readColumns(sheet, ["ID", "Sumary", "summary ", "Mine", "Theirs", "when"], {
    Mine: "note",
    Theirs: null,
  });
  expect(read.map(({ how, nearest, column }) => [how, column?.name ?? nearest])).toEqual([
    ["known", "id"],
    ["unknown", "summary"],
    ["known", "summary"],
    ["chosen", "note"],
    ["left_out", null],
    ["unknown", null],
  ]);
  const problems = checkColumns(sheet, read);
  expect(problems.map(({ text }) => text)).toEqual(
    expect.arrayContaining([
      expect.stringContaining("Is “summary” meant?"),
      expect.stringContaining("“party” is missing"),
    ]),
  );
});

test("a sheet is known by its name as a word", () => {
  expect(findSheet("canal-positions-edition-3.csv")?.kind).toBe("position");
  expect(findSheet("Parties")?.kind).toBe("party");
  expect(findSheet("mine.csv")).toBeNull();
});

test("every column of every sheet has its line in the codebook, with the values of closed lists", () => {
  const lines = writeCodebook();
  expect(lines).toHaveLength(sheets.reduce((sum, { columns }) => sum + columns.length, 0));
  const line = (sheet: string, column: string) => lines.find((one) => one.sheet === sheet && one.column === column);
  expect(line("positions", "attribution")?.takes).toContain("own_side_anonymous (own side, anonymously)");
  expect(line("positions", "party")).toMatchObject({ takes: "the id of a party", needed: "yes" });
  expect(lines.filter(({ takes }) => takes === "")).toEqual([]);
});
