/** The unit of work: an open transaction on the writing login, and who opened it. Nothing but this file makes one. */
import { createHash } from "node:crypto";
import type { Clients, Transaction } from "@parley/db/clients";
import type { Role } from "@parley/domain/access";
import { DomainError } from "@parley/domain/errors";
import pLimit from "p-limit";
import type { Member } from "./admission";
import type { UnscopedAsk } from "./admit";
import type { Context, Person } from "./context";
import { databaseCodes, lockTimeout } from "./database-errors";
import type { Means } from "./means";
import type { Sql } from "./read";

/**
 * Whoever acts: somebody signed in; the operator of the command line, who needs the machine itself; or whoever holds a one-time
 * link of the operator's or an admin's.
 */
export type By = { kind: "person"; id: string } | { kind: "operator" } | { kind: "link" };

class UnitOfWork {
  readonly #made = true;
  readonly #later = new Set<Later>();
  /** A transaction has one connection, which takes one statement at a time. */
  readonly #inTurn = pLimit(1);
  constructor(
    /** Prisma's client of this transaction. */
    readonly tx: Transaction,
    readonly by: By,
    readonly person: Person | null,
    readonly means: Means | null,
    /** Where what is done was asked from; null where it came over no network, or within a negotiation. */
    readonly network: string | null = null,
    /** The id that its client made, and nobody else knows; null within a negotiation. */
    readonly commandId: string | null = null,
  ) {}

  /** Runs one statement and gives its rows; the name is for symmetry with reads. */
  readonly sql: Sql = async <Row extends object>(_name: string, text: string, values: readonly unknown[]) =>
    this.#inTurn(() => this.tx.$queryRawUnsafe<Row[]>(text, ...values));

  /** Runs one statement and gives the number of rows it touched. */
  async run(text: string, ...values: unknown[]): Promise<number> {
    return this.#inTurn(() => this.tx.$executeRawUnsafe(text, ...values));
  }

  /** @throws DomainError `unauthenticated` where nobody is signed in. */
  mustBePerson(): Person {
    if (!this.person) throw new DomainError("unauthenticated", "Sign in to go on.");
    return this.person;
  }

  /** Has something done, once, when this stands: nobody signed in waits for it. */
  afterwards(later: Later): void {
    this.#later.add(later);
  }

