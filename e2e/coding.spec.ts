import type { Page } from "@playwright/test";
import { expect, test, visit } from "./fixtures";
import { ask, dataOf, tell } from "./http";
import { draftOf } from "./position-entry";
import { acceptAs } from "./record-entry";
import { enter } from "./sign-in";

const address = "/n/sample/desk/code/courier-2031-07-18";
/** The most keys a position may take beside the words typed into it: party and issue are found by two letters each. */
const most = 15;

/** Counts every key that is pressed, those held with another included; words of a date or a summary are typed beside it. */
function countingKeys(page: Page) {
  let count = 0;
  return {
    press: async (...keys: string[]) => {
      for (const key of keys) {
        count += key.split("+").length;
        await page.keyboard.press(key);
      }
    },
    words: (text: string) => page.keyboard.type(text),
    taken: () => {
      const all = count;
      count = 0;
      return all;
    },
  };
}

const text = (page: Page) => page.getByRole("application", { name: /^The text of/ });
const combobox = (page: Page, name: string) => page.getByRole("combobox", { name, exact: true });

interface Coded {
  /** Keys that lead from where the caret is to the sentence. */
  way: string[];
  /** The keys that choose, none where what was used last stands there. */
  party: string[];
  speaker: string[];
  issue: string[];
  stop: string;
  attribution: string;
  date: string;
  summary: string;
}

/** Codes the sentence of the caret as a position, by keys alone; gives how many it took beside the words. */
async function codePosition(page: Page, keys: ReturnType<typeof countingKeys>, coded: Coded): Promise<number> {
  await keys.press(...coded.way, "p");
  await expect(combobox(page, "Party")).toBeFocused();
  await keys.press(...coded.party, "Enter");
  await expect(combobox(page, "Issue")).toBeFocused();
  await keys.press(...coded.issue, "Enter");
  await expect(page.getByRole("slider", { name: "Position, low end" })).toBeFocused();
  await keys.press(coded.stop, "Enter");
  await expect(combobox(page, "Speaker")).toBeFocused();
  await keys.press(...coded.speaker, "Enter");
  await expect(page.getByLabel("Attribution")).toBeFocused();
  await keys.press(coded.attribution);
  await expect(page.getByLabel("As written")).toBeFocused();
  await keys.words(coded.date);
  await keys.press("Enter");
  await expect(page.getByRole("radio", { name: "high" })).toBeFocused();
  await keys.press("h");
  await expect(page.getByLabel("Summary")).toBeFocused();
  await keys.words(coded.summary);
  await keys.press("Control+Enter");
  await expect(text(page)).toBeFocused();
  return keys.taken();
}

