import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { Prisma, PrismaClient } from "./generated/client";

export { Prisma };

/** The four logins, by what they are for. */
export const zones = ["reader", "desk", "writer", "account"] as const;
export type Zone = (typeof zones)[number];
export type ZoneUrls = Record<Zone, string>;

/** One login: Prisma and plain SQL over the same pool. */
export type ZoneClient = { prisma: PrismaClient; pool: pg.Pool };
export type Clients = Record<Zone, ZoneClient> & {
  /** Ends all connections; waits for what runs. */
  close(): Promise<void>;
};
/** Prisma inside `prisma.$transaction(async (tx) => ...)`. */
export type Transaction = Prisma.TransactionClient;

/** How long a login waits, in milliseconds, and how many connections it may hold. */
export type Patience = {
  /** For a connection, a free one in the pool included. */
  connect: number;
  /** For one statement; the client gives up half a second later, should the server be frozen. */
  statement: number;
  /** For a lock. */
  lock: number;
  /** Between two statements of a transaction. */
  idleInTransaction: number;
  connections: number;
};

const reading: Patience = { connect: 2_500, statement: 2_500, lock: 1_000, idleInTransaction: 5_000, connections: 10 };
const patience: Record<Zone, Patience> = {
  reader: reading,
  desk: { ...reading, connections: 6 },
  writer: { connect: 2_500, statement: 10_000, lock: 5_000, idleInTransaction: 10_000, connections: 6 },
  account: { ...reading, connections: 6 },
};

export type ClientOptions = {
  /** Where one work needs more than a request does: an import, a report. */
  patience?: Partial<Record<Zone, Partial<Patience>>>;
  /** Told of a connection that broke while idle; the pool has dropped it by then. */
  onIdleError?: (zone: Zone, error: Error) => void;
};

/**
 * Opens a pool and a Prisma client for each login; nothing connects before it is asked.
 * @param urls connection strings (postgresql://login:password@host:port/database).
 */
export function openClients(urls: ZoneUrls, options: ClientOptions = {}): Clients {
  const open = (zone: Zone): ZoneClient => {
    const pool = openPool(zone, urls[zone], { ...patience[zone], ...options.patience?.[zone] });
    pool.on("error", (error) => options.onIdleError?.(zone, error));
    return { pool, prisma: new PrismaClient({ adapter: new PrismaPg(pool), errorFormat: "minimal" }) };
  };
  const opened = { reader: open("reader"), desk: open("desk"), writer: open("writer"), account: open("account") };
  const close = async () => {
    await Promise.all(zones.map((zone) => opened[zone].prisma.$disconnect()));
    await Promise.all(zones.map((zone) => opened[zone].pool.end()));
  };
  return { ...opened, close };
}

function openPool(zone: Zone, url: string, wait: Patience): pg.Pool {
  const settings = [
    // Any other time zone, and the adapter reads instants wrongly.
    "TimeZone=UTC",
    `statement_timeout=${wait.statement}`,
    `lock_timeout=${wait.lock}`,
    `idle_in_transaction_session_timeout=${wait.idleInTransaction}`,
    ...(zone === "reader" ? ["default_transaction_read_only=on"] : []),
  ];
  const address = new URL(url);
  const given = address.searchParams.get("options");
  address.searchParams.set("options", [given, ...settings.map((one) => `-c ${one}`)].filter(Boolean).join(" "));
  return new pg.Pool({
    connectionString: address.href,
    application_name: `parley-${zone}`,
    max: wait.connections,
    connectionTimeoutMillis: wait.connect,
    query_timeout: wait.statement + 500,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
  });
}
