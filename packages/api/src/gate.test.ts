import { can, highestRole, type Permission, permissions } from "@parley/domain/access";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { takesAdminOverAll } from "./testing/account-cases";
import { cases } from "./testing/cases";
import { registry } from "./testing/registry";
import { createWorld, keys, membershipsOf, roleOf, type Who, type World } from "./testing/world";

let world: World;
beforeAll(async () => {
  world = await createWorld({ crowd: true });
});
afterAll(async () => world?.close());

type Endpoint = (typeof registry)[number];

/** Who asks: each role over all, each in this negotiation alone, each in another one alone, and those who have none. */
const askers: Who[] = [
  ...(["signedOut", "suspended", "newcomer", "viewer", "analyst", "admin"] as const),
  ...(["viewerHere", "analyst2", "adminHere", "viewerElsewhere", "analystElsewhere", "stranger"] as const),
  ...keys,
];
/** What the view of each key is made of. */
const opened: Partial<Record<Who, readonly string[]>> = {
  chartKey: ["issue.get", "negotiation.edition"],
  feedKey: ["edition.feed"],
};
/** Of those who are refused alike, the ones that are refused a whole input. */
const first: Who[] = ["signedOut", "viewer", "suspended", "stranger"];
/** A negotiation open to all with a role, one for its members, and one for everybody. */
const places = ["canal", "other", "open"] as const;

/** What the gate must answer, by the one table of who may do what: null lets the call pass. */
function expected(name: Who, negotiation: (typeof places)[number], endpoint: Endpoint): string | null {
  const { type, ask, scoped, path } = endpoint;
  if (ask === "anyone" || ask === "setup-link") return null;
  if (scoped && comesByKey(name, endpoint) && !can(roleOf(name, negotiation), ask as Permission))
    return negotiation === "canal" && opened[name]?.includes(path) ? null : "NOT_FOUND";
  const known = name !== "signedOut" && name !== "suspended" && !opened[name];
  if (!known) return scoped && can(roleOf(name, negotiation), ask as Permission) ? null : "UNAUTHORIZED";
  if (ask === "signed-in" || ask === "own-account") return null;
  const denied = type === "mutation" || type === "upload" ? "FORBIDDEN" : "NOT_FOUND";
  if (!scoped) return can(highestRole(membershipsOf(name), null), ask) ? null : denied;
  const role = roleOf(name, negotiation);
  if (role === null) return "NOT_FOUND";
  return can(role, ask as Permission) ? null : denied;
}
/** A key opens no file and brings none: there, whoever holds one is signed out. */
const comesByKey = (name: Who, { type }: Endpoint): boolean =>
  opened[name] !== undefined && (type === "query" || type === "mutation");
const managesAll = (name: Who) => highestRole(membershipsOf(name), null) === "admin";

/** An input that somebody allowed would send. */
async function given(name: Who, path: string): Promise<object> {
  // Nobody may have more than a few imports open, and each endpoint of theirs begins with one.
  if (path.startsWith("import."))
    await world.clients.desk.pool.query("delete from desk.import where state <> 'proposed'");
  return (await cases[path]?.(world, name)) ?? {};
}

async function outcome(
  name: Who,
  path: string,
  type: Endpoint["type"],
  input: object,
): Promise<{ code: string; text: string } | null> {
  try {
    await world.use(name, type, path, input);
    return null;
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    return { code: error.code, text: error.message };
  }
}

test("every endpoint has a case, and every case an endpoint", () => {
  expect(registry.map(({ path }) => path).sort()).toEqual(Object.keys(cases).sort());
});

