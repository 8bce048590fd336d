import { expect, it } from "vitest";
import { formProblems } from "../fields/form-problems";
import { newPosition, positionBody } from "../position/position-values";
import { beginningOf, codingTitle, onlySpeakerOf, speakersIn } from "./beginning";

const text = "Rain fell. The mills stop, the mayor said.";
const source = {
  ...{
    id: "news",
    publisher: "courier",
    authors: [],
    link: null,
    language: "en",
    file: null,
    sha256: null,
    note: null,
  },
  ...{ title: "Rain on the mills", published: { edtf: "2031-03-05", stated: null, reason: null } },
  ...{ version: 1, publisherName: "The Courier", reliability: "B" as const, first: "2031-03-05", last: "2031-03-05" },
};
const passage = { start: 11, end: 25 };
const selected = { source, text, passage, party: "upland", speaker: "mayor" };

it("begins a position with the words, their place, the day of publication as the last one, and who spoke last", () => {
  const values = newPosition(beginningOf("position", selected));
  expect(values.evidence).toEqual([
    { source: "news", exact: "The mills stop", start: "11", end: "25", altered: false },
  ]);
  expect(values).toMatchObject({
    party: "upland",
    speaker: "mayor",
    issue: null,
    attribution: null,
    credibility: null,
  });
  expect(positionBody(values).said).toEqual({
    ...{ edtf: "[..2031-03-05]", stated: null, reason: "No day is given: up to the day of publication." },
  });
  const open = formProblems("position", positionBody(values)).map(({ path }) => path);
  expect(open).not.toContain("evidence");
  expect(open).not.toContain("said.edtf");
});

it("guesses neither a party nor a speaker where nobody spoke yet", () => {
  expect(beginningOf("response", { ...selected, party: null, speaker: null })).toMatchObject({
    ...{ party: null, speaker: null },
  });
});

it("dates no event by its report, and takes no judge over from the entry before", () => {
  expect(beginningOf("event", selected)).not.toHaveProperty("said");
  expect(beginningOf("assessment", selected)).toMatchObject({ party: null, said: { edtf: "[..2031-03-05]" } });
  expect(beginningOf("assessment", selected)).not.toHaveProperty("speaker");
});

it("remembers who spoke last for each party in the entries from this source", () => {
  const entry = (party: string, speaker: string | null, from: string) => ({
    action: "put" as const,
    after: { party, speaker, evidence: [{ source: from }] },
  });
  const changes = [
    entry("upland", "mayor", "news"),
    entry("upland", "clerk", "news"),
    entry("lowland", "miller", "elsewhere"),
    entry("isles", null, "news"),
    { action: "withdraw" as const, after: null },
  ];
  expect([...speakersIn(changes, "news")]).toEqual([["upland", "clerk"]]);
});

it("calls a changeset by its source and day", () => {
  expect(codingTitle(source)).toBe("Rain on the mills, 2031-03-05");
  expect(codingTitle({ ...source, title: null })).toBe("The Courier, 2031-03-05");
  expect(codingTitle({ ...source, title: "long ".repeat(40) }).length).toBeLessThan(80);
});

it("knows who alone speaks for a party, and nobody where several do", () => {
  const one = (id: string, of: string | null, side: string | null = null) => ({
    ...{ id, name: id, kind: "person" as const, aliases: [], side, version: 1 },
    offices: of === null ? [] : [{ title: "Mayor", party: of, organisation: null, from: null, to: null }],
  });
  const speakers = [
    one("mayor", "upland"),
    one("envoy", "lowland"),
    one("aides", null, "lowland"),
    one("expert", null),
  ];
  expect(["upland", "lowland", "commission"].map((party) => onlySpeakerOf({ speakers }, party))).toEqual([
    ...["mayor", null, null],
  ]);
});
