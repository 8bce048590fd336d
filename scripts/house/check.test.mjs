import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkHouse } from "./check.mjs";

let root;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "parley-house-"));
});
afterEach(() => rmSync(root, { recursive: true }));

function check(files) {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return checkHouse(root).problems.map(({ path, line, words }) => `${path}:${line ?? ""} ${words}`);
}

const IMPORTS = (what) => `import { x } from "${what}";\n`;
const SCREEN = "apps/web/src/features/issue/issue-screen.tsx";

test.each([
  ["domain imports zod", "packages/domain/src/dates.ts", IMPORTS("zod")],
  [
    "api imports domain and db",
    "packages/api/src/gate.ts",
    IMPORTS("@parley/domain/access") + IMPORTS("@parley/db/clients"),
  ],
  ["a test of the domain may use Node", "packages/domain/src/dates.test.ts", IMPORTS("node:fs")],
  ["a fixture of the domain may use Node", "packages/domain/src/dossier/read.fixture.ts", IMPORTS("node:fs")],
  ["web imports types of the API", SCREEN, 'import type { Router } from "@parley/api";\n'],
  ["a feature uses charts", SCREEN, IMPORTS("../../charts/shift-chart")],
  ["a feature uses itself", SCREEN, IMPORTS("@/features/issue/issue-head")],
  ["app uses a feature", "apps/web/src/app/n/[negotiation]/page.tsx", IMPORTS("../../../features/issue/issue-screen")],
  ["next-auth in its file", "apps/web/src/auth.ts", IMPORTS("next-auth")],
  ["next-auth in its route", "apps/web/src/app/api/auth/[...nextauth]/route.ts", IMPORTS("next-auth/next")],
  ["the environment in its file", "apps/web/src/env.ts", "export const env = process.env;\n"],
  ["300 lines", "packages/ui/src/table.tsx", "x;\n".repeat(300)],
])("%s", (_name, path, text) => {
  expect(check({ [path]: text })).toEqual([]);
});

