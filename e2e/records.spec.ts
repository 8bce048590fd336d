import { createHash } from "node:crypto";
import { expect, test, visit } from "./fixtures";
import { ask, dataOf, send } from "./http";
import { choose, expectKept, fillPosition } from "./position-entry";
import {
  acceptAs,
  addAnother,
  bringBack,
  correct,
  fillPassage,
  fillStatement,
  submitFrom,
  withdraw,
} from "./record-entry";
import { enter } from "./sign-in";

test.beforeAll(({ operator }) => operator("forget-attempts", {}).then(() => undefined));

type Change = { kind: string; id: string };

test("records of every kind that refer to each other are written in one draft, corrected, withdrawn and brought back", {
  tag: "@walk",
}, async ({ asAnalyst: { page }, baseURL }) => {
  test.setTimeout(180_000);
  const origin = baseURL ?? "";
  const admin = await enter(origin, "admin@example.org");
  const field = (label: string) => page.getByLabel(label, { exact: true });

  await visit(page, "/n/sample/records/publisher/new");
  await field("Name").fill("The Sarn Miller");
  await field("Reliability").selectOption("B");
  await addAnother(page, "Source");
  await choose(page, "Publisher", "Sarn Mill", /The Sarn Miller.*in this draft/);
  await field("Title").fill("Low water");
  await page.getByLabel("As read").fill("2031-08-02");
  await addAnother(page, "Party");
  await field("Name").fill("The millers’ guild");
  await field("Short name").fill("Guild");
  await field("Kind").selectOption("unspecified_group");
  await field("Part it plays").selectOption("observer");
  await addAnother(page, "Speaker");
  await field("Name").fill("Orla Wheel");
  await page.getByRole("button", { name: "Add an office" }).click();
  await field("Office 1: title").fill("Master of the guild");
  await choose(page, "Office 1: party", "guild", /The millers’ guild.*in this draft/);
  await addAnother(page, "Issue");
  await field("Code").fill("WHEELS");
  await page.getByRole("button", { name: "Go on" }).click();
  await field("Title").fill("Hours of the wheels");
  await field("Question").fill("How long may they turn?");
  await field("Category").fill("water");
  await field("Low end, at 0").fill("never");
  await field("High end, at 100").fill("always");
  await field("Stop 1: what it stands for").fill("never");
  await field("Stop 2: what it stands for").fill("always");
  await addAnother(page, "Proposal");
  await field("Title").fill("The wheel paper");
  await page.getByLabel("As read").fill("2031-08-01");
  await fillPassage(page, "Passage");
  await page.getByRole("button", { name: "Add a provision" }).click();
  await field("Provision 1").fill("The wheels turn by day.");
  await choose(page, "Provision 1: issue", "Hours", /Hours of the wheels.*in this draft/);
  await fillPassage(page, "Passage of provision 1");
  await page.getByRole("slider", { name: "Place of provision 1, high end" }).press("PageUp");
  await addAnother(page, "Response");
  await choose(page, "Proposal", "wheel", /The wheel paper.*in this draft/);
  await choose(page, "Party", "guild", /The millers’ guild.*in this draft/);
  await field("Answer").selectOption("accepts");
  await fillStatement(page, "The guild takes the paper.");
  await addAnother(page, "Assessment");
  await choose(page, "About: party", "guild", /The millers’ guild.*in this draft/);
  await fillStatement(page, "The guild is in a hurry.");
  await addAnother(page, "Salience");
  await choose(page, "Party", "guild", /The millers’ guild.*in this draft/);
  await choose(page, "Issue", "Hours", /Hours of the wheels.*in this draft/);
  await field("How much").fill("90");
  await fillStatement(page, "Nothing matters more to the guild.");
  await expectKept(page);
  const changeset = await submitFrom(page, "Submit 9 changes");
  const { changes } = dataOf<{ changes: Change[] }>(
    await ask(origin, admin, "changeset.get", { negotiation: "sample", changeset }),
  );
  await acceptAs(origin, admin, changeset);
  const idOf = (kind: string) => changes.find((change) => change.kind === kind)?.id ?? "";

  // What refers comes before what it refers to.
  const corrections = [
    { kind: "salience", label: "Note", words: "Corrected salience.", name: "Nothing matters more to the guild." },
    { kind: "assessment", label: "Note", words: "Corrected assessment.", name: "The guild is in a hurry." },
    { kind: "response", label: "Note", words: "Corrected response.", name: "The guild takes the paper." },
    { kind: "proposal", label: "Title", words: "The second wheel paper", name: "The second wheel paper" },
    { kind: "issue", label: "Title", words: "Working hours", name: "Working hours" },
    { kind: "speaker", label: "Name", words: "Orla Wheeler", name: "Orla Wheeler" },
    { kind: "party", label: "Name", words: "The guild of millers", name: "The guild of millers" },
    { kind: "source", label: "Title", words: "Low water again", name: "Low water again" },
    { kind: "publisher", label: "Name", words: "The Miller", name: "The Miller" },
  ];
  let draft: string | null = null;
  for (const each of corrections) draft = await correct(page, { ...each, id: idOf(each.kind), changeset: draft });
  const corrected = await submitFrom(page, "Submit 9 changes");
  await acceptAs(origin, admin, corrected);

  for (const { kind } of corrections) await acceptAs(origin, admin, await withdraw(page, kind, idOf(kind)));
  for (const { name } of corrections.toReversed()) await acceptAs(origin, admin, await bringBack(page, name));
  await visit(page, `/n/sample/history/party/${idOf("party")}`);
  await expect(page.getByRole("heading", { name: "Version 4, brought back" })).toBeVisible();
});

