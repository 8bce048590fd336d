import { expect, it } from "vitest";
import { offersOf } from "./found-in-page";
import { sourceForm } from "./source-form";

const found = {
  ...{
    title: "Boats in winter",
    authors: ["Edda Ruis"],
    published: "2031-11-13",
    language: "en-GB",
    site: "the courier",
  },
};
const publishers = [{ id: "courier", name: "The Courier" }];
const empty = sourceForm.read({});

it("offers what the page says for each field, and fills in nothing by itself", () => {
  expect(offersOf(found, empty, publishers).map(({ name, words, taken }) => [name, words, taken])).toEqual([
    ["Publisher", "The Courier", false],
    ["Title", "Boats in winter", false],
    ["Authors", "Edda Ruis", false],
    ["Published", "13 November 2031", false],
    ["Language", "en-GB", false],
  ]);
});

it("says what the form has already, and offers no publisher that is not on record", () => {
  const values = { ...empty, title: "Boats in winter", language: "en-GB" };
  expect(offersOf(found, values, []).map(({ name, taken }) => [name, taken])).toEqual([
    ["Title", true],
    ["Authors", false],
    ["Published", false],
  ]);
  const offers = offersOf(found, empty, publishers);
  const taken = Object.assign({}, empty, ...offers.map(({ part }) => part)) as typeof empty;
  expect(offersOf(found, taken, publishers).every((offer) => offer.taken)).toBe(true);
  expect(sourceForm.bodyOf(taken).published).toMatchObject({ edtf: "2031-11-13", stated: null });
});

it("offers no language that is no tag", () => {
  const nothing = { title: null, authors: [], published: null, language: "English!", site: null };
  expect(offersOf(nothing, empty, publishers)).toEqual([]);
});
