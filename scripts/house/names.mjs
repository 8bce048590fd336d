const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*$/;
// Next's own spellings of folders: [segment], [...rest], (group).
const ROUTE_FOLDER = /^(\[(\.\.\.)?[a-z]+\]|\([a-z-]+\))$/;
const EMPTY_WORDS = new Set(["util", "utils", "helper", "helpers", "common"]);
const MODULE_FILES = ["router", "reads", "writes", "select", "test"];

/** What a file is called, and that it may be there at all. */
export function checkName(path, all, say) {
  const parts = path.split("/");
  const name = parts.at(-1);
  for (const part of parts) {
    if (!KEBAB.test(part) && !(part !== name && ROUTE_FOLDER.test(part))) {
      say(`"${part}" is not kebab-case: write it in small letters with hyphens.`);
    }
    if (part.split(/[.-]/).some((word) => EMPTY_WORDS.has(word))) {
      say(`"${part}" says nothing of what is in it: name the file after what it does.`);
    }
  }
  if (/^apps\/web\/(src\/)?(proxy|middleware)\.[a-z]+$/.test(path)) {
    say("There is no proxy and no middleware: what judges each request belongs in apps/web/src/listener.");
  }
  checkModule(path, all, say);
}

/** A folder of the API with a router in it is a module, and has five file names. */
function checkModule(path, all, say) {
  const [, module, file] = /^packages\/api\/src\/([^/]+)\/(.+)$/.exec(path) ?? [];
  if (!module || !all.includes(`packages/api/src/${module}/${module}.router.ts`)) return;
  const allowed = MODULE_FILES.map((kind) => `${module}.${kind}.ts`);
  if (!allowed.includes(file)) {
    say(
      `A module holds ${allowed.join(", ")} and nothing else: reading goes to reads, changing to writes, ` +
        "and what other modules use too to a folder without a router.",
    );
  }
}