test.each([
  ["domain imports the database driver", "packages/domain/src/dates.ts", IMPORTS("pg"), "belongs in packages/api"],
  ["domain imports Node", "packages/domain/src/dates.ts", IMPORTS("node:fs"), "belongs in packages/api"],
  [
    "domain imports a package of ours",
    "packages/domain/src/dates.ts",
    IMPORTS("@parley/db/clients"),
    "belongs in packages/api",
  ],
  ["db imports the domain", "packages/db/src/clients.ts", IMPORTS("@parley/domain/dates"), "belongs in packages/api"],
  ["ui imports the domain", "packages/ui/src/field.tsx", IMPORTS("@parley/domain/dates"), "pass it in as a prop"],
  [
    "ui exports the domain on",
    "packages/ui/src/field.tsx",
    'export * from "@parley/domain/dates";\n',
    "pass it in as a prop",
  ],
  ["an endpoint past the gate", "packages/api/src/view/view.router.ts", IMPORTS("../admit"), "is made by gate.ts"],
  ["api imports ui", "packages/api/src/gate.ts", IMPORTS("@parley/ui/button"), "belongs in apps/web"],
  ["web imports the database", SCREEN, IMPORTS("@parley/db/clients"), "through an endpoint"],
  ["web imports it later", SCREEN, 'const x = await import("@parley/db/clients");\n', "through an endpoint"],
  ["web imports values of the API", SCREEN, IMPORTS("@parley/api"), "import type"],
  ["a browser file imports the server", SCREEN, `"use client";\n${IMPORTS("@parley/api/server")}`, "through trpc"],
  ["over several lines", SCREEN, 'import {\n  a,\n  b,\n} from "@parley/db/clients";\n', "through an endpoint"],
  [
    "cli imports the database elsewhere",
    "apps/cli/src/verify.ts",
    IMPORTS("@parley/db/roles"),
    "apps/cli/src/database.ts",
  ],
  ["e2e imports the domain", "e2e/story.spec.ts", IMPORTS("@parley/domain/dates"), "what is for tests"],
  ["a package reaches into another", SCREEN, IMPORTS("../../../../../packages/ui/src/button"), "by its name"],
  ["a feature imports another", SCREEN, IMPORTS("../event/event-form"), "No feature imports another"],
  ["a feature imports another by alias", SCREEN, IMPORTS("@/features/event/event-form"), "No feature imports another"],
  [
    "a chart imports a feature",
    "apps/web/src/charts/shift-chart.tsx",
    IMPORTS("../features/issue/issue-screen"),
    "charts does not use features",
  ],
  [
    "the words of a record import a feature",
    "apps/web/src/words/field-words.ts",
    IMPORTS("@/features/issue/issue-url"),
    "words does not use features",
  ],
  ["a feature imports app", SCREEN, IMPORTS("../../app/layout"), "features does not use app"],
  ["next-auth elsewhere", SCREEN, IMPORTS("next-auth/react"), "apps/web/src/auth.ts"],
  ["the environment elsewhere", "packages/api/src/context.ts", "const x = process.env.HOME;\n", "apps/web/src/env.ts"],
  ["a proxy", "apps/web/src/proxy.ts", "", "apps/web/src/listener"],
  ["a middleware", "apps/web/middleware.ts", "", "apps/web/src/listener"],
  ["a capital", "packages/ui/src/dataTable.tsx", "", "kebab-case"],
  ["an underscore", "packages/ui/src/data_table/table.tsx", "", "kebab-case"],
  ["a name that says nothing", "packages/api/src/date-utils.ts", "", "after what it does"],
  ["a folder that says nothing", "apps/web/src/common/dates.ts", "", "after what it does"],
  ["301 lines", "packages/ui/src/table.tsx", "x;\n".repeat(301), "second file"],
  ["a silenced rule", "packages/ui/src/table.tsx", "// biome-ignore lint: why\n", "switched off"],
  ["a silenced type", "packages/ui/src/table.tsx", "// @ts-ignore\n", "say the type"],
  ["a test left out", "e2e/story.spec.ts", 'test.skip("x", () => {});\n', "left out"],
])("refused: %s", (_name, path, text, words) => {
  const problems = check({ [path]: text });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain(path);
  expect(problems[0]).toContain(words);
});

test("a module of the API has five file names, a folder without a router has any", () => {
  expect(
    check({
      "packages/api/src/issue/issue.router.ts": "",
      "packages/api/src/issue/issue.reads.ts": "",
      "packages/api/src/issue/sorting.ts": "",
      "packages/api/src/apply/heads.ts": "",
    }),
  ).toEqual([expect.stringContaining("packages/api/src/issue/sorting.ts: A module holds issue.router.ts")]);
});

test("says the line of an import", () => {
  expect(check({ [SCREEN]: `// one\n// two\n${IMPORTS("next-auth")}` })[0]).toContain(`${SCREEN}:3 imports next-auth`);
});

const CITED = {
  "packages/api/src/sign-in/limits.test.ts": 'test("fails closed", () => {});\n',
  "e2e/auth.spec.ts": "test(`is %s`);\n",
};

test.each([
  ["a file and its tests", '`api/sign-in/limits.test.ts` "fails closed"; `e2e/auth.spec.ts` "is %s"', null],
  ["an address, an endpoint and a folder", "`/setup/…` `people.invite` `api/sign-in/`", null],
  ["a file that is gone", "`api/sign-in/gone.ts`", "names api/sign-in/gone.ts, which is not there"],
  ["a test that is gone", '`api/sign-in/limits.test.ts` "fails closed", "fails open"', '"fails open"'],
  ["part of a test's name", '`api/sign-in/limits.test.ts` "fails"', '"fails"'],
])("documents on security name what exists: %s", (_what, line, words) => {
  const text = `one\n\n| ${line} |\n`;
  const found = check({ ...CITED, "docs/security/asvs.md": text, "docs/SECURITY.md": text });
  const paths = words === null ? [] : ["docs/security/asvs.md", "docs/SECURITY.md"];
  expect(found.map((one) => one.split(":3 ")[0])).toEqual(paths);
  for (const one of found) expect(one).toContain(words);
});
