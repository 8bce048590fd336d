import { TRPCError } from "@trpc/server";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cases } from "./cases";
import { registry } from "./registry";
import { runs } from "./runs";
import { event } from "./sample";
import { createWorld, type World } from "./world";

let world: World;
let names: string[];
beforeAll(async () => {
  world = await createWorld();
  names = await listNames();
});
afterAll(async () => world?.close());

const odd = fc.oneof(
  fc.jsonValue(),
  fc.string({ unit: "binary" }),
  fc.constantFrom("\u0000", "\ud800", "9".repeat(400), -1, 2 ** 31, 2 ** 53, 1e308, 0.5, "", null, [], {}, "__proto__"),
);

/** A sound input with one field, at the top or one below, put to something odd, or taken away. */
function spoilt(input: object) {
  const keys = Object.keys(input).filter((key) => key !== "negotiation");
  const whole = fc.record({ key: fc.constantFrom(...keys, "extra", "commandId"), value: odd, drop: fc.boolean() });
  return whole.map(({ key, value, drop }) => {
    const copy: Record<string, unknown> = structuredClone({ ...input });
    const inner = copy[key];
    if (drop) delete copy[key];
    else if (typeof inner === "object" && inner !== null && !Array.isArray(inner)) {
      const [first = "extra"] = Object.keys(inner);
      copy[key] = { ...inner, [first]: value };
    } else copy[key] = value;
    return copy;
  });
}

const refusals = ["BAD_REQUEST", "NOT_FOUND", "CONFLICT", "FORBIDDEN", "PRECONDITION_FAILED"];
/** Enough wrong passwords, or links made or asked for, in a row are a correct reason to refuse the next; nothing else here is counted. */
const counted = [
  ...["account.changePassword", "account.askForEmail", "account.disconnect", "people.invite", "people.makeResetLink"],
  "readKey.make",
  ...["secondStep.turnOn", "secondStep.turnOff", "secondStep.renewCodes", "setup.askForReset"],
];
const refusalsOf = (path: string) => (counted.includes(path) ? [...refusals, "TOO_MANY_REQUESTS"] : refusals);

/** Inputs tried at each endpoint; PARLEY_INPUTS=10000 asks for as many, and that each is answered within two seconds. */
const inputsEach = Number(process.env.PARLEY_INPUTS ?? runs(15, 60));
const patience = process.env.PARLEY_INPUTS ? 2_000 : 20_000;
/** What only a driver, a database or a stack would say. */
const inside =
  /prisma|postgres|\bpg[_-]|sqlstate|violates|duplicate key|syntax error|invalid byte|(relation|column|constraint) "|\bselect\b.+\bfrom\b|insert into|node_modules|file:\/\/|\.[cm]?[jt]s:\d|\n\s+at |\[object |undefined/i;

/** An answer without what it gives back in quotes of the input itself: a field may be called anything. */
function withoutTheirs(text: string, input: unknown): string {
  const theirs = JSON.stringify(input) ?? "";
  return text.replaceAll(/“([^”]+)”/gs, (quoted, word: string) =>
    theirs.includes(JSON.stringify(word).slice(1, -1)) ? "" : quoted,
  );
}

/** The names that the database has for its tables, constraints, indexes, functions and logins: none of them is a word of ours. */
async function listNames(): Promise<string[]> {
  const { rows } = await world.clients.account.pool.query<{ name: string }>(
    `with ours as (select oid, nspname from pg_namespace where nspname in ('record', 'desk', 'ledger', 'known', 'account'))
     select format('%s.%s', nspname, relname) as name from pg_class join ours on ours.oid = relnamespace
     union select relname from pg_class join ours on ours.oid = relnamespace where relkind = 'i'
     union select conname from pg_constraint join ours on ours.oid = connamespace
     union select proname from pg_proc join ours on ours.oid = pronamespace
     union select rolname from pg_roles where rolname like 'parley%'`,
  );
  return rows.map(({ name }) => name).filter((name) => /[._]/.test(name));
}

/** What makes and sets whole negotiations comes last: the others read in one that stays as it is. */
const comesLast = (path: string) => ["negotiation.create", "negotiation.changeSettings"].includes(path);
const asked = [false, true].flatMap((last) => registry.filter(({ path }) => comesLast(path) === last));

test.each(asked)(
  "$path answers odd input in words, never with a 5xx",
  async ({ path, type }) => {
    // Nobody may have more than a few imports open, and each endpoint of theirs begins with one.
    await world.clients.desk.pool.query("delete from desk.import where state <> 'proposed'");
    const input = (await cases[path]?.(world)) ?? {};
    const inputs = fc.oneof(odd, spoilt(input));
    await fc.assert(
      fc.asyncProperty(inputs, async (value) => {
        const since = performance.now();
        const error = await world.use("admin", type, path, value as object).then(
          () => null,
          (thrown: unknown) => thrown,
        );
        expect(performance.now() - since).toBeLessThan(patience);
        if (error === null) return;
        expect(error).toBeInstanceOf(TRPCError);
        const { code, message, cause } = error as TRPCError & { cause?: { fields?: readonly { text: string }[] } };
        expect(refusalsOf(path)).toContain(code);
        for (const said of [message, ...(cause?.fields ?? []).map((field) => field.text)]) {
          const text = withoutTheirs(said, value);
          expect(text).not.toMatch(inside);
          expect(names.filter((name) => text.includes(name))).toEqual([]);
        }
      }),
      { numRuns: inputsEach },
    );
    expect(world.errors).toEqual([]);
  },
  inputsEach * 1_000 + 10_000,
);

const nested = (depth: number): unknown => {
  let value: unknown = 1;
  for (let i = 0; i < depth; i += 1) value = i % 2 ? [value] : { a: value };
  return value;
};

test.each([
  ["nesting without end", "analyst", "changeset.save", { change: { kind: "party", body: { a: nested(50_000) } } }],
  ["nesting in a read", "viewer", "issue.list", { a: nested(50_000) }],
  ["a version beyond counting", "viewer", "history.get", { kind: "position", id: "upper-hours", before: 2 ** 40 }],
  ["an edition beyond counting", "viewer", "negotiation.editions", { before: 2 ** 31 }],
  ["an audit row beyond counting", "admin", "audit.list", { before: 2 ** 31 }],
] as const)("%s is bad input, not a failure", async (_what, who, path, input) => {
  const type = registry.find((one) => one.path === path)?.type;
  const call = type === "query" ? world.ask : world.tell;
  await expect(call(who, path, { negotiation: "canal", ...input })).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

test("an offset beyond any text is named by its field", async () => {
  const far = { source: "gazette", exact: "x", start: 2 ** 31, end: 2 ** 31 + 1, altered: false };
  const change = { kind: "event", id: "far", action: "put", baseVersion: 0, body: event("far", { evidence: [far] }) };
  const saved = await world.tell<{ problems: { path: string }[] }>("analyst", "changeset.save", {
    negotiation: "canal",
    change,
  });
  expect(saved.problems.map(({ path }) => path)).toEqual(["evidence.0.start", "evidence.0.end"]);
});

test("the names looked for are there, and the words are told from ours", () => {
  expect(names.length).toBeGreaterThan(200);
  expect(names).toContain("desk.changeset");
  expect('duplicate key value violates unique constraint "changeset_pkey"').toMatch(inside);
  expect("    at Object.<anonymous> (/srv/parley/server.js:12:3)").toMatch(inside);
  expect("There is nothing here, or you may not see it.").not.toMatch(inside);
});
