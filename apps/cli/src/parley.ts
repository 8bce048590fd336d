import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { stopDatabase } from "./database";
import { root, startFolder } from "./environment";
import { importDossier } from "./import";
import { setup } from "./setup";
import { printSetupLink } from "./setup-link";
import { step } from "./steps";
import { findingsInWords, verifyDossiers } from "./verify";

const USAGE = `Usage: npm run parley -- COMMAND

  setup                      bring database, logins and demo accounts up to date
  setup-link                 make the one-time link by which a first admin makes their account
  stop                       stop the server and the database that comes along
  import DIR [--texts DIR]   load a dossier, accepted as operator
  verify [--texts DIR]       check the dossiers; with the texts, each passage too
`;

type Arguments = { folder: string | null; texts: string | null };

const COMMANDS: Record<string, (given: Arguments) => Promise<void>> = {
  setup,
  "setup-link": printSetupLink,
  stop: () => step("Stopping the database", stopDatabase, (was) => (was ? "" : "was not running")).then(() => {}),
  import: async ({ folder, texts }) => {
    if (!folder) throw new Error("Say which folder to import: npm run parley -- import dossiers/sample");
    await importDossier(folder, texts);
  },
  verify: async ({ texts }) => {
    const found = await verifyDossiers(join(root, "dossiers"), texts);
    for (const problem of found.problems) console.log(problem);
    console.log(findingsInWords(found));
    if (found.problems.length > 0) process.exitCode = 1;
  },
};

/** Runs the command that was asked for; what a user can do something about is said in a sentence. */
async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args, options: { texts: { type: "string" } }, allowPositionals: true });
  const [name = "", folder, ...more] = positionals;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command || more.length > 0) {
    process.stdout.write(USAGE);
    process.exitCode = 1;
    return;
  }
  const from = (path: string | undefined) => (path === undefined ? null : resolve(startFolder, path));
  await command({ folder: from(folder), texts: from(values.texts) });
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
