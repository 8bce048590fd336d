import { can, roleIn } from "@parley/domain/access";
import { selectEvents } from "../event/event.select";
import { selectStatements } from "../position/position.select";
import type { Read, UnscopedRead } from "../read";
import { selectBodies } from "../record/record.select";
import { selectSaliences } from "../said/saliences";
import { selectCounts, selectEditions, selectNegotiations, selectRecordedAt } from "./negotiation.select";

/** The negotiations one may see, with what one is in each; signed out, those that are open to everybody. */
export async function listNegotiations(_input: object, { sql, person }: UnscopedRead) {
  const memberships = person?.memberships ?? [];
  const all = await selectNegotiations(sql, memberships);
  return all.flatMap(({ visibility, title, ...rest }) => {
    const role = roleIn(memberships, rest.id, visibility);
    return role === null ? [] : [{ ...rest, title: title ?? rest.id, role }];
  });
}

/** What the frame of every page needs. */
export async function getFrame(_input: object, { sql, ground, role }: Read) {
  const [[profile], recordedAt] = await Promise.all([
    selectBodies(sql, ground.id, "negotiation", { limit: 1 }),
    selectRecordedAt(sql, ground.id),
  ]);
  const { id, edition, reviewRequired, visibility, framedBy } = ground;
  return {
    id,
    title: profile?.body.title ?? id,
    summary: profile?.body.summary ?? null,
    hasProfile: profile !== undefined,
    role,
    edition,
    recordedAt,
    reviewRequired,
    visibility,
    // Sites that work with the desk are nobody's business before they publish.
    framedBy: can(role, "negotiation:manage") ? framedBy : [],
  };
}

/** The edition: the version of everything read from the record. Asked often, and cheap. */
export async function getEdition(_input: object, { ground }: Read) {
  return { edition: ground.edition, settingsVersion: ground.settingsVersion };
}

/** Everything the overview draws: the series and verdicts are computed from `statements` by the domain. */
export async function getOverview(_input: object, { sql, ground, role }: Read) {
  const { id, edition, reviewRequired } = ground;
  const [profiles, parties, issues, statements, saliences, events, counts, editions] = await Promise.all([
    selectBodies(sql, id, "negotiation", { limit: 1 }),
    selectBodies(sql, id, "party"),
    selectBodies(sql, id, "issue"),
    selectStatements(sql, id),
    selectSaliences(sql, id),
    selectEvents(sql, id, null, 200),
    selectCounts(sql, id),
    selectEditions(sql, id, null, 10),
  ]);
  return {
    ...{ id, edition, role, reviewRequired, statements, saliences, events, counts, editions },
    profile: profiles[0]?.body ?? null,
    parties: parties.map(({ body }) => body),
    issues: issues.map(({ body }) => body).sort((a, b) => a.order - b.order),
  };
}

/** What was published when, latest first. */
export async function listEditions(input: { before: number | null; limit: number }, { sql, ground }: Read) {
  return selectEditions(sql, ground.id, input.before, input.limit);
}
