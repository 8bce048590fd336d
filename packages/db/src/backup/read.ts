import { createHash } from "node:crypto";
import type { z } from "zod";
import {
  BadBackup,
  endOfRows,
  formatNumber,
  type Head,
  headSchema,
  type Manifest,
  nameSchema,
  type Sum,
  sumsSchema,
} from "./format";
import { countLines, Lines } from "./lines";

const longestHead = 1_000_000;

/** What is done with a backup while it is read. */
export type Visitor = {
  head?: (head: Head) => Promise<void>;
  /** Takes the rows of one table; they are to be taken to their end. */
  table: (name: string, columns: readonly string[], rows: AsyncIterable<Buffer>) => Promise<void>;
};

/** Looks at the rows alone. */
export const onlyLook: Visitor = {
  table: async (_name, _columns, rows) => {
    for await (const _run of rows);
  },
};

/**
 * Reads a backup to its end, and compares each table with what the end says it comes to.
 * @throws BadBackup for what is none, is cut, or is not as it was written.
 */
export async function readBackup(bytes: AsyncIterable<Buffer>, visitor: Visitor): Promise<Manifest> {
  const lines = new Lines(bytes);
  const head = await readHead(lines);
  await visitor.head?.(head);
  const sums: Sum[] = [];
  for (const { name, columns } of head.tables) {
    const told = readLine(nameSchema, await lines.one(longestHead));
    if (told?.table !== name) throw new BadBackup(`${name} is not where it should be`);
    const hash = createHash("sha256");
    const sum = { table: name, rows: 0, sha256: "" };
    await visitor.table(name, columns, counted(lines, hash, sum));
    sums.push({ ...sum, sha256: hash.digest("hex") });
  }
  const told = readLine(sumsSchema, await lines.one(longestHead));
  if (!told || !(await lines.atEnd())) throw new BadBackup("its end is not as it was written");
  const wrong = sums.find((sum, at) => JSON.stringify(sum) !== JSON.stringify(told.sums[at]));
  if (wrong || told.sums.length !== sums.length)
    throw new BadBackup(`${wrong?.table ?? "a table"} is not as it was written`);
  return { ...head, sums };
}

async function* counted(lines: Lines, hash: ReturnType<typeof createHash>, sum: Sum): AsyncGenerator<Buffer> {
  for await (const run of lines.before(endOfRows)) {
    hash.update(run);
    sum.rows += countLines(run);
    yield run;
  }
}

async function readHead(lines: Lines): Promise<Head> {
  const head = readLine(headSchema, await lines.one(longestHead));
  if (!head) throw new BadBackup("it does not begin as one");
  if (head.format !== formatNumber)
    throw new BadBackup(`its format is ${head.format}, and this Parley reads ${formatNumber}: use the newer one`);
  return head;
}

function readLine<T>(schema: z.ZodType<T>, line: string): T | null {
  try {
    return schema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}
