/** Ends the run with a sentence for the user: what is wrong and what to do. */
export class Halt extends Error {}

const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`;
let open = false;
let quiet = false;

/** From now on a step is told only once it has done something. */
export function workQuietly() {
  quiet = true;
}

/** Writes one line. */
export function say(line = "") {
  if (open) process.stdout.write("\n");
  open = false;
  process.stdout.write(`${line}\n`);
}

/**
 * Does one step: says what it is, and the seconds when it is done.
 * @param {string} title what is being done
 * @param {() => Promise<string | void>} work may return a remark, such as "up to date"
 */
export async function step(title, work) {
  const since = performance.now();
  if (!quiet) process.stdout.write(`  ${title.padEnd(34)}`);
  open = !quiet;
  let remark;
  try {
    remark = await work();
  } catch (error) {
    end(title, since, "failed");
    throw error;
  }
  if (!quiet || remark !== "up to date") end(title, since, remark ?? "");
}

function end(title, since, remark) {
  // What the step wrote meanwhile broke its line: say again what the seconds are of.
  const lead = open ? "" : `  ${title.padEnd(34)}`;
  open = false;
  process.stdout.write(`${lead}${seconds(since).padStart(8)}${remark ? `  ${remark}` : ""}\n`);
}