test("a paragraph is coded by keyboard alone into four positions and an event, returned, amended and accepted", async ({
  asAnalyst: { page },
  baseURL,
}) => {
  test.setTimeout(120_000);
  const origin = baseURL ?? "";
  await visit(page, address);
  const keys = countingKeys(page);
  await text(page).focus();
  await keys.press(...Array.from({ length: 4 }, () => "Control+ArrowDown"));
  test.info().annotations.push({ type: "keys to the paragraph", description: `${keys.taken()}` });

  const first = { way: [], party: ["o", "s"], speaker: [], stop: "3", attribution: "2", date: "on 3 June" };
  const again = { way: ["ArrowUp"], party: [], speaker: [], issue: ["f", "i"], stop: "2" };
  const counts = [
    await codePosition(page, keys, { ...first, issue: ["s", "u"], summary: "Two hundred, on a condition." }),
    await codePosition(page, keys, { ...first, ...again, summary: "Ten years, for two hundred." }),
  ];

  await keys.press("e");
  await expect(page.getByLabel("Title")).toBeFocused();
  await keys.words("The second speech to parliament");
  await keys.press("Enter");
  await expect(page.getByLabel("As written")).toBeFocused();
  await keys.words("on Monday");
  await expect(page.getByLabel("As read")).toHaveValue("2031-07-14");
  await keys.press("Control+Enter");
  await expect(text(page)).toBeFocused();
  const event = keys.taken();

  const said = { ...first, party: [], speaker: [], attribution: "1", date: "on Monday" };
  counts.push(await codePosition(page, keys, { ...said, issue: ["s", "u"], summary: "Two hundred still." }));
  counts.push(await codePosition(page, keys, { ...said, ...again, summary: "Ten years still." }));

  const described = `${counts.join(", ")} keys for the positions, ${event} for the event`;
  test.info().annotations.push({ type: "keys beside the words", description: described });
  console.log(described);
  for (const count of [...counts, event]) expect(count).toBeLessThanOrEqual(most);

  await page.keyboard.press("Control+Shift+Enter");
  await page.waitForURL(/\/desk\/[0-9a-f-]{36}/);
  const changeset = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const second = await enter(origin, "analyst2@example.org");
  const inIt = { negotiation: "sample", changeset };
  type View = { title: string; submission: { number: number }; changes: { kind: string; after: object }[] };
  const submitted = dataOf<View>(await ask(origin, second, "changeset.get", inIt));
  expect(submitted.changes.map(({ kind }) => kind)).toEqual(["event", "position", "position", "position", "position"]);
  expect(submitted.changes[1]?.after).toMatchObject({
    party: "osmark",
    speaker: "marant",
    credibility: expect.any(Number),
  });
  dataOf(
    await tell(origin, second, "changeset.returnIt", {
      ...inIt,
      submission: submitted.submission.number,
      comment: "Say what the condition is.",
    }),
  );

  await visit(page, `${address}?changeset=${changeset}`);
  await text(page).focus();
  await keys.press(...Array.from({ length: 4 }, () => "Control+ArrowDown"), "Enter");
  await expect(page.getByRole("toolbar", { name: "Which entry to open" })).toBeVisible();
  await page.keyboard.press("Escape");
  const mine = page.getByRole("button", { name: /Osmark Summer flow.*your draft/ }).first();
  await mine.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Condition", exact: true }).fill("if the filling takes ten years");
  await page.keyboard.press("Control+Enter");
  await expect(text(page)).toBeFocused();
  expect(draftOf(page).changeset).toBe(changeset);
  await page.keyboard.press("Control+Shift+Enter");
  await page.waitForURL(/\/desk\/[0-9a-f-]{36}/);
  await acceptAs(origin, second, changeset);
  const sheet = dataOf<{ entries: { kind: string; changeset: string | null }[] }>(
    await ask(origin, second, "coding.sheet", { negotiation: "sample", source: "courier-2031-07-18" }),
  );
  expect(sheet.entries.filter((entry) => entry.changeset === changeset)).toEqual([]);
});

test("an entry is kept before another takes its place, found again by its address, and dropped", async ({
  asAnalyst: { page },
}) => {
  await visit(page, "/n/sample/desk/code/courier-2031-03-14");
  await text(page).focus();
  for (const key of ["ArrowDown", "Shift+ArrowRight", "Shift+ArrowRight"]) await page.keyboard.press(key);
  await page.getByRole("button", { name: /^Assessment/ }).click();
  await page.getByLabel("Summary").fill("Begun, and left for another.");
  await page.keyboard.press("Escape");
  await expect(text(page)).toBeFocused();
  for (const key of ["ArrowDown", "s", "a"]) await page.keyboard.press(key);
  await expect(page.getByRole("group", { name: "Passage 2" })).toBeVisible();
  await page.getByRole("button", { name: /Veldra Filling/ }).click();
  await expect(page.getByRole("heading", { name: "Correct a position" })).toBeVisible();
  // It stands beside each of its two passages.
  await page
    .getByRole("button", { name: /^Assessment.*your draft/ })
    .first()
    .click();
  await expect(page.getByLabel("Summary")).toHaveValue("Begun, and left for another.");
  await expect(page.getByRole("group", { name: "Passage 2" })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Summary")).toHaveValue("Begun, and left for another.");
  await page.getByRole("button", { name: "Drop it" }).click();
  await expect(page.getByRole("button", { name: /^Assessment.*your draft/ })).toHaveCount(0);
  await expect(text(page)).toBeFocused();
});
