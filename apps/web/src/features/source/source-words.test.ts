import { expect, it } from "vitest";
import { nameOfSource, passageHref } from "./source-words";

const published = { edtf: "2031-03-14", stated: null, reason: null };

it("calls a source by its title, or by its outlet and day", () => {
  expect(nameOfSource({ title: "A number", publisherName: "Courier", published })).toBe("A number");
  expect(nameOfSource({ title: null, publisherName: "Courier", published })).toBe("Courier, 14 March 2031");
});

it.each([
  [{ kind: "event" as const, id: "round-1" }, "/n/x/events/round-1"],
  [{ kind: "position" as const, id: "p" }, "/n/x/positions?at=p"],
  [{ kind: "assessment" as const, id: "a" }, "/n/x/history/assessment/a"],
])("leads to the record of a passage: %j", (passage, href) => {
  expect(passageHref("/n/x", passage)).toBe(href);
});
