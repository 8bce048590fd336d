import type { Page } from "@playwright/test";
import { expect, test, visit } from "./fixtures";
import { ask, dataOf, tell } from "./http";
import { choose, draftOf, expectKept } from "./position-entry";
import { acceptAs, submitFrom } from "./record-entry";
import { enter } from "./sign-in";

test.beforeAll(({ operator }) => operator("forget-attempts", {}).then(() => undefined));

const inSample = { negotiation: "sample" };
const lines = [
  "Low water at Harrow",
  "The gauge at Harrow fell to the lowest mark since it was put up, the harbour office said.",
  "“We will wait,” the harbour master said. Barges lay on the mud for two days, and the ferry did not run.",
  "Rain is not expected before the end of the month, and the office asked the millers to close one sluice in three.",
];
/** As a publisher's page comes: in an encoding of its own, with what is not the article around it. */
const page = `<!doctype html><html lang="en"><head><meta charset="windows-1252"><title>${lines[0]} | The Courier</title>
  <meta name="author" content="Edda Ruis"><meta property="article:published_time" content="2031-08-02T06:00:00Z"></head>
  <body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav><article><h1>${lines[0]}</h1>
  <img src="https://elsewhere.example/mud.jpg" alt=""><script>document.title = "ran"</script>
  <p>${lines[1]}</p><p>${lines[2]}</p><p>${lines[3]}</p></article><footer>All rights reserved</footer></body></html>`;
const inWindows1252 = Buffer.from(page.replaceAll("“", "\u0093").replaceAll("”", "\u0094"), "latin1");
const text = lines.join("\n\n");

type Saved = { changeset: string };
type Frozen = { submission: number; hash: string };

/** An assessment that rests on these words, accepted by somebody else. */
async function publishAssessment(origin: string, source: string, exacts: string[]): Promise<void> {
  const [analyst, admin] = [await enter(origin, "analyst@example.org"), await enter(origin, "admin@example.org")];
  const evidence = exacts.map((exact) => {
    const start = text.indexOf(exact);
    return { source, exact, start, end: start + exact.length, altered: false };
  });
  const body = {
    ...{
      about: { event: "round-1" },
      attribution: "reporter_summary",
      confidence: "medium",
      summary: "Low water bore on it.",
    },
    ...{ said: { edtf: "2031-08-01" }, evidence },
  };
  const change = { kind: "assessment", id: `low-${source}`, action: "put", baseVersion: 0, body };
  const { changeset } = dataOf<Saved>(await tell(origin, analyst, "changeset.save", { ...inSample, change }));
  dataOf<Frozen>(await tell(origin, analyst, "changeset.submit", { ...inSample, changeset }));
  await acceptAs(origin, admin, changeset);
}

/** Enters a source whose text is read out of the page, and has it accepted. Gives its id. */
async function enterSource(desk: Page, origin: string): Promise<string> {
  await visit(desk, "/n/sample/records/source/new");
  await choose(desk, "Publisher", "Harrow", /Harrow Courier/);
  await desk.getByLabel("A .txt or .html file with the text").setInputFiles({
    ...{ name: "low-water.html", mimeType: "text/html", buffer: inWindows1252 },
  });
  await expect(desk.getByLabel("The text that would be kept")).toHaveValue(text);
  await expect(desk.getByLabel("Title", { exact: true })).toHaveValue("");
  for (const name of ["title", "authors", "published"]) {
    await desk.getByRole("button", { name: `Use it for ${name}` }).press("Enter");
  }
  await expect(desk.getByLabel("Title", { exact: true })).toHaveValue("Low water at Harrow");
  await expect(desk.getByLabel("As read")).toHaveValue("2031-08-02");
  await desk.getByRole("button", { name: "Keep this text" }).click();
  await expect(desk.getByText(`At hand: ${text.length} characters`)).toBeVisible();
  await expectKept(desk);
  const { record } = draftOf(desk);
  const changeset = await submitFrom(desk, "Submit for review");
  await acceptAs(origin, await enter(origin, "admin@example.org"), changeset);
  return record;
}

