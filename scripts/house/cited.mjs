import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const FOLDER = "docs/security";
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

/** Checks that each file that docs/security names exists, and that each test named behind its file is in it. */
export function checkCited(root, problems) {
  const folder = join(root, FOLDER);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder).filter((each) => each.endsWith(".md"))) {
    readFileSync(join(folder, name), "utf8")
      .split("\n")
      .forEach((text, index) => {
        const say = (words) => problems.push({ path: `${FOLDER}/${name}`, line: index + 1, words });
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
