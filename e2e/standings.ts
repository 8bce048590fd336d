/** Everybody who can ask for something, and what the one table of who may do what says that they are told. */
import { createHash, randomBytes } from "node:crypto";
import { can, highestRole, type Membership, type Role, roleIn, roles, type Visibility } from "@parley/domain/access";
import { dataOf, tell } from "./http";
import type { Operator } from "./operator";
import type { Asks } from "./routes";
import { enter, sessionCookie } from "./sign-in";

export type Standing = {
  name: string;
  memberships: Membership[];
  signedIn: boolean;
  cookie: string;
  /** The key by which somebody comes, and the one path that it opens. */
  key?: { is: string; opens: string };
};
export type Told = "answer" | "sign in" | "nothing";

/** A negotiation open to all with a role, and copies of it: one for its members, one for everybody. */
export const open = "sample";
export const closed = "closed-sample";
export const everybodys = "public-sample";
const visibilities: Record<string, Visibility> = { [closed]: "members", [everybodys]: "public" };
export const visibilityOf = (negotiation: string): Visibility => visibilities[negotiation] ?? "all";

/** The negotiation that an address names; null where it names none. */
export const negotiationIn = (address: string): string | null => /^\/(?:n|embed)\/([^/?]+)/.exec(address)?.[1] ?? null;

/** @param negotiation null for what belongs to no one negotiation. */
export function expected({ memberships, signedIn }: Standing, asks: Asks, negotiation: string | null): Told {
  if (asks === "nobody") return "nothing";
  if (asks === "anyone") return "answer";
  if (asks === "something-to-read" && Object.values(visibilities).includes("public")) return "answer";
  if (asks === "signed-in" || asks === "something-to-read") return signedIn ? "answer" : "sign in";
  const role =
    negotiation === null ? highestRole(memberships, null) : roleIn(memberships, negotiation, visibilityOf(negotiation));
  if (can(role, asks)) return "answer";
  return signedIn ? "nothing" : "sign in";
}

/** What somebody who comes by a key is told at an address that takes one; null at all others, where they are signed out. */
export function toldByKey({ key }: Standing, address: string): Told | null {
  const [path = "", query = ""] = address.split("?");
  if (!key || !/^\/(embed\/[^/]+\/issues\/[^/]+|n\/[^/]+\/changes\.atom)$/.test(path)) return null;
  if (visibilityOf(negotiationIn(address) ?? "") === "public") return "answer";
  return path === key.opens && !new URLSearchParams(query).has("edition") ? "answer" : "nothing";
}

const accounts = { viewer: "viewer@example.org", analyst: "analyst@example.org", admin: "admin@example.org" } as const;
const password = "seven herons over the weir";

/** Shuts again what was open to everybody: other tests expect that there is nothing to read for the signed-out. */
export async function closeStandings(origin: string): Promise<void> {
  const admin = await enter(origin, accounts.admin);
  dataOf(await tell(origin, admin, "negotiation.changeSettings", { negotiation: everybodys, visibility: "members" }));
}

/** Makes the copies and everybody there is. */
export async function makeStandings(origin: string, operator: Operator): Promise<Standing[]> {
  await operator("forget-attempts", {});
  const admin = await enter(origin, accounts.admin);
  for (const [negotiation, visibility] of Object.entries(visibilities)) {
    await operator("import-sample", { id: negotiation });
    dataOf(await tell(origin, admin, "negotiation.changeSettings", { negotiation, visibility }));
  }

  async function join(name: string, role: Role | null, negotiation: string | null, { suspended = false } = {}) {
    const email = `${name.replaceAll(" ", "-")}-${Date.now()}@example.org`;
    const { id } = await operator("make-person", { email, name, password, role: negotiation === null ? role : null });
    if (negotiation !== null) dataOf(await tell(origin, admin, "people.give", { negotiation, user: id, role }));
    if (suspended) dataOf(await tell(origin, admin, "people.suspend", { negotiation: open, user: id }));
    // After the suspension, which ended those that there were.
    const { handle } = await operator("open-session", { user: id });
    const memberships = role === null || suspended ? [] : [{ negotiation, role }];
    return { name, memberships, signedIn: !suspended, cookie: `${sessionCookie}=${handle}` };
  }

  const standings: Standing[] = [{ name: "signed out", memberships: [], signedIn: false, cookie: "" }];
  for (const role of roles) {
    const cookie = role === "admin" ? admin : await enter(origin, accounts[role]);
    standings.push({ name: role, memberships: [{ negotiation: null, role }], signedIn: true, cookie });
    for (const negotiation of [open, closed])
      standings.push(await join(`${role} of ${negotiation} alone`, role, negotiation));
  }
  standings.push(await join("newcomer", null, null));
  standings.push(await join("suspended", "admin", null, { suspended: true }));
  for (const [name, view, opens] of [
    ["the key of a chart", { kind: "chart", issue: "flow" }, `/embed/${closed}/issues/flow`],
    ["the key of the feed", { kind: "feed" }, `/n/${closed}/changes.atom`],
  ] as const) {
    const is = randomBytes(32).toString("hex");
    const keyHash = createHash("sha256").update(is).digest("hex");
    dataOf(await tell(origin, admin, "readKey.make", { negotiation: closed, view, name, keyHash }));
    standings.push({ name, memberships: [], signedIn: false, cookie: "", key: { is, opens } });
  }
  return standings;
}
