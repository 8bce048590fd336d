import type { SourceView } from "@parley/api";
import { expect, it } from "vitest";
import { type Citation, inOrder, markedSources, numbersOf } from "./citations";

const source = (id: string): SourceView =>
  ({
    ...{
      id,
      title: null,
      authors: [],
      publisher: "p",
      publisherName: "P",
      reliability: "B",
      language: "en",
      link: null,
    },
    ...{ published: { edtf: "2031", stated: null, reason: null }, accessed: null, sha256: null, note: null },
    ...{ first: null, last: "2031-12-31", publisherKind: "newspaper" as const, archived: null, republishes: null },
  }) as unknown as SourceView;
const citation = (key: string, exact: string | null = null): Citation => ({
  ...{ key, said: "Dovik, 3 Mar 2031", href: `/${key}`, source: exact ? source(exact) : undefined },
  passage: exact ? { source: exact, exact, start: 0, end: exact.length, altered: false } : null,
});

it("numbers things in the order in which they are first cited, each once", () => {
  const all = ["a", "b", "c"].map((key) => citation(key));
  expect([...numbersOf(["b", "a", "b", "c"], all)]).toEqual([
    ["b", 1],
    ["a", 2],
    ["c", 3],
  ]);
});

it("gives the same words one number, however many statements are coded from them, and none to what is not on record", () => {
  const all = [citation("a", "the marsh"), citation("b", "the marsh"), citation("c", "the weir")];
  const numbers = numbersOf(["a", "gone", "c", "b"], all);
  expect([...numbers]).toEqual([
    ["a", 1],
    ["c", 2],
    ["b", 1],
  ]);
  expect(inOrder(numbers, all).map(([number, { key }]) => [number, key])).toEqual([
    [1, "a"],
    [2, "c"],
  ]);
});

it("names each source once, by a mark", () => {
  const many = Array.from({ length: 28 }, (_, at) => [at + 1, citation(`c${at}`, `words ${at}`)] as const);
  const marks = [...markedSources([...many, [29, citation("again", "words 0")]]).values()].map(([mark]) => mark);
  expect([marks[0], marks[25], marks[26], marks[27], marks.length]).toEqual(["S1", "S26", "S27", "S28", 28]);
});
