import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { CLI, EMBEDDED, MADE, ROOT, toolEnv } from "../run/places.mjs";
import { run } from "../run/programs.mjs";

const FOLDER = join(MADE, "bench");
const CLUSTER = join(FOLDER, "postgres");
const PROBE = join(ROOT, "apps/cli/dist/export-probe.js");

const pg = createRequire(join(ROOT, "packages/db/package.json"))("pg");
const embedded = () => import(pathToFileURL(EMBEDDED));

/** Where files of a run are made. */
export const made = (name) => join(FOLDER, name);

/** The server that is measured, given or our own; ends with `stop`. */
export async function openServer() {
  if (process.env.DATABASE_URL) return { url: process.env.DATABASE_URL, stop: async () => {} };
  const { startEmbedded, stopEmbedded } = await embedded();
  const { url } = await startEmbedded({ dir: CLUSTER });
  return { url, stop: () => stopEmbedded(CLUSTER) };
}

/** Does something in a database of its own, dropped afterwards. */
export async function inFreshDatabase(server, name, work) {
  await asOwner(server.url, (owner) => owner.query(`drop database if exists ${name} with (force)`));
  await asOwner(server.url, (owner) => owner.query(`create database ${name}`));
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  try {
    return await work(url.href);
  } finally {
    await asOwner(server.url, (owner) => owner.query(`drop database if exists ${name} with (force)`));
  }
}

export async function asOwner(url, work) {
  const owner = new pg.Client({ connectionString: url });
  await owner.connect();
  try {
    return await work(owner);
  } finally {
    await owner.end();
  }
}

export async function seconds(work) {
  const since = performance.now();
  await work();
  return (performance.now() - since) / 1_000;
}

/** Runs a program of ours on a database, and gives what it took: seconds, processor time, and the most memory in MB. */
async function measured(program, url, args) {
  const note = made("note.json");
  const env = toolEnv({ DATABASE_URL: url, PARLEY_STATE: FOLDER, PARLEY_BENCH_NOTE: note });
  const peak = pathToFileURL(join(import.meta.dirname, "peak.mjs")).href;
  const since = performance.now();
  const said = await run(process.execPath, ["--enable-source-maps", "--import", peak, program, ...args], { env });
  return { seconds: (performance.now() - since) / 1_000, said, ...JSON.parse(readFileSync(note, "utf8")) };
}

export const parley = (url, ...args) => measured(CLI, url, args);

/** What an export takes within a process that runs already: first bytes, all of them, and memory beyond what it held. */
export async function probeExport(url, negotiation) {
  const { said } = await measured(PROBE, url, [negotiation]);
  return JSON.parse(said.trim().split("\n").at(-1));
}
