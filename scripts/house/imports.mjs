import { posix } from "node:path";

const IMPORT =
  /(?:^|[\s;])(import|export)\s+(type\s+)?(?:[\w*{}\s,$]*?\sfrom\s+)?["']([^"'\n]+)["']|\bimport\(\s*["']([^"'\n]+)["']/g;

const IMPURE = /^(node:|react|next|pg$|@prisma\/|@trpc\/|tailwindcss)/;

/** Per folder: which of our packages it may import, and where code that wants another belongs. */
const PACKAGES = [
  ["packages/domain/", null, "The domain imports nothing of ours: what needs another package belongs in packages/api."],
  [
    "packages/db/",
    null,
    "The database package imports nothing of ours: what knows the domain belongs in packages/api.",
  ],
  [
    "packages/ui/",
    null,
    "Components know nothing of the product: pass it in as a prop, or move it to apps/web/src/features.",
  ],
  [
    "packages/api/",
    /^@parley\/(domain|db)\//,
    "The API imports domain and db: what shows something belongs in apps/web.",
  ],
  [
    "apps/web/",
    /^@parley\/(domain\/|ui\/|api$|api\/server$)/,
    "The web app imports domain, api and ui: data comes through an endpoint of packages/api.",
  ],
  ["apps/cli/src/database.ts", /^@parley\/(domain|db|api)(\/|$)/, ""],
  [
    "apps/cli/",
    /^@parley\/(domain\/|api$|api\/server$)/,
    "The command line is thin over packages/api; only apps/cli/src/database.ts sets up the database.",
  ],
  [
    "e2e/",
    /^@parley\/(db\/testing|api\/(server|testing)|domain\/access)$/,
    "Browser tests see what a user sees; of ours they import what is for tests, and the one table of who may do what.",
  ],
];

/** Packages that one kind of file alone imports. */
const RESERVED = [
  [
    /^next-auth(\/|$)/,
    /^apps\/web\/src\/(auth\.ts|app\/api\/auth\/\[\.\.\.nextauth\]\/route\.ts)$/,
    "next-auth stays behind apps/web/src/auth.ts: export what you need from there.",
  ],
  [/^@prisma\/|\/generated\//, /^packages\/(db|api)\//, "Rows stay in packages/db and packages/api: ask an endpoint."],
];

/** Inside the web app: from which folders one may import, as app -> features -> kept, reading, words -> charts, and trpc. */
const LAYERS = {
  app: ["app", "features", "kept", "reading", "words", "charts", "preview", "trpc"],
  features: ["features", "kept", "reading", "words", "charts", "preview", "trpc"],
  kept: ["kept", "reading", "trpc"],
  reading: ["reading", "charts"],
  words: ["words", "charts"],
  preview: ["preview", "charts"],
  charts: ["charts"],
  trpc: ["trpc"],
};

/** Who imports whom. */
export function checkImports(path, text, say) {
  const isClient = /^\s*["']use client["']/.test(text);
  for (const match of text.matchAll(IMPORT)) {
    const line = text.slice(0, match.index + match[0].length).split("\n").length;
    const wanted = match[3] ?? match[4];
    const found = { wanted, typeOnly: Boolean(match[2]), isClient };
    for (const words of complaints(path, found)) say(`imports ${wanted}. ${words}`, line);
  }
}

function* complaints(path, { wanted, typeOnly, isClient }) {
  for (const [what, where, words] of RESERVED) if (what.test(wanted) && !where.test(path)) yield words;
  if (path.startsWith("packages/domain/src/") && !/\.(test|fixture)\.ts$/.test(path) && IMPURE.test(wanted)) {
    yield "The domain is pure TypeScript and zod: what touches the world belongs in packages/api.";
  }
  if (wanted.startsWith("@parley/")) yield* complainOfPackage(path, wanted, typeOnly, isClient);
  const target = resolve(path, wanted);
  if (target) yield* complainOfPlace(path, target);
  if (target === "packages/api/src/admit" && !typeOnly && !/\/gate(-files)?\.ts$/.test(path)) {
    yield "An endpoint is made by gate.ts, or by gate-files.ts where it is a file.";
  }
}

function* complainOfPackage(path, wanted, typeOnly, isClient) {
  const [, allowed, words] = PACKAGES.find(([folder]) => path.startsWith(folder)) ?? [];
  if (words !== undefined && !allowed?.test(wanted)) yield words;
  if (!path.startsWith("apps/web/")) return;
  if (wanted === "@parley/api" && !typeOnly) yield "Of the API a browser takes types: write `import type`.";
  if (wanted === "@parley/api/server" && isClient)
    yield "This file runs in the browser: call the endpoint through trpc.";
}

/** Where an import of our own files leads, from the root; null for packages. */
function resolve(path, wanted) {
  if (wanted.startsWith("@/")) return `apps/web/src/${wanted.slice(2)}`;
  if (wanted.startsWith(".")) return posix.join(posix.dirname(path), wanted);
  return null;
}

const homeOf = (path) => /^(packages|apps)\/[^/]+|^[^/]+/.exec(path)?.[0];

function* complainOfPlace(path, target) {
  if (homeOf(path) !== homeOf(target)) {
    yield "Another package is imported by its name, and only what its exports offer.";
    return;
  }
  const [, from, own] = /^apps\/web\/src\/([^/]+)\/([^/]+)/.exec(path) ?? [];
  const [, to, other] = /^apps\/web\/src\/([^/]+)\/([^/]+)/.exec(target) ?? [];
  const below = LAYERS[from];
  if (!below || !LAYERS[to]) return;
  if (!below.includes(to)) {
    yield `In the web app, app uses features, and these use kept, reading, words, charts and trpc; ${from} does not use ${to}. Move what both need down.`;
  } else if (from === "features" && to === "features" && own !== other) {
    yield "No feature imports another: put them together in app, or move what both need to reading, words, charts or packages/ui.";
  }
}
