// Holds the rules of docs/ARCHITECTURE.md that no linter knows: who imports whom, what a file is called, how long it gets.
import { join } from "node:path";
import { checkHouse } from "./house/check.mjs";

const root = process.argv[2] ?? join(import.meta.dirname, "..");
const { files, problems } = checkHouse(root);
for (const { path, line, words } of problems) console.log(`${path}${line ? `:${line}` : ""}  ${words}`);
console.log(
  problems.length === 0 ? `${files} files keep the house rules.` : `\n${problems.length} house rules broken.`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
