import { findSegment } from "../in-force";
import { type Acceptability, readProposal } from "../proposal";
import { sensitivityOf } from "../sensitivity";
import { changesBetween } from "../versions";
import { end, get, issues, principals, seriesFor, settings, statements } from "./dossier.fixture";
import type { Computed } from "./tables.fixture";
import { ends, place, range, spaced, verdictWords } from "./words.fixture";

const record = { day: end, issues, principals, statements, settings, salienceOf: () => null };
const plan = get("proposal", "us-28-points");

const acceptability = (reading: Acceptability) => (reading.state === "known" ? range(reading, 3) : "refused");

/** What parties lose by proposals, and what versions change. */
export const proposals: Computed = {
  "the 28-point plan, provision by provision": ({ provision = "", party = "" }) => {
    const [id] = provision.split(" ");
    const own = plan.provisions.find((one) => one.id === id);
    const reading = readProposal(plan, party, record).provisions.find((one) => one.provision === id);
    if (!own || !reading) throw new Error(`No provision ${id}.`);
    const covered = reading.state !== "not_covered";
    return {
      provision: `${id} ${own.issue} ${ends(own)}`,
      "stands at": place(findSegment(seriesFor(party, own.issue ?? ""), end)),
      reading: covered ? spaced(reading.state) : `not covered: ${spaced(reading.reason)}`,
      loss: covered ? range(reading.loss) : "",
      breach: covered ? reading.redLines.join(", ") : "",
    };
  },

  "the 28-point plan, party by party": ({ party = "" }) => {
    const { breaches, coverage, acceptability: found } = readProposal(plan, party, record);
    return {
      breaches: `${breaches.length}`,
      covers: `${coverage.covered} of ${coverage.coded}, of ${coverage.points}`,
      acceptability: found.state === "known" ? range(found, 3) : `refused: ${spaced(found.reason)}`,
    };
  },

  "sensitivity of the 28-point plan": ({ party = "", statement = "" }) => {
    const { tried, changes } = sensitivityOf(plan, party, record);
    const change = changes.find((one) => one.statement === statement);
    if (!change) {
      const [unnamed] = changes;
      return { tried: `${tried}`, statement: unnamed?.statement ?? "", because: "", changes: "", acceptability: "" };
    }
    const provisions = change.provisions.map(
      ({ before, after }) => `${before.provision}: ${spaced(before.state)}, then ${spaced(after.state)}`,
    );
    return {
      tried: `${tried}`,
      statement,
      because: change.because.map(spaced).join(", "),
      changes: provisions.join("; "),
      acceptability: `${acceptability(change.acceptability.before)}, then ${acceptability(change.acceptability.after)}`,
    };
  },

  versions: ({ earlier, later, issue }) => {
    const found = changesBetween(get("proposal", earlier).provisions, get("proposal", later).provisions);
    if (found.state === "refused") return { change: `refused: ${spaced(found.reason)}`, verdict: "" };
    const change = found.changes.find((one) => one.issue === issue);
    if (!change) throw new Error(`Nothing on ${issue}.`);
    const verdict = change.change === "kept" && change.verdict ? verdictWords(change.verdict) : "";
    return { change: spaced(change.change), verdict };
  },
};
