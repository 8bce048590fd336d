/** `npm run bench`: what import and export take, beside what the database alone takes with the same bytes in the same run. */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { buildTools, generateClient } from "../run/build.mjs";
import { endAll, endOnSignals, onEnd } from "../run/ending.mjs";
import { installPackages } from "../run/install.mjs";
import { ROOT } from "../run/places.mjs";
import { run } from "../run/programs.mjs";
import { Halt, say, step } from "../run/steps.mjs";
import { bareCopy, bareInsert } from "./bare.mjs";
import { writeCsv, writeGround, writeJson, writeWorkbook } from "./invent.mjs";
import { inFreshDatabase, made, openServer, parley, probeExport } from "./measure.mjs";

const SIZES = [10_000, 100_000];
/** A workbook holds no more records than that. */
const WORKBOOK = 20_000;
/** An import of next to nothing, whose memory is what any import takes. */
const FEW = 10;

/** @param {string[]} rest how many positions, where not 10,000 and then 100,000. */
export async function bench(rest) {
  const sizes = rest.length === 0 ? SIZES : rest.map(Number);
  if (sizes.some((size) => !Number.isInteger(size) || size < 1 || size > 100_000))
    throw new Halt("Say how many positions, 1 to 100000: npm run bench -- 10000");
  endOnSignals(130);
  try {
    await installPackages();
    await generateClient();
    await buildTools();
    await run(process.execPath, ["scripts/run/bundle.mjs", "probe"]);
    const server = await openServer();
    onEnd(server.stop);
    await measureAll(server, sizes);
  } finally {
    await endAll();
  }
}

async function measureAll(server, sizes) {
  mkdirSync(made("files"), { recursive: true });
  const before = loadavg()[0];
  const idle = await importOf(server, { many: FEW, ending: "csv", write: writeCsv });
  const lines = [];
  for (const many of sizes) {
    lines.push(...(await importAndExport(server, many, idle)));
    lines.push(...(await imported(server, { many, ending: "json", write: writeJson }, idle)));
  }
  if (sizes.some((size) => size >= WORKBOOK))
    lines.push(...(await imported(server, { many: WORKBOOK, ending: "xlsx", write: writeWorkbook }, idle)));
  report(lines, `load ${before.toFixed(1)} before, ${loadavg()[0].toFixed(1)} after`);
}

const file = (name) => made(join("files", name));

/** Imports positions of one format, with all they refer to there before; `after` is done in the same database. */
async function importOf(server, { many, ending, write }, after = async () => ({})) {
  const [ground, path] = [file("ground.json"), file(`positions.${ending}`)];
  await writeGround(many, ground);
  await write(many, path);
  return inFreshDatabase(server, "parley_bench", async (url) => {
    await parley(url, "import", ground);
    const own = await parley(url, "import", path, "--negotiation", "bench");
    return { ...own, ...(await after(url, path)) };
  });
}

const rounded = (number, digits = 1) => Number(number.toFixed(digits));

const lineOf = (what, many, { seconds, cpu, peak, bare }, idle) => ({
  what: `${what} ${many.toLocaleString("en")}`,
  seconds: rounded(seconds),
  bare: bare === undefined ? "" : rounded(bare, 2),
  ratio: bare === undefined ? "" : rounded(seconds / bare),
  cpu: cpu === undefined ? "" : rounded(cpu),
  "peak MB": rounded(peak, 0),
  "more MB": idle === null ? "" : rounded(peak - idle, 0),
});

async function imported(server, asked, idle) {
  let own;
  await step(`Import of ${asked.many.toLocaleString("en")}, ${asked.ending}`, async () => {
    own = await importOf(server, asked);
  });
  return [lineOf(`import ${asked.ending}`, asked.many, own, idle.peak)];
}

async function importAndExport(server, many, idle) {
  let own;
  await step(`Import and export of ${many.toLocaleString("en")}`, async () => {
    own = await importOf(server, { many, ending: "csv", write: writeCsv }, async (url, path) => {
      const bare = await bareInsert(url, path);
      const copied = await bareCopy(url);
      const probe = await probeExport(url, "bench");
      const folder = file("export");
      const written = await parley(url, "export", "bench", "--format", "csv", folder);
      rmSync(folder, { recursive: true });
      return { bare, copied, probe, written };
    });
  });
  const { copied, probe, written } = own;
  const within = { seconds: probe.seconds, peak: probe.peak, bare: copied };
  return [
    lineOf("import csv", many, own, idle.peak),
    {
      ...lineOf("export csv, one sheet", many, within, probe.before),
      "first ms": rounded(probe.first, 0),
    },
    lineOf("export csv, command line", many, written, null),
  ];
}

function report(lines, circumstances) {
  const columns = [...new Set(lines.flatMap((line) => Object.keys(line)))];
  const table = [columns, columns.map(() => "---"), ...lines.map((line) => columns.map((name) => line[name] ?? ""))];
  const text = table.map((row) => `| ${row.join(" | ")} |`).join("\n");
  const at = new Date().toISOString();
  const where = `${at}, Node ${process.versions.node}, ${cpus().length} processors, ${circumstances}`;
  const results = join(ROOT, "bench/results");
  mkdirSync(results, { recursive: true });
  const words = `Seconds of a whole command, beside a bare insert (import) or COPY (export) of the same rows; memory beyond an import of ${FEW}, or what the process held before.`;
  const path = join(results, `exchange-${at.slice(0, 16).replaceAll(":", "")}.md`);
  writeFileSync(path, `# Import and export\n\n${where}\n\n${words}\n\n${text}\n`);
  say(`\n${where}\n${words}\n\n${text}\n\nWritten to ${path.slice(ROOT.length + 1)}`);
}
