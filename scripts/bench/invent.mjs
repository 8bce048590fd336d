/** An invented negotiation of any size: towns along a canal, what they said, and where it stands. The same each time. */
import { createWriteStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ROOT } from "../run/places.mjs";

const PARTIES = 20;
const ISSUES = 50;
/** Statements that one source holds. */
const A_SOURCE = 50;
const WORDS =
  "canal lock barge toll water bridge mayor council summer winter towpath weir fee repair dredge harbour permit night cargo ferry".split(
    " ",
  );
const NAMES = "Ash Birch Cedar Dale Elm Fern Glen Heath Ivy Juniper".split(" ");

const word = (seed) => WORDS[(seed * 7919 + 13) % WORDS.length];
const phrase = (seed, length) => Array.from({ length }, (_, at) => word(seed + at * 31 + (seed >> (at % 5)))).join(" ");
const day = (seed) => new Date(Date.UTC(2010, 0, 1) + seed * 86_400_000).toISOString().slice(0, 10);

const parties = Array.from({ length: PARTIES }, (_, at) => {
  const name = `${NAMES[at % NAMES.length]} ${at < NAMES.length ? "Mill" : "Lock"}`;
  return {
    id: `party-${at}`,
    name,
    short: name,
    kind: "state",
    role: "party_to_conflict",
    aliases: [],
    slot: 1 + (at % 12),
  };
});
const speakers = parties.map(({ id, name }, at) => {
  const office = { title: "Mayor", party: id, organisation: null, from: null, to: null };
  return {
    id: `speaker-${at}`,
    kind: "person",
    name: `The mayor of ${name}`,
    aliases: [],
    offices: [office],
    side: null,
  };
});
const stops = [0, 50, 100].map((value) => ({ value, label: phrase(value + 1, 3), explanation: null, anchored: true }));
const issues = Array.from({ length: ISSUES }, (_, at) => {
  const about = { category: "Water", kind: "scale", stops, options: [], poles: { low: "open", high: "closed" } };
  return {
    id: `issue-${at}`,
    code: `ISSUE-${at}`,
    title: phrase(at, 4),
    question: `${phrase(at, 5)}?`,
    ...about,
    note: null,
    order: at + 1,
  };
});
const publishers = [{ id: "press", name: "The Canal Press", reliability: "B" }];
const negotiation = {
  ...{ id: "bench", title: "The long canal", summary: null },
  ...{ principals: { low: "party-0", high: "party-1" }, staleAfter: 90, horizon: 14 },
};

const sourceOf = (at) => ({
  ...{
    id: `source-${at}`,
    publisher: "press",
    title: `The canal, day ${at}`,
    authors: [],
    link: `https://press.example/${at}`,
  },
  published: { edtf: day(at), stated: null, reason: null },
  ...{ language: "en", file: null, sha256: null, note: null },
});

function positionOf(at) {
  const source = Math.floor(at / A_SOURCE);
  const exact = phrase(at, 9);
  const start = (at % A_SOURCE) * 200;
  const low = (at * 37) % 81;
  // A thousand back: the same party on the same issue.
  const earlier =
    at % 4_000 >= 1_000 && at % 10 === 0
      ? [{ type: at % 20 === 0 ? "repeats" : "supersedes", position: `pos-${at - 1_000}` }]
      : [];
  return {
    ...{
      id: `pos-${at}`,
      party: `party-${at % PARTIES}`,
      issue: `issue-${at % ISSUES}`,
      answer: "stated",
      low,
      high: low + (at % 20),
    },
    ...{
      option: null,
      open: "none",
      direction: "none",
      speaker: `speaker-${at % PARTIES}`,
      attribution: "paraphrased",
    },
    ...{ act: "demand", firmness: at % 4, condition: at % 7 === 0 ? phrase(at, 6) : null, conditionIssue: null },
    said: { edtf: day(source), stated: "on Monday", reason: null },
    ...{
      event: null,
      proposal: null,
      credibility: 2,
      confidence: "high",
      summary: `The town wants ${phrase(at + 5, 12)}.`,
      note: null,
    },
    relations: earlier,
    evidence: [{ source: `source-${source}`, exact, start, end: start + exact.length, altered: false }],
  };
}

function* upTo(many, make) {
  for (let at = 0; at < many; at += 1) yield make(at);
}

/** All but the positions, in the order in which they refer to each other. */
const groundOf = (many) => ({
  parties,
  speakers,
  issues,
  publishers,
  sources: { [Symbol.iterator]: () => upTo(Math.ceil(many / A_SOURCE), sourceOf) },
});
const positionsOf = (many) => ({ positions: { [Symbol.iterator]: () => upTo(many, positionOf) } });

function* jsonOf(kinds) {
  yield `{"format":"parley-dossier","version":1`;
  for (const [name, records] of Object.entries(kinds)) {
    yield `,\n"${name}":[`;
    let before = "";
    for (const record of records) {
      yield `${before}\n${JSON.stringify(record)}`;
      before = ",";
    }
    yield "]";
  }
  yield "}\n";
}

const write = (parts, path) => pipeline(Readable.from(parts), createWriteStream(path));

/** The negotiation with all that so many positions refer to, as one JSON file. */
export const writeGround = (many, path) => {
  const [head, ...rest] = jsonOf(groundOf(many));
  return write([`${head},\n"negotiation":${JSON.stringify(negotiation)}`, ...rest], path);
};

/** The positions alone, as JSON. */
export const writeJson = (many, path) => write(jsonOf(positionsOf(many)), path);

const columns =
  "id party issue answer low high open direction speaker attribution act firmness condition said.edtf said.stated credibility confidence summary relations.type relations.position evidence.source evidence.exact evidence.start evidence.end evidence.altered".split(
    " ",
  );

const valueAt = (record, path) =>
  path.split(".").reduce((value, key) => (Array.isArray(value) ? value[0] : value)?.[key] ?? null, record);
const yesOrNo = (value) => (typeof value === "boolean" ? (value ? "yes" : "no") : value);
/** The cells of a position: each has one passage, and at most one relation. */
const cellsOf = (record) => columns.map((name) => yesOrNo(valueAt(record, name)));

function* csvOf(many) {
  yield `${columns.join(",")}\n`;
  for (const record of positionsOf(many).positions) yield `${cellsOf(record).join(",")}\n`;
}

/** The positions alone, as CSV: no word of theirs has a comma. */
export const writeCsv = (many, path) => write(csvOf(many), path);

/** The positions alone, as a workbook. */
export async function writeWorkbook(many, path) {
  const { writeXlsx } = await import(createRequire(join(ROOT, "packages/api/package.json")).resolve("hucre/xlsx"));
  const rows = [columns, ...Array.from(positionsOf(many).positions, cellsOf)];
  await writeFile(path, await writeXlsx({ sheets: [{ name: "positions", rows }] }));
}
