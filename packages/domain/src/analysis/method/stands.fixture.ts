import { ledgerOf } from "../concession";
import { convergenceOn, overallConvergence } from "../convergence";
import { distanceOn, roomOn } from "../distance";
import { inForceOn } from "../in-force";
import { byDistance, overallOn, pairsOf } from "../overall";
import { latestShifts } from "../shift";
import { end, principals, series, seriesFor, verdicts } from "./dossier.fixture";
import type { Computed, Row } from "./tables.fixture";
import { besideWords, number, place, range, sizeWords, spaced, verdictWords } from "./words.fixture";

const pairs = ({ a = "", b = "" }: Row) => pairsOf(series, a, b, () => null);

/** Where parties stand, how they moved and how far apart they are. */
export const stands: Computed = {
  "in force": ({ party, issue, day = "" }) => {
    const stand = inForceOn(seriesFor(party, issue), day);
    if (stand.state === "no_data") return { "in force": "no data", "rests on": "", age: "" };
    const age = stand.stale ? `${stand.age}, old` : `${stand.age}`;
    return { "in force": place(stand.segment), "rests on": stand.statements.join(", "), age };
  },

  shift: ({ statement }) => {
    const found = verdicts.find((one) => one.statement === statement);
    if (!found) throw new Error(`No verdict at ${statement}.`);
    const { before, after, beside } = found;
    return { before: place(before), after: place(after), verdict: verdictWords(found), beside: besideWords(beside) };
  },

  distance: ({ issue, a, b, day = "" }) => {
    const found = distanceOn(seriesFor(a, issue), seriesFor(b, issue), day);
    return { distance: found.state === "known" ? range(found) : `undefined: ${spaced(found.reason)}` };
  },

  "issues by distance of Ukraine and Russia, on 2 December": (_, at) => {
    const found = byDistance(pairs({ a: principals.low, b: principals.high }), end)[at];
    if (found?.distance.state !== "known") throw new Error(`There is no distance ${at + 1}.`);
    return { place: `${at + 1}`, issue: found.pair.a.issue, distance: range(found.distance) };
  },

  "overall distance": (row) => {
    const found = overallOn(pairs(row), row.day ?? "");
    const known = found.state === "known";
    return {
      distance: known ? range(found) : "undefined",
      issues: `${found.k} of ${found.of}`,
      weights: known ? found.weighting : "",
    };
  },

  convergence: (row) => {
    const { issue, a, b, from = "", to = "" } = row;
    const found =
      issue === "all"
        ? overallConvergence(pairs(row), from, to)
        : convergenceOn(seriesFor(a, issue), seriesFor(b, issue), from, to);
    if (found.state === "refused") return { "nearer by": `refused: ${spaced(found.reason)}`, stated: "" };
    return { "nearer by": range(found), stated: found.stated ?? "" };
  },

  "overlap and gap": ({ issue, day = "" }) => {
    const found = roomOn(seriesFor(principals.low, issue), seriesFor(principals.high, issue), day);
    const cell = "not ruled out, no more";
    if (found.state === "refused") return { overlap: `refused: ${spaced(found.reason)}`, gap: "", [cell]: "" };
    return { overlap: number(found.overlap), gap: number(found.gap), [cell]: found.notRuledOut.join(", ") };
  },

  "ledger, all of it": (_, at) => {
    const { concessions, hardenings, neither } = ledgerOf(latestShifts(verdicts), series);
    const all = [
      ...concessions.map((entry) => ({ entry, list: "concession" })),
      ...hardenings.map((entry) => ({ entry, list: "hardening" })),
      ...neither.map((entry) => ({ entry, list: "neither" })),
    ];
    const found = all[at];
    if (!found) throw new Error(`The ledger has ${all.length} entries.`);
    const [effect] = [...found.entry.nearer, ...found.entry.farther];
    return {
      statement: found.entry.move.statement,
      size: sizeWords(found.entry.move),
      list: found.list,
      "held against": found.entry.heldAgainst.join(", "),
      "least distance": effect ? `${number(effect.before)} to ${number(effect.after)}` : "",
      share: effect?.share ? number(effect.share) : "",
    };
  },
};
