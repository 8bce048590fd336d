import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkCited } from "./cited.mjs";
import { checkContent } from "./content.mjs";
import { checkImports } from "./imports.mjs";
import { checkName } from "./names.mjs";

const FOLDERS = ["packages", "apps", "e2e", "scripts"];
const MADE = new Set(["node_modules", ".next", "dist", "generated", ".turbo", "test-results", "next-env.d.ts"]);
const CHECKED = /\.(ts|tsx|mts|mjs|js|css)$/;

/**
 * Checks every source file below a root, and that the documents on security name what exists.
 * @param {string} root folder of the checkout
 * @returns {{files: number, problems: {path: string, line?: number, words: string}[]}}
 */
export function checkHouse(root) {
  const paths = FOLDERS.flatMap((folder) => listFiles(root, folder)).filter((path) => CHECKED.test(path));
  const problems = [];
  for (const path of paths) {
    const text = readFileSync(join(root, path), "utf8");
    const say = (words, line) => problems.push({ path, line, words });
    checkName(path, paths, say);
    checkContent(path, text, say);
    checkImports(path, text, say);
  }
  checkCited(root, problems);
  return { files: paths.length, problems };
}

function listFiles(root, folder) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !MADE.has(name))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? listFiles(root, path) : [path];
    });
}
