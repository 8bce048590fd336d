/** A database of its own with people in every role and a small published negotiation, for tests. */
import { createHash, randomUUID } from "node:crypto";
import { createTestDatabase, type TestDatabase } from "@parley/db/testing";
import { type AnyRole, type Membership, roleIn } from "@parley/domain/access";
import { sha256Hex } from "@parley/domain/canonical";
import type { KeyView } from "@parley/domain/read-key";
import type { getImport } from "../import/import.reads";
import { type ApiOptions, createApi } from "../server";
import { importDossier } from "./dossier";
import { sampleFiles, sampleText } from "./sample";

type Someone = Membership & { suspended?: boolean };

/** Roles in the negotiation of the sample; `stranger` is an admin of another one alone. */
const people = {
  viewer: { role: "viewer", negotiation: null },
  analyst: { role: "analyst", negotiation: null },
  analyst2: { role: "analyst", negotiation: "canal" },
  admin: { role: "admin", negotiation: null },
  suspended: { role: "admin", negotiation: null, suspended: true },
  stranger: { role: "admin", negotiation: "other" },
  /** Nobody asks as this one: the one whose roles tests give and take. */
  extra: { role: "viewer", negotiation: null },
} satisfies Record<string, Someone>;

/** Whoever else can ask, for the tests that try everybody. */
const others = {
  viewerHere: { role: "viewer", negotiation: "canal" },
  adminHere: { role: "admin", negotiation: "canal" },
  viewerElsewhere: { role: "viewer", negotiation: "other" },
  analystElsewhere: { role: "analyst", negotiation: "other" },
  /** Has an account, and no role anywhere. */
  newcomer: null,
} satisfies Record<string, Someone | null>;

/** Keys of addresses that open one view of the sample each, in a world with a crowd. */
const keyViews = {
  chartKey: { kind: "chart", issue: "canal-hours" },
  feedKey: { kind: "feed" },
} satisfies Record<string, KeyView>;
type Key = keyof typeof keyViews;
export const keys = Object.keys(keyViews) as Key[];
/** What a key is: the browser makes one anew each time. */
const keyOf = (name: Key): string => sha256Hex(`the key of ${name}`);
const isKey = (name: string): name is Key => Object.hasOwn(keyViews, name);

export type Who = "signedOut" | Key | keyof typeof people | keyof typeof others;
type Somebody = Exclude<Who, "signedOut" | Key>;
const everybody: Record<Somebody, Someone | null> = { ...people, ...others };

/** The roles that somebody holds; nobody's where they are signed out or suspended, or come by a key. */
export function membershipsOf(name: Who): Membership[] {
  const someone = name === "signedOut" || isKey(name) ? null : everybody[name];
  return someone === null || someone.suspended ? [] : [someone];
}

/** The negotiations of a world, and to whom they are open. */
export const negotiations = { canal: "all", other: "members", open: "public" } as const;
type Negotiation = keyof typeof negotiations;

/** What somebody is in a negotiation of a world. */
export const roleOf = (name: Who, negotiation: Negotiation): AnyRole | null =>
  roleIn(membershipsOf(name), negotiation, negotiations[negotiation]);

