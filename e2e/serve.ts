/** What the browser tests visit: a production build on a database of its own, which goes when it ends. */
import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { join } from "node:path";
import { createApi } from "@parley/api/server";
import { createTestDatabase } from "@parley/db/testing";

const root = join(import.meta.dirname, "../..");
const port = process.env.E2E_PORT ?? "3107";
const dossiers = ["russia-ukraine", "sample"];

const database = await createTestDatabase();
let server: ChildProcess | null = null;
let ending = false;

async function end(code: number): Promise<void> {
  if (ending) return;
  ending = true;
  if (server && server.exitCode === null && server.signalCode === null) {
    const ended = new Promise((done) => server?.once("exit", done));
    server.kill("SIGTERM");
    await ended;
  }
  await database.drop();
  process.exit(code);
}
process.on("SIGTERM", () => void end(0));
process.on("SIGINT", () => void end(0));

try {
  const api = await createApi({ urls: database.urls });
  await api.ensureDemoAccounts();
  for (const name of dossiers) await api.importFolder(join(root, "dossiers", name));
  await api.close();
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
