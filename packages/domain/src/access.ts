/** Who may do what: the one table. Deny by default; server and screens ask the same function. */

/** Roles that are given, from least to most: each can do all that the ones before it can. */
export const roles = ["viewer", "analyst", "admin"] as const;
export type Role = (typeof roles)[number];

/** What somebody is in a negotiation. A reader is given no role: it is whoever asks where the record is open to everybody. */
const anyRoles = ["reader", ...roles] as const;
export type AnyRole = (typeof anyRoles)[number];

/** The least role that holds each permission. */
const leastRole = {
  /** The published record. */
  "record:read": "reader",
  /** Every version of a published record, under labels such as "Analyst 1". */
  "history:read": "reader",
  /** The names behind those labels. */
  "history:names": "analyst",
  /** Save pages under a name for oneself, and see what is shared. */
  "view:keep": "viewer",
  /** Share them with the desk or with all. */
  "view:share": "analyst",
  /** Drafts, submissions, comments, source texts. */
  "desk:read": "analyst",
  "record:propose": "analyst",
  /** Accept or return what others wrote; whether one's own may be accepted is the changeset's rule. */
  "record:accept": "analyst",
  /** Take the words out of a version, where a person is at risk. */
  "record:redact": "admin",
  "people:manage": "admin",
  /** Make a negotiation, open or close it, switch the review rule. */
  "negotiation:manage": "admin",
  "audit:read": "admin",
} as const satisfies Record<string, AnyRole>;

export type Permission = keyof typeof leastRole;
/** What a reader holds: where a negotiation is public, whoever asks may be nobody known. */
export type OpenPermission = {
  [P in Permission]: (typeof leastRole)[P] extends "reader" ? P : never;
}[Permission];
export const permissions = Object.keys(leastRole) as Permission[];

/** Whether somebody with this role, or with none, may do this. */
export function can(role: AnyRole | null, permission: Permission): boolean {
  return role !== null && anyRoles.indexOf(role) >= anyRoles.indexOf(leastRole[permission]);
}

/** A role in one negotiation, or in all of them where `negotiation` is null. */
export interface Membership {
  readonly negotiation: string | null;
  readonly role: Role;
}

function highest(memberships: readonly Membership[]): Role | null {
  return memberships.reduce<Role | null>(
    (best, { role }) => (best === null || roles.indexOf(role) > roles.indexOf(best) ? role : best),
    null,
  );
}

/** The highest role that applies to a negotiation, or to the whole installation where it is null. */
export function highestRole(memberships: readonly Membership[], negotiation: string | null): Role | null {
  return highest(memberships.filter((m) => m.negotiation === null || m.negotiation === negotiation));
}

/** Seen by all with a role that applies; by members alone; by everybody, account or not, as far as a reader sees. */
export const visibilities = ["all", "members", "public"] as const;
export type Visibility = (typeof visibilities)[number];

/**
 * What somebody is in a negotiation, null where it does not exist for them. A negotiation for members is closed to roles that
 * do not name it, save those who manage people everywhere and could name themselves.
 */
export function roleIn(
  memberships: readonly Membership[],
  negotiation: string,
  visibility: Visibility,
): AnyRole | null {
  const named = memberships.some((m) => m.negotiation === negotiation);
  if (visibility === "members" && !named && highestRole(memberships, null) !== "admin") return null;
  return highestRole(memberships, negotiation) ?? (visibility === "public" ? "reader" : null);
}
