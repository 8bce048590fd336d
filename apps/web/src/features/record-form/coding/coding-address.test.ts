import { expect, it } from "vitest";
import { type CodingState, codingSearch, readCodingState } from "./coding-address";

const nothing: CodingState = { changeset: null, opened: null, party: null, speaker: null };
const opened = { kind: "position" as const, record: null, isPublished: false, passage: { start: 12, end: 40 } };
const read = (search: string) => readCodingState(Object.fromEntries(new URLSearchParams(search)));

it.each<[string, CodingState]>([
  ["", nothing],
  ["?changeset=c1&party=osmark&speaker=marant", { ...nothing, changeset: "c1", party: "osmark", speaker: "marant" }],
  ["?changeset=c1&kind=position&start=12&end=40", { ...nothing, changeset: "c1", opened }],
  [
    "?kind=event&record=round-1&published=1",
    {
      ...nothing,
      opened: { kind: "event", record: "round-1", isPublished: true, passage: null },
    },
  ],
])("reads %j as it writes it", (search, state) => {
  expect(codingSearch(state)).toBe(search);
  expect(read(search)).toEqual(state);
});

it.each(["?kind=nothing&record=x", "?kind=position", "?kind=position&start=9&end=3", "?kind=position&start=a&end=b"])(
  "opens nothing for %s",
  (search) => expect(read(search).opened).toBeNull(),
);

it("needs no words of an entry that has its id", () => {
  expect(codingSearch({ ...nothing, opened: { ...opened, record: "p1" } })).toBe("?kind=position&record=p1");
});
