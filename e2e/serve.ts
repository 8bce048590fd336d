/** What the browser tests visit: a production build on a database of its own, which goes when it ends. */
import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApi } from "@parley/api/server";
import { registry } from "@parley/api/testing";
import { createTestDatabase } from "@parley/db/testing";
import { writeCrowdedDossier } from "./crowded/write-crowded";
import { writeFullDossier } from "./full/write-full";
import { type Act, type OperatorActs, operatorPort } from "./operator";
import { writeRefusingDossier } from "./refusing/write-refusing";

const root = join(import.meta.dirname, "../..");
const port = process.env.E2E_PORT ?? "3107";
const dossiers = ["russia-ukraine", "sample"];

const database = await createTestDatabase();
const api = await createApi({ urls: database.urls });
let server: ChildProcess | null = null;
let ending = false;

async function end(code: number): Promise<void> {
  if (ending) return;
  ending = true;
  door.close();
  if (server && server.exitCode === null && server.signalCode === null) {
    const ended = new Promise((done) => server?.once("exit", done));
    server.kill("SIGTERM");
    await ended;
  }
  await api.close();
  await database.drop();
  process.exit(code);
}
process.on("SIGTERM", () => void end(0));
process.on("SIGINT", () => void end(0));

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
  "list-endpoints": async () => registry,
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
  server = spawn(process.execPath, ["--enable-source-maps", join(root, "apps/web/dist/server.js")], {
    cwd: join(root, "apps/web"),
    stdio: ["ignore", "inherit", "inherit"],
    env: {
      ...process.env,
      DATABASE_URL: undefined,
      NODE_ENV: "production",
      PORT: port,
      HOST: "127.0.0.1",
      NEXTAUTH_URL: `http://localhost:${port}`,
      NEXTAUTH_SECRET: randomBytes(32).toString("base64url"),
      PARLEY_DEMO: "1",
      PARLEY_READER_URL: database.urls.reader,
      PARLEY_DESK_URL: database.urls.desk,
      PARLEY_WRITER_URL: database.urls.writer,
      PARLEY_ACCOUNT_URL: database.urls.account,
    },
  });
  server.once("exit", (code) => void end(code ?? 1));
} catch (error) {
  console.error(error);
  await end(1);
}
