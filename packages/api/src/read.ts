/** What a read is given: a read-only client on the login that sees no more than its permission. */
import type { ZoneClient } from "@parley/db/clients";
import { can, type OpenPermission, type Permission } from "@parley/domain/access";
import { type Admitted, inTurn, type Member } from "./admission";
import type { UnscopedAsk } from "./admit";
import { sqlAsKnown } from "./as-known";
import type { Context, Person } from "./context";

/** Runs one statement; `name` makes it a prepared one, "" has it planned for its values each time. */
export type Sql = <Row extends object>(name: string, text: string, values: readonly unknown[]) => Promise<Row[]>;

export type Read = Admitted & {
  sql: Sql;
  /** Statements on the desk's login, as of today; null for a role that may not read the desk, or where an earlier edition is asked for. */
  desk: Sql | null;
  /** Whether the role may see the names behind labels such as "Analyst 1". */
  seesNames: boolean;
};
/** What is given to reads that no reader may ask for: there is somebody, and they hold a role. */
export type MemberRead = Read & Member;
export type ReadFor<P extends Permission> = P extends OpenPermission ? Read : MemberRead;
export type UnscopedRead = { db: ZoneClient["prisma"]; sql: Sql; person: Person | null };

type Zone = "reader" | "desk" | "account";

/** The login for each permission. Every other sees less, or more than it needs to. */
const zones: Record<UnscopedAsk, Zone> = {
  anyone: "reader",
  "signed-in": "reader",
  "own-account": "account",
  "setup-link": "account",
  "record:read": "reader",
  "history:read": "reader",
  "history:names": "desk",
  "view:keep": "account",
  "view:share": "account",
  "desk:read": "desk",
  "record:propose": "desk",
  "record:accept": "desk",
  "record:redact": "desk",
  "people:manage": "account",
  "negotiation:manage": "account",
  "audit:read": "account",
};

export function sqlOf(client: ZoneClient): Sql {
  return async <Row extends object>(name: string, text: string, values: readonly unknown[]) =>
    (await client.pool.query<Row>({ name, text, values: [...values] })).rows;
}

/** Statements that wait for those of others without an account. */
const sqlInTurn =
  (what: "reads" | "files", { network }: Context, sql: Sql): Sql =>
  (...statement) =>
    inTurn(what, { network }, () => sql(...statement));

export function readIn(ctx: Context, permission: Permission, admitted: Admitted): Read {
  const seesNames = can(admitted.role, "history:names");
  // History is read without names by viewers, so only a role that sees names gets the login that can.
  const zone = permission === "history:read" && seesNames ? "desk" : zones[permission];
  const client = ctx.clients[zone];
  const statements = admitted.asKnown === null ? sqlOf(client) : sqlAsKnown(client.pool, admitted.asKnown);
  const sql = ctx.takesFile && !admitted.person ? sqlInTurn("files", ctx, statements) : statements;
  const desk = can(admitted.role, "desk:read") && admitted.asKnown === null ? sqlOf(ctx.clients.desk) : null;
  return { ...admitted, sql, desk, seesNames };
}

export function unscopedRead(ctx: Context, ask: UnscopedAsk, person: Person | null): UnscopedRead {
  const client = ctx.clients[zones[ask]];
  const sql = sqlOf(client);
  return { db: client.prisma, sql: ask === "anyone" && !person ? sqlInTurn("reads", ctx, sql) : sql, person };
}
