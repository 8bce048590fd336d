import { can, type Permission, type Role } from "@parley/domain/access";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cases } from "./testing/cases";
import { registry } from "./testing/registry";
import { createWorld, type Who, type World } from "./testing/world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(async () => world?.close());

/** Who asks, and what they are in the negotiation `canal`. */
const askers: [Who, Role | null][] = [
  ["signedOut", null],
  ["viewer", "viewer"],
  ["analyst2", "analyst"],
  ["admin", "admin"],
  ["suspended", null],
  ["stranger", null],
];
const over = (name: Who): Role | null =>
  (({ viewer: "viewer", admin: "admin" }) as Partial<Record<Who, Role>>)[name] ?? null;

/** What the gate must answer: null lets the call pass. */
function expected(name: Who, role: Role | null, { type, ask, scoped }: (typeof registry)[number]): string | null {
  if (ask === "anyone" || ask === "setup-link") return null;
  if (name === "signedOut" || name === "suspended") return "UNAUTHORIZED";
  if (ask === "signed-in" || ask === "own-account") return null;
  const denied = type === "mutation" || type === "upload" ? "FORBIDDEN" : "NOT_FOUND";
  if (!scoped) return can(over(name), ask as Permission) ? null : denied;
  if (role === null) return "NOT_FOUND";
  return can(role, ask as Permission) ? null : denied;
}

async function outcome(
  name: Who,
  path: string,
  type: (typeof registry)[number]["type"],
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

describe.each(askers)("%s", (name, role) => {
  test.each(registry)("$type $path ($ask)", async (endpoint) => {
    const { path, type, scoped } = endpoint;
    const wanted = expected(name, role, endpoint);
    const input = (await cases[path]?.(world, name)) ?? {};
    const got = await outcome(name, path, type, input);
    expect(got?.code ?? null).toBe(wanted);
    if (wanted === null || !scoped) return;
    // Nothing of the rest of the input is looked at before the permission: nonsense gets the same answer.
    expect(await outcome(name, path, type, { negotiation: "canal", nonsense: true })).toEqual(got);
    const elsewhere = await outcome(name, path, type, { ...input, negotiation: "nowhere" });
    if (wanted === "NOT_FOUND") expect(elsewhere).toEqual(got);
  });
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