test("an event and a position at it are written, corrected, withdrawn and brought back", { tag: "@walk" }, async ({
  asAnalyst: { page },
  baseURL,
}) => {
  test.setTimeout(120_000);
  const origin = baseURL ?? "";
  const admin = await enter(origin, "admin@example.org");
  await visit(page, "/n/sample/events/new");
  await page.getByLabel("Title", { exact: true }).fill("A word on the quay");
  await page.getByLabel("Kind", { exact: true }).selectOption("statement");
  await page.getByRole("radio", { name: "held" }).check();
  await page.getByLabel("As read").fill("2031-07-17");
  await addAnother(page, "Position");
  await choose(page, "Issue", "Summer flow", /^Summer flow/);
  await fillPosition(page, "More water, said on the quay.");
  await choose(page, "Event", "quay", /A word on the quay.*in this draft/);
  await expectKept(page);
  const changeset = await submitFrom(page, "Submit 2 changes");
  const { changes } = dataOf<{ changes: Change[] }>(
    await ask(origin, admin, "changeset.get", { negotiation: "sample", changeset }),
  );
  await acceptAs(origin, admin, changeset);
  const idOf = (kind: string) => changes.find((change) => change.kind === kind)?.id ?? "";
  const both = [
    { kind: "position", label: "Summary", words: "Much more water, said on the quay." },
    { kind: "event", label: "Title", words: "A second word on the quay" },
  ];
  let draft: string | null = null;
  for (const each of both) draft = await correct(page, { ...each, id: idOf(each.kind), changeset: draft });
  await acceptAs(origin, admin, await submitFrom(page, "Submit 2 changes"));
  for (const { kind } of both) await acceptAs(origin, admin, await withdraw(page, kind, idOf(kind)));
  for (const { words } of both.toReversed()) await acceptAs(origin, admin, await bringBack(page, words));
  for (const { kind } of both) {
    await visit(page, `/n/sample/history/${kind}/${idOf(kind)}`);
    await expect(page.getByRole("heading", { name: "Version 4, brought back" })).toBeVisible();
  }
});

test("the profile of a negotiation is corrected, and its former version restored from its history", async ({
  asAnalyst: { page },
  baseURL,
}) => {
  const origin = baseURL ?? "";
  const admin = await enter(origin, "admin@example.org");
  const at = { kind: "negotiation", id: "sample", label: "Summary", words: "Talks that were summed up anew." };
  await correct(page, { ...at, changeset: null });
  await acceptAs(origin, admin, await submitFrom(page, "Submit for review"));
  await visit(page, "/n/sample/history/negotiation/sample");
  await expect(page.getByRole("main")).toContainText("Talks that were summed up anew.");
  await page.getByRole("button", { name: "Restore this version" }).first().click();
  await page.waitForURL(/\/desk\/[0-9a-f-]{36}/);
  await acceptAs(
    origin,
    admin,
    await submitFrom(page, "Submit for review").then(async (changeset) => {
      await expect(page.getByRole("button", { name: "Submit for review" })).toBeHidden();
      return changeset;
    }),
  );
  await visit(page, "/n/sample/history/negotiation/sample");
  await expect(page.getByRole("heading", { name: "Version 3, changed" })).toBeVisible();
});

