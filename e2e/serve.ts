/** What the browser tests visit: a production build on a database of its own, which goes when it ends. */
import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApi } from "@parley/api/server";
import { inputShapes, registry } from "@parley/api/testing";
import { createTestDatabase } from "@parley/db/testing";
import pg from "pg";
import { writeCrowdedDossier } from "./crowded/write-crowded";
import { writeFullDossier } from "./full/write-full";
import { type Act, type OperatorActs, operatorPort, secondPort, wellConnectedPort } from "./operator";
import { catchMail } from "./outside/mail-catcher";
import { startTestProvider } from "./outside/test-provider";
import { writeRefusingDossier } from "./refusing/write-refusing";

const root = join(import.meta.dirname, "../..");
const port = process.env.E2E_PORT ?? "3107";
const dossiers = (process.env.E2E_DOSSIERS ?? "russia-ukraine sample").split(" ");

const database = await createTestDatabase();
const api = await createApi({ urls: database.urls });
const servers: ChildProcess[] = [];
const secret = randomBytes(32).toString("base64url");
let catcher: Awaited<ReturnType<typeof catchMail>> | null = null;
let ending = false;

async function end(code: number): Promise<void> {
  if (ending) return;
  ending = true;
  door.close();
  await Promise.all(
    servers.map(async (server) => {
      if (server.exitCode !== null || server.signalCode !== null) return;
      const ended = new Promise((done) => server.once("exit", done));
      server.kill("SIGTERM");
      await ended;
    }),
  );
  await api.close();
  await database.drop();
  process.exit(code);
}
process.on("SIGTERM", () => void end(0));
process.on("SIGINT", () => void end(0));

/** Started once, when it is first asked for. */
let wellConnected: Promise<{ origin: string }> | null = null;
function openWellConnected(): Promise<{ origin: string }> {
  wellConnected ??= (async () => {
    const at = wellConnectedPort(Number(port));
    const origin = `http://localhost:${at}`;
    catcher = await catchMail();
    const provider = await startTestProvider();
    const mail = { SMTP_URL: catcher.url, MAIL_FROM: "parley@example.org" };
    startServer(at, { NEXTAUTH_URL: origin, ...mail, ...provider });
    for (let tries = 0; tries < 300; tries += 1) {
      if ((await fetch(`${origin}/api/ready`).catch(() => null))?.ok) return { origin };
      await new Promise((done) => setTimeout(done, 100));
    }
    throw new Error("the second server is ready in seconds");
  })();
  return wellConnected;
}

async function importInvented(write: (folder: string) => Promise<void>): Promise<Record<string, never>> {
  const folder = await mkdtemp(join(tmpdir(), "parley-invented-"));
  try {
    await write(folder);
    await api.importPath(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return {};
}

async function writeSampleAs(id: string, folder: string): Promise<void> {
  await cp(join(root, "dossiers/sample"), folder, { recursive: true });
  const file = join(folder, "negotiation.json");
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, "utf8")), id }));
}

/** One of those that are told by their balancer to speak for the one address. */
function startServer(at: number, more: Record<string, string> = {}): ChildProcess {
  const server = spawn(process.execPath, ["--enable-source-maps", join(root, "apps/web/dist/server.js")], {
    cwd: join(root, "apps/web"),
    stdio: ["ignore", "inherit", "inherit"],
    env: {
      ...process.env,
      DATABASE_URL: undefined,
      NODE_ENV: "production",
      PORT: String(at),
      HOST: "127.0.0.1",
      NEXTAUTH_URL: `http://localhost:${port}`,
      NEXTAUTH_SECRET: secret,
      PARLEY_DEMO: "1",
      PARLEY_READER_URL: database.urls.reader,
      PARLEY_DESK_URL: database.urls.desk,
      PARLEY_WRITER_URL: database.urls.writer,
      PARLEY_ACCOUNT_URL: database.urls.account,
      ...more,
    },
  });
  servers.push(server);
  return server;
}

/** Whatever the database knows things by. */
async function listIds() {
  const owner = new pg.Client(database.ownerUrl);
  await owner.connect();
  try {
    const { rows: columns } = await owner.query<{ schema: string; table: string; column: string }>(
      `select table_schema as schema, table_name as table, column_name as column from information_schema.columns
       join information_schema.tables using (table_schema, table_name)
       where table_schema in ('record', 'desk', 'ledger', 'account') and table_type = 'BASE TABLE'
         and (data_type = 'uuid' or column_name ~ '(^|_)(id|sha256|hash)$') and data_type in ('uuid', 'text', 'character varying')`,
    );
    const ids = new Set<string>();
    for (const { schema, table, column } of columns) {
      const { rows } = await owner.query<{ id: string }>(
        `select distinct "${column}"::text as id from "${schema}"."${table}" where "${column}" is not null limit 2000`,
      );
      for (const { id } of rows) ids.add(id);
    }
    const { rows: records } = await owner.query<{ kind: string; id: string }>(
      "select distinct kind, id from record.record",
    );
    return { ids: [...ids], records };
  } finally {
    await owner.end();
  }
}

const acts: { [A in Act]: (asks: OperatorActs[A]["asks"]) => Promise<OperatorActs[A]["gives"]> } = {
  "forget-attempts": async () => {
    await api.clients.account.pool.query("delete from account.rate_limit");
    return {};
  },
  "import-crowded": () => importInvented(writeCrowdedDossier),
  "import-full": () => importInvented(writeFullDossier),
  "import-sample": ({ id }) => importInvented((folder) => writeSampleAs(id, folder)),
  "import-refusing": () => importInvented(writeRefusingDossier),
  "open-session": async ({ user }) => ({ handle: await api.openSession(user, "a test", "127.0.0.1") }),
  "list-inputs": async () => inputShapes(),
  "list-ids": listIds,
  "start-second": async () => {
    startServer(secondPort(Number(port)));
    return { port: secondPort(Number(port)) };
  },
  "list-endpoints": async () => registry,
  "open-well-connected": openWellConnected,
  letters: async ({ refuse }) => {
    if (refuse !== undefined) catcher?.refuse(refuse);
    return { letters: catcher?.letters ?? [] };
  },
  "make-setup-link": async () => ({ token: await api.makeSetupLink() }),
  "make-person": async (person) => ({ id: await api.createUser(person) }),
};

const door = createServer(async (request, response) => {
  try {
    let text = "";
    for await (const bytes of request) text += bytes;
    const act = acts[(request.url ?? "/").slice(1) as Act] as (asks: unknown) => Promise<unknown>;
    response.end(JSON.stringify(await act(JSON.parse(text))));
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
});

try {
  await api.ensureDemoAccounts();
  for (const name of dossiers) await api.importPath(join(root, "dossiers", name));
  door.listen(operatorPort(Number(port)), "127.0.0.1");
  startServer(Number(port)).once("exit", (code) => void end(code ?? 1));
} catch (error) {
  console.error(error);
  await end(1);
}
