import { can, roleIn } from "@parley/domain/access";
import { DomainError } from "@parley/domain/errors";
import type { UnscopedRead } from "../read";
import { selectViews } from "./view.select";

/** One's own views and those shared with one, over all negotiations one may see; one's own first. */
export async function listViews(_input: object, { sql, person }: UnscopedRead) {
  if (!person) throw new DomainError("unauthenticated", "Sign in to go on.");
  const rows = await selectViews(sql, person.id, person.memberships);
  return rows.flatMap(({ visibility, by, ...view }) => {
    const role = roleIn(person.memberships, view.negotiation, visibility);
    if (!can(role, "view:keep") || !(view.own || view.audience === "all" || can(role, "desk:read"))) return [];
    return [
      { ...view, by: can(role, "history:names") ? by : null, mayChange: view.own || can(role, "negotiation:manage") },
    ];
  });
}