export type ImportView = Awaited<ReturnType<typeof getImport>>;
export type Use = "query" | "mutation" | "download" | "upload";
async function* onePart(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
/** What is brought where a test does not say what. */
const broughtFile = "id,name,reliability\nweekly,The Weekly,B\n";

export type World = Awaited<ReturnType<typeof createWorld>>;

const silent = { info: () => undefined, warn: () => undefined };

/**
 * `canal` is open to all, `other` to its members; `canal` holds the sample with its text. A crowd are all who can ask, and a
 * negotiation `open` to everybody.
 */
export async function createWorld({
  mail = null,
  provider = null,
  crowd = false,
}: Pick<ApiOptions, "mail" | "provider"> & { crowd?: boolean } = {}) {
  const database: TestDatabase = await createTestDatabase();
  const errors: object[] = [];
  const api = await createApi({
    urls: database.urls,
    build: "test",
    mail,
    provider,
    log: { ...silent, error: (fields) => errors.push(fields) },
  });
  const clients = api.clients;
  const texts = new Map([["article.txt", sampleText]]);
  await importDossier(clients, sampleFiles(), { texts });
  const makeNegotiation = "insert into record.negotiation (id, visibility) values ($1, $2)";
  await clients.writer.pool.query(makeNegotiation, ["other", negotiations.other]);
  if (crowd) await clients.writer.pool.query(makeNegotiation, ["open", negotiations.open]);
  const handles = new Map<Who, string>();
  const ids = new Map<Who, string>();
  for (const [name, someone] of Object.entries(crowd ? everybody : people) as [Who, Someone | null][]) {
    const id = randomUUID();
    const user = { id, email: `${name.toLowerCase()}@test.example`, name: `Name of ${name}` };
    await clients.account.prisma.user.createMany({ data: [user] });
    if (someone) {
      const { role, negotiation: negotiationId } = someone;
      await clients.account.prisma.membership.createMany({
        data: [{ id: randomUUID(), userId: id, negotiationId, role }],
      });
    }
    handles.set(name, await api.openSession(id, "test", "127.0.0.1"));
    ids.set(name, id);
    if (someone?.suspended)
      await clients.account.prisma.user.update({ where: { id }, data: { suspendedAt: new Date() } });
  }

  if (crowd)
    for (const name of keys) {
      const by = { handle: handles.get("admin") ?? null, type: "mutation" as const, path: "readKey.make" };
      const key = { view: keyViews[name], name, keyHash: sha256Hex(keyOf(name)) };
      await api.call({ ...by, input: { negotiation: "canal", commandId: randomUUID(), ...key } });
    }

  const call = (name: Who, type: "query" | "mutation") => async (path: string, input: object) =>
    api.call({ handle: handles.get(name) ?? null, key: isKey(name) ? keyOf(name) : null, path, type, input });

  const world = {
    api,
    clients,
    database,
    /** What the API wrote down as unknown errors. */
    errors,
    id: (name: Who) => ids.get(name) ?? "",
    handle: (name: Who) => handles.get(name) ?? null,
    /** Asks as somebody; the answer has the type the caller says. */
    ask: async <T>(name: Who, path: string, input: object): Promise<T> => (await call(name, "query")(path, input)) as T,
    /** Takes a file as somebody: all of it. */
    take: async (name: Who, path: string, input: object): Promise<string> => {
      const file = await api.openDownload({ handle: handles.get(name) ?? null, path, input });
      let text = "";
      for await (const part of file.parts)
        text += typeof part === "string" ? part : Buffer.from(part).toString("latin1");
      return text;
    },
    /** Does as somebody, with a command id of its own unless one is given. */
    tell: async <T>(name: Who, path: string, input: object): Promise<T> =>
      (await call(name, "mutation")(path, { commandId: randomUUID(), ...input })) as T,
    async close() {
      await api.close();
      await database.drop();
    },
    /** Brings a file as somebody. */
    bring: async <T>(name: Who, path: string, input: object, file: string | Uint8Array = broughtFile): Promise<T> => {
      const bytes = typeof file === "string" ? new TextEncoder().encode(file) : file;
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      return (await api.bring({
        handle: handles.get(name) ?? null,
        path,
        input: { sha256, ...input },
        bytes: onePart(bytes),
      })) as T;
    },
    /** Waits until an import is checked; gives what was found. */
    checked: async (name: Who, id: string): Promise<ImportView> => {
      for (let tries = 0; tries < 600; tries += 1) {
        const view = await world.ask<ImportView>(name, "import.get", { negotiation: "canal", import: id });
        if (view.state !== "checking") return view;
        await new Promise((done) => setTimeout(done, 20));
      }
      throw new Error("an import is checked in seconds");
    },
    /** Asks, does, takes or brings, whichever the endpoint is for. */
    use: async (name: Who, type: Use, path: string, input: object): Promise<unknown> => {
      if (type === "query") return world.ask(name, path, input);
      if (type === "mutation") return world.tell(name, path, input);
      return type === "download" ? world.take(name, path, input) : world.bring(name, path, input);
    },
  };
  return world;
}
