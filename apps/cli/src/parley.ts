import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { backUp, restore } from "./backup";
import { leaveAsFound, stopDatabase } from "./database";
import { root, startFolder } from "./environment";
import { exportFormats, exportNegotiation } from "./export";
import { importPath } from "./import";
import { setup } from "./setup";
import { printSetupLink } from "./setup-link";
import { step } from "./steps";
import { findingsInWords, verifyDossiers } from "./verify";
import { verifiedInWords, verifyDatabase } from "./verify-database";

const USAGE = `Usage: npm run parley -- COMMAND

  setup                      bring database and logins up to date; in the demo its accounts too
  setup-link [--first]       make a one-time link by which somebody becomes an admin; with --first, only where nobody is one
  stop                       stop the server and the database that comes along
  import PATH [--texts DIR] [--negotiation ID] [--dry-run]
                             import a dossier's folder, a file (.json, .csv, .xlsx) or a folder of CSV, accepted as operator;
                             with the texts of its sources; with --dry-run, only say what is wrong
  export ID --format json|csv|xlsx [--edition N] PATH
                             write a negotiation to a file, or as CSV to a folder
  backup PATH [--replace]    write all that is kept to a file, or to a folder under a name by its time, while people go on
  restore FILE               put a backup into an empty database, checked, or nothing of it; servers stand still meanwhile
  verify [--texts DIR]       check the dossiers; with the texts, each passage too
  verify --database          check what the database keeps: chains, digests, versions, passages, reviews
  help                       say this
`;

type Arguments = {
  /** The words after the command. */
  words: string[];
  folder: string | null;
  texts: string | null;
  first: boolean;
  database: boolean;
  dryRun: boolean;
  replace: boolean;
  negotiation: string | null;
  format: string | null;
  edition: string | null;
};
const given = {
  texts: { type: "string" },
  first: { type: "boolean" },
  database: { type: "boolean" },
  "dry-run": { type: "boolean" },
  replace: { type: "boolean" },
  negotiation: { type: "string" },
  format: { type: "string" },
  edition: { type: "string" },
  help: { type: "boolean" },
} as const;

const COMMANDS: Record<string, (given: Arguments) => Promise<void>> = {
  setup,
  "setup-link": ({ first }) => printSetupLink(first),
  stop: () => step("Stopping the database", stopDatabase, (was) => (was ? "" : "was not running")).then(() => {}),
  import: async ({ folder, texts, dryRun, negotiation }) => {
    if (!folder) throw new Error("Say what to import: npm run parley -- import dossiers/sample");
    await importPath(folder, { texts, dryRun, negotiation });
  },
  export: async ({ words, format, edition }) => {
    const [negotiation, path] = words;
    const known = exportFormats.find((one) => one === format);
    if (!negotiation || !path || !known)
      throw new Error("Say what to export, how and where to: npm run parley -- export sample --format csv sample-csv");
    if (edition !== null && !/^\d{1,9}$/.test(edition)) throw new Error("An edition is a whole number.");
    const to = resolve(startFolder, path);
    await exportNegotiation(negotiation, { format: known, edition: edition === null ? null : Number(edition), to });
  },
  backup: async ({ folder, replace }) => {
    if (!folder) throw new Error("Say where to: npm run parley -- backup parley.backup");
    await backUp(folder, replace);
  },
  restore: async ({ folder }) => {
    if (!folder) throw new Error("Say which backup: npm run parley -- restore parley.backup");
    await restore(folder);
  },
  verify: async ({ texts, database }) => {
    if (database) return tell(await verifyDatabase(), verifiedInWords);
    tell(await verifyDossiers(join(root, "dossiers"), texts), findingsInWords);
  },
};

function tell<Found extends { problems: string[] }>(found: Found, inWords: (found: Found) => string): void {
  for (const problem of found.problems) console.log(problem);
  console.log(inWords(found));
  if (found.problems.length > 0) process.exitCode = 1;
}

/** Runs the command that was asked for; what a user can do something about is said in a sentence. */
async function main(args: string[]): Promise<void> {
  const { values, positionals } = readArguments(args);
  const [name = "help", folder, ...more] = positionals;
  if (name === "help" || values.help) return void process.stdout.write(USAGE);
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new Error(`There is no command ${name}.\n\n${USAGE}`);
  const taken: Record<string, number> = { import: 1, export: 2, backup: 1, restore: 1 };
  const extra = [folder ?? [], ...more].flat().slice(taken[name] ?? 0);
  if (extra.length > 0) throw new Error(`${extra.join(" ")}: ${name} takes no such word.\n\n${USAGE}`);
  const from = (path: string | undefined) => (path === undefined ? null : resolve(startFolder, path));
  const texts = from(values.texts);
  if (texts !== null && !existsSync(texts)) throw new Error(`There is no folder ${texts} with texts.`);
  try {
    const { negotiation = null, format = null, edition = null } = values;
    const is = (name: "first" | "database" | "dry-run" | "replace") => values[name] === true;
    const flags = { first: is("first"), database: is("database"), dryRun: is("dry-run"), replace: is("replace") };
    const words = positionals.slice(1);
    await command({ words, folder: from(folder), texts, negotiation, format, edition, ...flags });
  } finally {
    // A server is about to use what was set up.
    if (name !== "setup") await leaveAsFound();
  }
}

function readArguments(args: string[]) {
  try {
    return parseArgs({ args, options: given, allowPositionals: true });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message.split(". ")[0] : error}.\n\n${USAGE}`);
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`\n${inWords(error)}\n`);
  process.exitCode = 1;
});

function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const fields = "fields" in error && Array.isArray(error.fields) ? error.fields : [];
  const code = "code" in error ? String(error.code) : "";
  if (/^(ECONNREFUSED|ENOTFOUND|ETIMEDOUT|EAI_AGAIN)$/.test(code)) {
    return `The database cannot be reached (${error.message || code}). Start it, or mend DATABASE_URL.`;
  }
  return [error.message, ...fields.map(({ path, text }) => `  ${path}: ${text}`)].join("\n");
}
