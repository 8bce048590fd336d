#!/usr/bin/env node
// Stands in for the binary that Prisma's CLI would download: the same arguments, the same JSON-RPC over stdin and stdout.
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { connectOnce, createDatabase, finish, openEngine, resetDatabase } from "./engine.mjs";

const { values, positionals } = parseArgs({
  strict: false,
  allowPositionals: true,
  options: {
    datamodels: { type: "string", multiple: true },
    datasource: { type: "string" },
    "enabled-preview-features": { type: "string" },
    "extension-types": { type: "string" },
  },
});
const { url, shadowDatabaseUrl } = JSON.parse(values.datasource ?? "{}");
const write = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);

let engine;
const open = () =>
  openEngine({
    url,
    shadowUrl: shadowDatabaseUrl,
    datamodels: values.datamodels ?? [],
    log: (line) => process.stderr.write(`${line}\n`),
  });

async function answer(method, params) {
  if (method === "createDatabase") return { databaseName: await createDatabase(params.datasource?.url ?? url) };
  if (method === "reset") {
    await resetDatabase(url);
    return {};
  }
  engine ??= open();
  const ready = await engine;
  if (method === "getDatabaseVersion") return ready.version(params);
  const result = (await ready[method](params)) ?? {};
  if (method !== "diff") return result;
  // The CLI shows what the engine asks it to print, and nothing else of a difference.
  write({ id: 0, method: "print", params: { content: result.stdout ?? "" } });
  return { ...result, stdout: null };
}

async function reply({ id, method, params }) {
  try {
    write({ id, result: await answer(method, params) });
  } catch (error) {
    const data = { is_panic: false, message: error.message, error_code: error.code ?? null, meta: {} };
    write({ id, error: { code: 4466, message: error.message, data } });
  }
}

/** `cli can-connect-to-database` and `cli create-database`: nothing on success, a line of JSON on stderr otherwise. */
async function runCommand(command) {
  try {
    await (command === "create-database" ? createDatabase(url) : connectOnce(url));
  } catch (error) {
    const known = { "3D000": "P1003", "28P01": "P1000", ECONNREFUSED: "P1001" };
    const fields = { message: error.message, error_code: known[error.code] ?? "P1001" };
    // The CLI leaves out the first line.
    process.stderr.write(`\n${JSON.stringify({ level: "ERROR", target: "schema_engine::logger", fields })}\n`);
    process.exitCode = 1;
  }
}

if (positionals[0] === "cli") {
  await runCommand(positionals[1]);
} else {
  const lines = createInterface({ input: process.stdin });
  // One after the other, in the order in which they came.
  let last = Promise.resolve();
  lines.on("line", (line) => {
    const message = JSON.parse(line);
    // The CLI also answers to what it was asked to print.
    if (message.method) last = last.then(() => reply(message));
  });
  const end = async () => {
    await last;
    await finish();
    process.exit(0);
  };
  lines.on("close", end);
  // So the CLI ends it, without waiting.
  process.on("SIGTERM", end);
}
