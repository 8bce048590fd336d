/** The first dossier as the figures read it. */
import type { Day } from "../../dates";
import { type DossierRecords, findIn, parseDossier } from "../../dossier";
import { dossierJson } from "../../dossier/read-dossier.fixture";
import type { Kind, RecordOf } from "../../records";
import { recordDays } from "../../records/rules";
import { seriesByParty } from "../series";
import { verdictsOf } from "../shift";
import { defaultKinds, type Statement, statementOf } from "../statement";

export const records: DossierRecords = parseDossier(dossierJson("russia-ukraine"));
export const find = findIn(records);
export const statements: Statement[] = records.position.map((position) =>
  statementOf(position, daysOf(position), find("speaker", position.speaker ?? "")?.kind ?? null),
);

/** First and last possible day of a dated record. Throws on one without a date. */
export function daysOf(body: RecordOf<Kind>) {
  const days = recordDays(body, find);
  if (days === null) throw new Error(`${body.id} has no date.`);
  return days;
}

const [profile] = records.negotiation;
if (!profile?.principals) throw new Error("The dossier names no principals.");
export const { principals, staleAfter, horizon } = { ...profile, principals: profile.principals };
export const settings = { kinds: defaultKinds, staleAfter };
/** The day of its newest statement. */
export const end: Day = "2025-12-02";

const parties = [...new Set([principals.low, principals.high, ...records.party.map(({ id }) => id)])];
export const issues = [...records.issue].sort((a, b) => a.order - b.order);
export const series = issues.flatMap((issue) => seriesByParty(parties, issue, statements, settings));
export const verdicts = series.flatMap((one) => verdictsOf(one, statements));

export function seriesFor(party = "", issue = "") {
  const found = series.find((one) => one.party === party && one.issue === issue);
  if (!found) throw new Error(`No series of ${party} on ${issue}.`);
  return found;
}

/** Throws where the dossier has no such record. */
export function get<K extends Kind>(kind: K, id = ""): RecordOf<K> {
  const found = find(kind, id);
  if (found === null) throw new Error(`No ${kind} ${id}.`);
  return found;
}
