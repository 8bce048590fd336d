import { type BrokenCase, upload } from "./broken-case";
import { repeated } from "./made-huge";

/** The refusal of a whole file says which file, or where in it reading ended. */
const file = /dossier\.json|\bfile\b|\bline \d/i;
const positions = /positions/i;
/** The second entry of the file, however it is counted out. */
const second = /osmark-flow-9|entry 2|\b2\b/i;
const inPositions = (...more: RegExp[]) => [positions, second, ...more];

const dossier = (position: string) =>
  upload("dossier.json", `{"format":"parley-dossier","version":1,"positions":[${position}]}`);

const shape: readonly BrokenCase[] = [
  {
    name: "json-half-a-file",
    broken: "It breaks off in the middle of an entry, as after a lost connection.",
    place: [file],
    cure: /ends|end of|cut|complete|whole|again|breaks off|half/i,
  },
  {
    name: "json-comma-too-many",
    broken: "A comma after the last field, as written by hand.",
    place: [/line \d|entry 2/i],
    cure: /comma|remove|JSON/i,
  },
  {
    name: "json-single-quotes",
    broken: "Printed by Python instead of written as JSON.",
    place: [file],
    cure: /quote|JSON/i,
  },
  { name: "json-empty", broken: "Nothing in it.", place: [file], cure: /empty|nothing in|no entries/i },
  { name: "json-only-null", broken: "null and nothing else.", place: [file], cure: /parley-dossier|object|\{/i },
  {
    name: "json-not-a-list",
    broken: "An object where the list of positions stands.",
    place: [positions],
    cure: /list|\[/i,
  },
  {
    name: "json-bare-list",
    broken: "positions.json of a dossier's folder, which is a list and does not say of what.",
    place: [file],
    cure: /parley-dossier|format/i,
  },
  {
    name: "json-without-its-format",
    broken: "Neither format nor version.",
    place: [/format/],
    cure: /parley-dossier/i,
  },
  {
    name: "json-of-another-program",
    broken: "The format of another program.",
    place: [/format/],
    cure: /parley-dossier/i,
  },
  {
    name: "json-version-99",
    broken: "A version that is still to come.",
    place: [/version/],
    cure: /\b1\b|newer|update|export/i,
  },
  {
    name: "json-proto-at-the-top",
    broken: "A kind of record called __proto__.",
    place: [/__proto__/],
    cure: /unknown|remove|known|has no/i,
  },
  {
    name: "json-entry-is-text",
    broken: "An entry that is an id and no record.",
    place: [positions, /entry 2|\b2\b/i],
    cure: /record|object|fields|\{/i,
  },
  {
    name: "json-key-twice",
    broken: "`low` is given twice in one entry, with two figures.",
    place: inPositions(/low/),
    cure: /twice|once|remove/i,
  },
  {
    name: "json-unknown-kind",
    broken: "A list called statements, which is no kind of record.",
    place: [/statements/],
    cure: /positions|call|name|known|remove/i,
  },
  {
    name: "json-page-of-a-server",
    broken: "The page on which one signs in, saved under the name of the file.",
    place: [file],
    cure: /JSON|HTML|page/i,
  },
  {
    name: "json-not-a-number",
    broken: "NaN as a figure.",
    place: [/\bline \d|entry 2/i],
    cure: /JSON|number|figure|NaN/i,
  },
  {
    name: "json-deep",
    broken: "A hundred thousand lists in each other.",
    place: [file],
    cure: /deep|list|nested|record|object|too|JSON/i,
    make: () => [upload("dossier.json", `${"[".repeat(100_000)}${"]".repeat(100_000)}`)],
  },
  {
    name: "json-deep-field",
    broken: "A list of ten thousand lists where a field of an entry takes words.",
    place: [positions, /\b1\b|osmark-flow-9/],
    cure: /deep|words|text|string|nested|too/i,
    make: () => [dossier(`{"id":"osmark-flow-9","summary":${"[".repeat(10_000)}${"]".repeat(10_000)}}`)],
  },
  {
    name: "json-200-megabytes",
    broken: "200 MB of blanks.",
    place: [file],
    cure: /large|MB|bytes|smaller|split|parts/i,
    make: () => [{ name: "dossier.json", pieces: () => repeated("{", " ".repeat(1_000_000), 200, "}") }],
  },
  {
    name: "json-long-words",
    broken: "A summary of a million letters.",
    place: [positions, /\b1\b|osmark-flow-9/, /summary/i],
    cure: /4,?000|characters|shorten|long/i,
    make: () => [dossier(JSON.stringify({ id: "osmark-flow-9", summary: "a".repeat(1_000_000) }))],
  },
];

const encoding: readonly BrokenCase[] = [
  {
    name: "json-latin-1",
    broken: "Written in Latin 1: an umlaut is one byte.",
    place: [file],
    cure: /UTF-8/i,
  },
  {
    name: "json-utf-16-without-mark",
    broken: "Written in UTF-16 without a byte order mark.",
    place: [file],
    cure: /UTF-8/i,
  },
  {
    name: "json-byte-order-mark-inside",
    broken: "A byte order mark in the middle of an id, as after two files were joined.",
    place: [positions, /id/, /entry 2|\b2\b/i],
    cure: /lower-case|unseen|letters|byte order/i,
    good: 1,
  },
  {
    name: "json-lone-surrogate",
    broken: "Half of a character outside the first plane.",
    place: inPositions(/summary/i),
    cure: /character|half|again|remove/i,
    good: 1,
  },
  {
    name: "json-nul",
    broken: "A NUL in the words, which PostgreSQL does not take.",
    place: inPositions(/summary/i),
    cure: /character|NUL|remove|control/i,
    good: 1,
  },
  {
    name: "json-writing-turned-round",
    broken: "A mark that turns the writing round, in the middle of an id.",
    place: [positions, /id/, /entry 2|\b2\b/i],
    cure: /lower-case|letters|unseen/i,
    good: 1,
  },
];

export const jsonFileCases: readonly BrokenCase[] = [...shape, ...encoding];
