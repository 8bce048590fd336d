import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { MADE, ROOT, toolEnv } from "./places.mjs";
import { run } from "./programs.mjs";
import { withoutSecrets } from "./secret-files.mjs";
import { unlessFresh } from "./stamps.mjs";
import { Halt, step } from "./steps.mjs";

const MANIFESTS = ["package.json", "pnpm-lock.yaml", "pnpm-workspace.yaml", "packages", "apps", "e2e"];
const UNREACHABLE =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_PNPM_META_FETCH_FAIL|dns error|error sending request|network/i;

// A registry that cannot be reached is told within seconds, not minutes.
const RETRIES = { fetch_retries: "2", fetch_retry_mintimeout: "1000", fetch_retry_maxtimeout: "4000" };
const PATIENCE = Object.fromEntries(
  Object.entries(RETRIES).flatMap(([name, value]) => ["npm", "pnpm"].map((tool) => [`${tool}_config_${name}`, value])),
);

/** Installs what the lockfile names, where it changed. */
export const installPackages = () =>
  step("Installing packages", () =>
    unlessFresh(
      "install",
      { inputs: MANIFESTS, only: /(^|\/)(package\.json|pnpm-[a-z]+\.yaml)$/, outputs: ["node_modules/.modules.yaml"] },
      async () => {
        const pnpm = await findPnpm();
        // The lockfile was judged when it was written: what is in it is known by its hashes.
        await run(pnpm, ["install", "--frozen-lockfile", "--prefer-offline", "--trust-lockfile"], {
          env: withoutSecrets(toolEnv({ ...PATIENCE, CI: "1" })),
          check: explain,
        });
      },
    ),
  );

/** Where pnpm is; npx fetches it once, and later runs find it without npx. */
export async function findPnpm() {
  const note = join(MADE, "stamps", "pnpm");
  const wanted = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).packageManager;
  const [noted, path] = existsSync(note) ? readFileSync(note, "utf8").split("\n") : [];
  if (noted === wanted && existsSync(path)) return path;
  const said = await run("npx", ["--yes", "--package", wanted, "--call", "command -v pnpm"], {
    env: withoutSecrets(toolEnv(PATIENCE)),
    check: explain,
  });
  const found = said.trim().split("\n").at(-1);
  mkdirSync(dirname(note), { recursive: true });
  writeFileSync(note, `${wanted}\n${found}\n`);
  return found;
}

function explain(_code, said) {
  if (/ENOSPC|no space left/i.test(said)) throw new Halt("The disk is full. Make room and run this again.");
  if (/OUTDATED_LOCKFILE/.test(said)) {
    throw new Halt(
      "pnpm-lock.yaml does not match the package.json files. Run `npx pnpm@12.21.0 install` and commit it.",
    );
  }
  if (UNREACHABLE.test(said)) {
    const registry = process.env.npm_config_registry ?? "https://registry.npmjs.org/";
    throw new Halt(
      `The npm registry (${registry}) cannot be reached, and packages are missing here. Connect to the network and run this again.`,
    );
  }
}
