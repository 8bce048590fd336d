import type { SourceView } from "@parley/api";
import { expect, it } from "vitest";
import { type Citation, inOrder, letteredSources, numbersOf } from "./citations";

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

it("names each source once, by a letter", () => {
  const many = Array.from({ length: 28 }, (_, at) => [at + 1, citation(`c${at}`, `words ${at}`)] as const);
  const letters = [...letteredSources([...many, [29, citation("again", "words 0")]]).values()].map(
    ([letter]) => letter,
  );
  expect([letters[0], letters[25], letters[26], letters[27], letters.length]).toEqual(["A", "Z", "AA", "AB", 28]);
});
