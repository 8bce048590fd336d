import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = "docs/security";
const OVERVIEW = "docs/SECURITY.md";
/** What paths leave out in these documents, as in docs/ARCHITECTURE.md. */
const SHORT = {
  ...{ domain: "packages/domain/src", db: "packages/db/src", api: "packages/api/src", ui: "packages/ui/src" },
  ...{ web: "apps/web/src", cli: "apps/cli/src" },
};
const WHOLE = new Set(["packages", "apps", "e2e", "scripts", "docs", "dossiers"]);
const NAMED = /`([^`\s]+\.(?:test|spec)\.(?:ts|tsx|mjs))` ((?:"[^"]+"(?:, )?)+)/g;

/** Where in the checkout a path of these documents leads; null for what is no path of ours, such as an address. */
function placeOf(path) {
  const [first, ...rest] = path.split("/");
  if (rest.length === 0) return null;
  if (SHORT[first]) return join(SHORT[first], ...rest);
  return WHOLE.has(first) ? path : null;
}

/** Checks that each file that docs/security and its overview name exists, and that each test named behind its file is in it. */
export function checkCited(root, problems) {
  const folder = join(root, FOLDER);
  const names = existsSync(folder) ? readdirSync(folder).filter((each) => each.endsWith(".md")) : [];
  const paths = [...names.map((name) => `${FOLDER}/${name}`), ...(existsSync(join(root, OVERVIEW)) ? [OVERVIEW] : [])];
  for (const path of paths) {
    readFileSync(join(root, path), "utf8")
      .split("\n")
      .forEach((text, index) => {
        const say = (words) => problems.push({ path, line: index + 1, words });
        checkLine(root, text, say);
      });
  }
}

function checkLine(root, text, say) {
  for (const [, path] of text.matchAll(/`([^`\s]+)`/g)) {
    const place = placeOf(path);
    if (place !== null && !path.includes("…") && !existsSync(join(root, place)))
      say(`names ${path}, which is not there.`);
  }
  for (const [, path, quoted] of text.matchAll(NAMED)) {
    const place = placeOf(path);
    if (place === null || !existsSync(join(root, place))) continue;
    const source = readFileSync(join(root, place), "utf8");
    for (const [, test] of quoted.matchAll(/"([^"]+)"/g))
      if (!source.includes(`"${test}"`) && !source.includes(`\`${test}\``))
        say(`names a test of ${path} that is not there: "${test}".`);
  }
}