test("a page is read to its words, its sentences are told apart, and a corrected text takes its passages along", async ({
  asAnalyst: { page: desk },
  baseURL,
}) => {
  test.setTimeout(90_000);
  const origin = baseURL ?? "";
  const source = await enterSource(desk, origin);
  await publishAssessment(origin, source, ["lowest mark since it was put up", "Barges lay on the mud"]);

  await visit(desk, `/n/sample/sources/${source}`);
  const shown = desk.getByRole("region", { name: "The text" });
  await expect(shown).toContainText("5 sentences: 2 coded, 0 set aside, 3 open.");
  await shown.getByRole("button", { name: "Set aside sentence 1" }).press("Enter");
  await desk.keyboard.type("The headline.");
  await desk.keyboard.press("Enter");
  await expect(shown.getByRole("listitem").first()).toContainText("set aside: The headline.");
  await expect(shown.getByRole("button", { name: "Open again sentence 1" })).toBeFocused();

  await shown.getByRole("button", { name: "Give a corrected text" }).click();
  const corrected = `Corrected on Monday.\n\n${text.replace("Barges lay", "Two barges lay")}`;
  await shown.getByLabel("The corrected text").fill(corrected.replace("lay on the mud", "lay in the mud"));
  await shown.getByRole("button", { name: "Move the passages onto this text" }).click();
  await expect(shown.getByText("One passage found again in the corrected text.")).toBeVisible();
  const left = shown.getByRole("list", { name: "Passages to decide about" });
  await expect(left.getByRole("listitem")).toHaveCount(1);
  await expect(left).toContainText("“Barges lay on the mud”");
  await shown.getByRole("link", { name: "Open the draft" }).click();
  await expect(desk.getByRole("heading", { level: 1 })).toContainText("Corrected text: Low water at Harrow");

  const changeset = new URL(desk.url()).pathname.split("/").at(-1) ?? "";
  const cookie = await enter(origin, "analyst@example.org");
  type Sheet = { sentences: { state: string; reason: string | null }[]; entries: { passages: { start: number }[] }[] };
  const sheet = dataOf<Sheet>(await ask(origin, cookie, "coding.sheet", { ...inSample, source, changeset }));
  expect(sheet.sentences.map(({ state }) => state)).toEqual(["open", "aside", "coded", "open", "open", "open"]);
  expect(sheet.entries.map(({ passages }) => passages[0]?.start)).toEqual([corrected.indexOf("lowest mark")]);
  dataOf(await tell(origin, cookie, "changeset.discard", { ...inSample, changeset }));
});

test("what is no text is refused in words, an old encoding is asked for, and what was pasted stays", async ({
  asAnalyst: { page: desk },
}) => {
  await visit(desk, "/n/sample/records/source/new");
  const give = (name: string, buffer: Buffer) =>
    desk.getByLabel("A .txt or .html file with the text").setInputFiles({ name, mimeType: "text/plain", buffer });
  await desk.getByLabel("The text", { exact: true }).fill("Half a text");
  await give("paper.pdf", Buffer.from("%PDF-1.7"));
  await expect(desk.getByText("paper.pdf is a PDF, not a text")).toBeVisible();
  await give("empty.txt", Buffer.alloc(0));
  await expect(desk.getByText("empty.txt is empty")).toBeVisible();
  await give("big.txt", Buffer.alloc(10_000_001, "a"));
  await expect(desk.getByText("big.txt takes 10 MB; at most 10 MB are read")).toBeVisible();
  await expect(desk.getByLabel("The text", { exact: true })).toHaveValue("Half a text");

  await give("old.txt", Buffer.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]));
  const encoding = desk.getByLabel("The encoding the file was saved in");
  await expect(encoding).toBeFocused();
  const shown = desk.getByLabel("The text that would be kept");
  await encoding.selectOption("windows-1252");
  await expect(shown).toHaveValue("Ïðèâåò");
  await encoding.selectOption("windows-1251");
  await expect(shown).toHaveValue("Привет");
  await desk.getByRole("button", { name: "Give another" }).click();

  await desk.reload();
  await expect(desk.getByText(/and never sent; kept in this browser/)).toBeVisible();
  await expect(desk.getByLabel("The text", { exact: true })).toHaveValue("Half a text");
  await desk.getByRole("button", { name: "Discard it" }).click();
  await expect(desk.getByLabel("The text", { exact: true })).toHaveValue("");
});

test("a position that says what another said is shown while it is typed, and set as its repeat by keyboard", async ({
  asAnalyst: { page: desk },
  baseURL,
}) => {
  await visit(desk, "/n/sample/positions/new?party=osmark&issue=flow");
  await choose(desk, "Passage: source", "The talks on the Sarn", /The talks on the Sarn/);
  await desk.getByLabel("Passage: exact words").fill("three hundred cubic metres a second");
  const likely = desk.getByRole("group", { name: "Look at these" });
  await expect(likely.getByRole("listitem")).toHaveCount(1);
  await expect(likely).toContainText("Perhaps the same");
  await expect(likely).toContainText("It rests on the same words.");
  const repeats = likely.getByRole("button", { name: /^repeats it/ });
  await repeats.press("Enter");
  await expect(repeats).toBeFocused();
  await expect(desk.getByLabel("Relation 1", { exact: true })).toHaveValue("repeats");
  await expectKept(desk);
  const { changeset } = draftOf(desk);
  const cookie = await enter(baseURL ?? "", "analyst@example.org");
  type Changes = { changes: { after: { relations: { type: string; position: string }[] } }[] };
  const found = await ask(baseURL ?? "", cookie, "changeset.get", { ...inSample, changeset });
  expect(dataOf<Changes>(found).changes[0]?.after.relations).toEqual([
    { type: "repeats", position: expect.stringContaining("osmark-flow") },
  ]);
  dataOf(await tell(baseURL ?? "", cookie, "changeset.discard", { ...inSample, changeset }));
});