  /** Does what was to be done afterwards; nothing of what stands is lost where that fails. */
  async goOn(clients: Clients): Promise<void> {
    await Promise.allSettled(Array.from(this.#later, (later) => later(clients)));
  }

  /** The id of the person who acts, null for the operator. */
  get userId(): string | null {
    return this.#made && this.by.kind === "person" ? this.by.id : null;
  }

  /** How ledger and log of commands name whoever acts. */
  get actor(): string {
    return this.userId ?? (this.by.kind === "link" ? "setup link" : "operator");
  }
}

class ScopedWork extends UnitOfWork {
  constructor(
    tx: Transaction,
    by: By,
    person: Person | null,
    readonly negotiation: string,
    readonly role: Role,
    means: Means | null = null,
  ) {
    super(tx, by, person, means);
  }
}

type Later = (clients: Clients) => Promise<unknown>;
export type UnscopedWork = UnitOfWork;
export type Work = ScopedWork;

/** Milliseconds: waiting for a connection, and from BEGIN to COMMIT. */
const patience = { maxWait: 3_000, timeout: 10_000 };
/** The same for what may concern a hundred thousand records at once; each statement has its own limit. */
const long = { ...patience, timeout: 300_000 };

type Command = { commandId: string };

/** People and what is theirs are changed on the login that owns them; it never touches the desk, nor the writer's accounts. */
const onAccounts = new Set<UnscopedAsk>(["people:manage", "own-account", "setup-link", "view:keep"]);
const zoneOf = (ask: UnscopedAsk) =>
  onAccounts.has(ask)
    ? ({ login: "account", commands: "account" } as const)
    : ({ login: "writer", commands: "desk" } as const);

/** Does a command once for each command id, in one transaction; whatever throws rolls all of it back. */
export async function perform<Input extends Command, Output>(
  ctx: Context,
  { person, ground, role }: Member,
  ask: UnscopedAsk,
  endpoint: string,
  input: Input,
  fn: (input: Input, work: Work) => Promise<Output>,
  takesLong = false,
): Promise<Output> {
  const by: By = { kind: "person", id: person.id };
  const zone = zoneOf(ask);
  const [output, work] = await ctx.clients[zone.login].prisma.$transaction(
    async (tx) => {
      const begun = new ScopedWork(tx, by, person, ground.id, role, ctx.means);
      return [await once(begun, zone.commands, endpoint, input, () => fn(input, begun)), begun] as const;
    },
    takesLong ? long : patience,
  );
  void work.goOn(ctx.clients);
  return output;
}

/** The same for what belongs to no one negotiation. */
export async function performUnscoped<Input extends Command, Output>(
  ctx: Context,
  person: Person | null,
  ask: UnscopedAsk,
  endpoint: string,
  input: Input,
  fn: (input: Input, work: UnscopedWork) => Promise<Output>,
): Promise<Output> {
  const by: By | null = ask === "setup-link" ? { kind: "link" } : person && { kind: "person", id: person.id };
  if (!by) throw new DomainError("unauthenticated", "Sign in to go on.");
  const zone = zoneOf(ask);
  const [output, work] = await ctx.clients[zone.login].prisma.$transaction(async (tx) => {
    const begun = new UnitOfWork(tx, by, person, ctx.means, ctx.network, input.commandId);
    return [await once(begun, zone.commands, endpoint, input, () => fn(input, begun)), begun] as const;
  }, patience);
  void work.goOn(ctx.clients);
  return output;
}

/** Work of the command line on one negotiation. `timeout` in milliseconds, since an import may take long. */
export async function performAsOperator<Output>(
  clients: Clients,
  negotiation: string,
  fn: (work: Work) => Promise<Output>,
  timeout: number,
): Promise<Output> {
  const [output, work] = await clients.writer.prisma.$transaction(
    async (tx) => {
      const begun = new ScopedWork(tx, { kind: "operator" }, null, negotiation, "admin");
      return [await fn(begun), begun] as const;
    },
    { maxWait: patience.maxWait, timeout },
  );
  // The process ends with its work.
  await work.goOn(clients);
  return output;
}

/** Claims the command id first: a second one with the same id waits here for the first, and then gets its result. */
async function once<Output>(
  work: UnitOfWork,
  zone: "desk" | "account",
  endpoint: string,
  { commandId, ...input }: Command,
  fn: () => Promise<Output>,
): Promise<Output> {
  // A fast hash of a password would be as good as the password to whoever copies the table.
  const named = Object.entries(input).filter(([key]) => !/password/i.test(key));
  const digest = createHash("sha256").update(JSON.stringify(named)).digest("hex");
  const claimed = await work
    .run(
      `insert into ${zone}.command (actor, id, endpoint, digest, result) values ($1, $2, $3, $4, 'null')
       on conflict (actor, id) do nothing`,
      ...[work.actor, commandId, endpoint, digest],
    )
    .catch((thrown: unknown) => {
      // What was sent before holds the id until it is done.
      if (!databaseCodes(thrown).includes(lockTimeout)) throw thrown;
      throw new DomainError(
        "unavailable",
        "This is being done since you sent it before, and takes long. Ask again in a minute: it is not done twice.",
      );
    });
  if (claimed === 0) {
    const [done] = await work.sql<{ result: Output }>(
      "command-done",
      `select result from ${zone}.command where actor = $1 and id = $2 and endpoint = $3 and digest = $4`,
      [work.actor, commandId, endpoint, digest],
    );
    if (done) return done.result;
    throw new DomainError("conflict", "This command id was used for something else. Send a new one.");
  }
  const result = await fn();
  await work.run(
    `update ${zone}.command set result = $3::jsonb where actor = $1 and id = $2`,
    ...[work.actor, commandId, JSON.stringify(result ?? null)],
  );
  return result;
}