describe.each(askers)("%s", (name) => {
  test.each(registry)("$type $path ($ask)", async (endpoint) => {
    const { path, type, scoped } = endpoint;
    const wanted = expected(name, "canal", endpoint);
    // What one may not is refused before the input is read: of those who are much alike, some send one that is whole.
    const whole = wanted === null || first.includes(name);
    const input = whole ? await given(name, path) : { negotiation: "canal", nonsense: true };
    const got = await outcome(name, path, type, input);
    const refused = wanted === null && takesAdminOverAll.includes(path) && !managesAll(name) ? "FORBIDDEN" : wanted;
    expect(got?.code ?? null).toBe(refused);
    if (!scoped) return;
    // Nothing of the rest of the input is looked at before the permission, whichever negotiation is named.
    for (const negotiation of places) {
      const there = expected(name, negotiation, endpoint);
      const answer = await outcome(name, path, type, { negotiation, nonsense: true });
      // A key opens a read as its view asks it, and no other.
      const unlikely = there === null && opened[name]?.includes(path) && negotiation === "canal";
      expect(answer?.code, negotiation).toBe(there ?? (unlikely ? "NOT_FOUND" : "BAD_REQUEST"));
      if (there !== null && there === wanted) expect(answer, negotiation).toEqual(got);
    }
    const nowhere = await outcome(name, path, type, { ...input, negotiation: "nowhere" });
    expect(nowhere?.code).toBe(wanted === "UNAUTHORIZED" ? wanted : "NOT_FOUND");
    if (wanted === "NOT_FOUND") expect(nowhere).toEqual(got);
  });
});

test("everybody there is asks, with each permission held by somebody and lacked by somebody signed in", () => {
  const held = askers.map((name) => roleOf(name, "canal"));
  for (const permission of permissions) {
    expect(held.some((role) => can(role, permission))).toBe(true);
    expect(held.some((role) => role !== null && !can(role, permission)) || can("viewer", permission)).toBe(true);
  }
});

test("no one-time link is asked about or used by a read, which would have it in its address", () => {
  const byLink = registry.filter(({ ask }) => ask === "setup-link");
  expect(byLink.length).toBeGreaterThan(4);
  expect(new Set(byLink.map(({ type }) => type))).toEqual(new Set(["mutation"]));
});

test("a file is no answer to a call, whoever makes it", async () => {
  for (const { path, type } of registry.filter((one) => one.type === "download")) {
    expect(type).toBe("download");
    for (const name of ["signedOut", "admin"] as const) {
      const asked = await outcome(name, path, "query", (await cases[path]?.(world)) ?? {});
      expect(asked, path).toEqual(await outcome(name, "position.nothing", "query", {}));
    }
  }
});

test("a negotiation closed to somebody answers as one that is not there", async () => {
  for (const { path, type, scoped } of registry.filter((one) => one.scoped)) {
    expect(scoped).toBe(true);
    const closed = await outcome("viewer", path, type, { negotiation: "other" });
    const missing = await outcome("viewer", path, type, { negotiation: "nowhere" });
    expect(closed, path).toEqual(missing);
    expect(closed?.code, path).toBe("NOT_FOUND");
  }
});

test("no call in the matrix ended in an error that nobody foresaw", () => {
  expect(world.errors).toEqual([]);
});

/** The paths of everything in a value that JSON would change or drop. */
function notPlain(value: unknown, path = ""): string[] {
  if (value === null || typeof value === "string" || typeof value === "boolean") return [];
  if (typeof value === "number") return Number.isFinite(value) && Math.abs(value) <= 2 ** 53 ? [] : [path];
  if (Array.isArray(value)) return value.flatMap((one, i) => notPlain(one, `${path}.${i}`));
  const plain = typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype;
  return plain ? Object.entries(value).flatMap(([key, one]) => notPlain(one, `${path}.${key}`)) : [path];
}

test.each(registry)("what $path gives is plain JSON", async ({ path, type }) => {
  const input = (await cases[path]?.(world)) ?? {};
  const name =
    path === "changeset.accept" || path === "changeset.returnIt"
      ? "analyst2"
      : path.startsWith("changeset.")
        ? "analyst"
        : "admin";
  const answer = await world.use(name, type, path, input);
  expect(notPlain(answer, path)).toEqual([]);
});
