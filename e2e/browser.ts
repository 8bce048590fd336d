import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

/** A Chromium to test with; `env` holds what it needs beside the usual environment. */
export type Browser = { executablePath: string; env: Record<string, string>; origin: string };

const SYSTEM = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome", "microsoft-edge"];
const MAC = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * Finds a Chromium: CHROMIUM_PATH, Playwright's own, the one inside an npm package, unpacked once, and last the system's.
 * The package holds the headless shell, which takes half of the processor's time that a whole Chromium does.
 * @throws Error when CHROMIUM_PATH names nothing, or no Chromium runs here.
 */
export async function findBrowser(stateFolder: string): Promise<Browser> {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH is ${named}, and there is no such file.`);
    return { executablePath: named, env: {}, origin: "CHROMIUM_PATH" };
  }
  const own = chromium.executablePath();
  if (existsSync(own)) return { executablePath: own, env: {}, origin: "Playwright" };
  const packed =
    process.platform === "linux" && process.arch === "x64" && (await unpack(join(stateFolder, "chromium")));
  if (packed) return packed;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const candidates = [...SYSTEM.flatMap((name) => folders.map((folder) => join(folder, name))), ...MAC];
  const system = candidates.find((path) => existsSync(path) && runs(path, {}));
  if (system) return { executablePath: system, env: {}, origin: "system" };
  throw new Error("No Chromium runs here. Install one, or set CHROMIUM_PATH to yours.");
}

async function unpack(folder: string): Promise<Browser | null> {
  const executablePath = join(folder, "chromium");
  if (!existsSync(executablePath)) {
    mkdirSync(join(folder, ".."), { recursive: true });
    // Whole or absent: an unpacking that was cut short leaves nothing that looks like a browser.
    const staging = mkdtempSync(`${folder}-`);
    // The package unpacks to the temporary directory, and its libraries only where it thinks itself on Lambda.
    await withEnvironment({ TMPDIR: staging, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" }, async () => {
      const { default: packed } = await import("@sparticuz/chromium");
      await packed.executablePath();
    });
    rmSync(folder, { recursive: true, force: true });
    renameSync(staging, folder);
  }
  const fonts = { FONTCONFIG_PATH: join(folder, "fonts") };
  // Slim images miss libraries that the package brings; elsewhere the system's are the right ones.
  const libraries = { LD_LIBRARY_PATH: join(folder, "al2023", "lib") };
  const env = { ...(existsSync("/etc/fonts/fonts.conf") ? {} : fonts), ...(runs(executablePath, {}) ? {} : libraries) };
  return runs(executablePath, env) ? { executablePath, env, origin: "npm package" } : null;
}

function runs(path: string, env: Record<string, string>): boolean {
  try {
    execFileSync(path, ["--version"], { env: { ...process.env, ...env }, stdio: "ignore", timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}

async function withEnvironment(values: Record<string, string>, work: () => Promise<void>): Promise<void> {
  const before = { ...process.env };
  Object.assign(process.env, values);
  try {
    await work();
  } finally {
    process.env = before;
  }
}
