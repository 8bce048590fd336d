import type { BrokenCase } from "./broken-case";

const positions = /positions/i;
/** The second entry of the file, however it is counted out. */
const second = /osmark-flow-9|entry 2|\b2\b/i;
const inPositions = (...more: RegExp[]) => [positions, second, ...more];

export const jsonEntryCases: readonly BrokenCase[] = [
  {
    name: "json-id-is-a-number",
    broken: "An id that is a number.",
    place: [positions, /entry 2|\b2\b/i, /id/],
    cure: /text|letters|words|string|quot/i,
    good: 1,
  },
  {
    name: "json-id-in-capitals",
    broken: "An id with capitals.",
    place: [positions, /entry 2|\b2\b|Osmark-Flow-9/, /id/],
    cure: /lower-case/i,
    good: 1,
  },
  {
    name: "json-id-too-long",
    broken: "An id of 84 letters.",
    place: [positions, /entry 2|\b2\b/i, /id/],
    cure: /80/,
    good: 1,
  },
  {
    name: "json-id-twice",
    broken: "Two entries with one id and different words.",
    place: inPositions(/id/),
    cure: /twice|another|already|unique|new one|once/i,
  },
  {
    name: "json-unknown-field",
    broken: "A field that there is not.",
    place: inPositions(/colour/),
    cure: /unknown|no field|remove|known/i,
    good: 1,
  },
  {
    name: "json-figure-as-text",
    broken: "A figure in quotation marks.",
    place: inPositions(/low/i),
    cure: /number|figure/i,
    good: 1,
  },
  {
    name: "json-below-the-scale",
    broken: "-5 on a scale that begins at 0.",
    place: inPositions(/low/i),
    cure: /begins at 0|0 to 100|at least 0/i,
    good: 1,
  },
  {
    name: "json-beyond-the-scale",
    broken: "250 on a scale that ends at 100.",
    place: inPositions(/high/i),
    cure: /ends at 100|0 to 100|at most 100/i,
    good: 1,
  },
  {
    name: "json-half-a-point",
    broken: "12.5 where whole numbers stand.",
    place: inPositions(/low/i),
    cure: /whole/i,
    good: 1,
  },
  {
    name: "json-interval-turned-round",
    broken: "low above high.",
    place: inPositions(/low/i),
    cure: /swap/i,
    good: 1,
  },
  {
    name: "json-half-an-interval",
    broken: "low without high.",
    place: inPositions(/high/i),
    cure: /both/i,
    good: 1,
  },
  {
    name: "json-unknown-attribution",
    broken: "“own words” where there is own_words.",
    place: inPositions(/attribution/i),
    cure: /own_words/,
    good: 1,
  },
  {
    name: "json-firmness-nine",
    broken: "A firmness of 9 of 4.",
    place: inPositions(/firmness/i),
    cure: /\b4\b/,
    good: 1,
  },
  {
    name: "json-impossible-day",
    broken: "30 February.",
    place: inPositions(/said|date/i),
    cure: /day|calendar|exist|28|correct|no such/i,
    good: 1,
  },
  {
    name: "json-date-in-words",
    broken: "“last Wednesday” where EDTF stands.",
    place: inPositions(/said|date/i),
    cure: /20\d\d|EDTF|YYYY/,
    good: 1,
  },
  {
    name: "json-said-after-publication",
    broken: "Said six days after it was printed.",
    place: inPositions(/said|date/i),
    cure: /published|publication/i,
    good: 1,
  },
  {
    name: "json-no-evidence",
    broken: "A position without a passage.",
    place: inPositions(/evidence/i),
    cure: /passage/i,
    good: 1,
  },
  {
    name: "json-prototype",
    broken: "A field called constructor that reaches for the prototype.",
    place: inPositions(/constructor/),
    cure: /unknown|no field|remove|known/i,
    good: 1,
  },
  {
    name: "json-proto-key",
    broken: "A field called __proto__.",
    place: inPositions(/__proto__/),
    cure: /unknown|no field|remove|known/i,
    good: 1,
  },
];