test("a source is given its text in its own form, and words are taken from it in the same draft", async ({
  asAnalyst: { page },
  baseURL,
}) => {
  test.setTimeout(60_000);
  const text = "The harbour master of Tavia wants the sluices open at dawn.\nNobody answered him.\n";
  await visit(page, "/n/sample/records/source/new");
  await choose(page, "Publisher", "Harrow", /Harrow Courier/);
  await page.getByLabel("Title", { exact: true }).fill("The sluices");
  await page.getByLabel("As read").fill("2031-08-02");
  await page.getByLabel("The text", { exact: true }).fill("   ");
  await page.getByRole("button", { name: "Keep this text" }).click();
  await expect(page.getByText("There is no text in this: paste the text, or choose another file.")).toBeVisible();
  await page.getByLabel("A .txt or .html file with the text").setInputFiles({
    ...{ name: "sluices.txt", mimeType: "text/plain", buffer: Buffer.from(text) },
  });
  await expect(page.getByLabel("The text that would be kept")).toHaveValue(text);
  await page.getByRole("button", { name: "Keep this text" }).click();
  await expect(page.getByText(`At hand: ${text.length} characters`)).toBeVisible();
  await expect(page.getByLabel("Fingerprint")).toHaveValue(createHash("sha256").update(text).digest("hex"));
  await addAnother(page, "Assessment");
  await choose(page, "Passage: source", "sluices", /The sluices.*in this draft/);
  await page.getByLabel("Passage: exact words").fill("wants the sluices open at dawn");
  await expect(page.getByText("Found once in the text")).toBeVisible();
  const viewer = await enter(baseURL ?? "", "viewer@example.org");
  const sha256 = createHash("sha256").update(text).digest("hex");
  const refused = await ask(baseURL ?? "", viewer, "source.textOf", { negotiation: "sample", sha256 });
  expect(refused.status).toBe(404);
});

test("a stop that positions use keeps its value: the form says so at the stops, and keeps what was typed", async ({
  asAnalyst: { page, watched },
}) => {
  watched.allow(/status of 400/);
  await visit(page, "/n/sample/records/issue/flow/edit");
  await page.getByLabel("Stop 2: where it lies, 0 to 100").fill("30");
  await expectKept(page);
  await page.getByRole("button", { name: "Submit for review" }).click();
  await expect(page.getByText(/uses? the stop at 25 .*so it keeps its value/).first()).toBeVisible();
  await expect(page.getByLabel("Stop 2: where it lies, 0 to 100")).toHaveValue("30");
});

test("a form that was sent in empty says at each field what is missing", async ({ asAnalyst: { page } }) => {
  await visit(page, "/n/sample/records/source/new");
  await page.getByRole("button", { name: "Submit for review" }).click();
  await expect(page.getByText("Say who published it: type two letters of the publisher’s name.")).toBeVisible();
  await expect(page.getByText("Say when it came out")).toBeVisible();
  expect(page.url()).toContain("/records/source/new");
});

test("an accepted changeset is undone from its page, as a draft that can be renamed", async ({
  asAnalyst: { page },
  baseURL,
}) => {
  const origin = baseURL ?? "";
  await visit(page, "/n/sample/records/publisher/new");
  await page.getByLabel("Name", { exact: true }).fill("The Undone");
  await page.getByLabel("Reliability", { exact: true }).selectOption("C");
  const changeset = await submitFrom(page, "Submit for review");
  await acceptAs(origin, await enter(origin, "admin@example.org"), changeset);
  await visit(page, `/n/sample/desk/${changeset}`);
  await page.getByRole("button", { name: "Undo this changeset" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Undo:");
  await page.getByRole("button", { name: "Rename it" }).click();
  await page.getByRole("dialog").getByLabel("Title").fill("Take the publisher back");
  await page.getByRole("button", { name: "Keep this name" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Take the publisher back");
  await expect(page.getByText("Withdrawal of publisher")).toBeVisible();
});

test("to a viewer there are no forms and no list of what was withdrawn", async ({ baseURL }) => {
  const origin = baseURL ?? "";
  const cookie = await enter(origin, "viewer@example.org");
  for (const address of ["records/party/new", "records/party/osmark/edit", "desk/withdrawn"]) {
    expect((await send(origin, "GET", `/n/sample/${address}`, { cookie })).status, address).toBe(404);
  }
});

test("a record's page leads analysts to its form and its withdrawal, viewers to its history alone", {
  tag: "@walk",
}, async ({ asAnalyst: { page }, asViewer: { page: viewer } }) => {
  test.setTimeout(90_000);
  const pages = ["parties/osmark", "speakers/dovik", "proposals/commission-draft", "issues/data", "events/round-2"];
  for (const address of [...pages, "sources/courier-2031-03-14"]) {
    await visit(viewer, `/n/sample/${address}`);
    await expect(viewer.getByRole("link", { name: "History", exact: true }).first(), address).toBeVisible();
    await expect(viewer.getByRole("link", { name: /^(Edit|Withdraw)\b/ }), address).toHaveCount(0);
    await visit(page, `/n/sample/${address}`);
    await expect(page.getByRole("link", { name: "Edit", exact: true }), address).toBeVisible();
    await expect(page.getByRole("link", { name: "Withdraw", exact: true }), address).toBeVisible();
  }
  await page.getByRole("link", { name: /^Edit: The Harrow Courier/ }).click();
  await page.waitForURL(/records\/publisher\/courier\/edit/);
});
