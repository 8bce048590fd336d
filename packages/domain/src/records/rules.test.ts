import { describe, expect, it } from "vitest";
import { DomainError } from "../errors";
import type { AnyRecord, Kind } from "./index";
import { parseRecord, publishedLast, readRecord, recordDays } from "./rules";
import { changed, find, passage, sound } from "./sound.fixture";

describe("shape", () => {
  it("gives a canonical body: every field present", () => {
    const body = parseRecord("party", { id: "x", name: " X ", short: "X", kind: "state", role: "mediator", slot: 1 });
    expect(body).toEqual({ id: "x", name: "X", short: "X", kind: "state", role: "mediator", aliases: [], slot: 1 });
  });

  it.each([
    [{}, "id", "This is missing."],
    [{ id: "UPPER" }, "id", "Use up to 80 lower-case letters, digits, dots, hyphens and underscores."],
    [{ ...sound.party, kind: "planet" }, "kind", "Choose one of: state"],
    [{ ...sound.party, slot: "1" }, "slot", "This has to be a number."],
    [{ ...sound.party, slot: 13 }, "slot", "At most 12."],
    [{ ...sound.party, name: " " }, "name", "Say something here."],
    [{ ...sound.party, colour: "red" }, "", "There is no field “colour” here."],
    [{ ...sound.party, aliases: [7] }, "aliases.0", "This has to be text."],
    [null, "", "This has to be"],
  ])("says what is wrong with %j", (body, path, says) => {
    try {
      parseRecord("party", body);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(DomainError);
      const found = (error as DomainError).fields.find((p) => p.path === path);
      expect(found?.text).toContain(says);
    }
  });
});

describe("days of a record", () => {
  const days = (kind: Kind, change: Record<string, unknown>) => recordDays(changed(kind, change) as AnyRecord, find);
  it.each([
    ["position", { said: { edtf: "2031-02" } }, { first: "2031-02-01", last: "2031-02-28" }],
    ["position", { said: { edtf: "2031-02/.." } }, { first: "2031-02-01", last: "2031-03-05" }],
    ["event", { date: { edtf: "[..2031-03-05]" } }, { first: null, last: "2031-03-05" }],
    ["source", {}, { first: "2031-03-04", last: "2031-03-05" }],
    ["party", {}, null],
  ] as [Kind, Record<string, unknown>, unknown][])("%s %j", (kind, change, expected) => {
    expect(days(kind, change)).toEqual(expected);
  });

  it("takes the earliest source, and none where there is none", () => {
    expect(publishedLast([{ ...passage, source: "later" }, passage], find)).toBe("2031-03-05");
    expect(publishedLast([], find)).toBeNull();
  });
});

describe("the shape of a field", () => {
  it.each([
    ["party", { name: "x".repeat(301) }, "name", "At most 300 characters."],
    ["event", { summary: "x".repeat(4_001) }, "summary", "At most 4,000 characters."],
    ["party", { aliases: Array.from({ length: 51 }, (_, i) => `${i}`) }, "aliases", "At most 50 entries."],
    ["publisher", { reliability: "G" }, "reliability", "Choose one of: A, B, C, D, E, F."],
    ["source", { language: "English" }, "language", "A language tag, such as en."],
    ["source", { link: "example.org" }, "link", "A link begins with http:// or https://."],
    ["source", { sha256: "abc" }, "sha256", "64 hexadecimal digits."],
    ["salience", { value: 101 }, "value", "At most 100."],
    ["position", { low: -1 }, "low", "At least 0."],
    ["position", { low: 12.5 }, "low", "This has to be a whole number."],
    ["position", { firmness: 5 }, "firmness", "At most 4."],
    ["position", { credibility: 0 }, "credibility", "At least 1."],
    ["position", { act: "shout" }, "act", "Choose one of: demand, offer"],
    ["position", { attribution: "heard" }, "attribution", "Choose one of: own_words"],
    ["event", { status: "over" }, "status", "Choose one of: planned, held, cancelled."],
    ["negotiation", { staleAfter: 0 }, "staleAfter", "At least 1."],
    ["response", { answer: "maybe" }, "answer", "Choose one of: accepts"],
  ] as [Kind, Record<string, unknown>, string, string][])("%s %j", (kind, change, path, says) => {
    const read = readRecord(kind, { ...sound[kind], ...change });
    const problem = "problems" in read ? read.problems.find((one) => one.path === path) : undefined;
    expect(problem?.text).toContain(says);
  });
});
