import { BadBackup } from "./format";

const lineEnd = 10;
/** The database holds no longer row. */
const longest = 1_000_000_000;

/** Bytes as lines, a run of whole ones at a time: no more is held than one piece of the file, and the line that it cuts. */
export class Lines {
  readonly #source: AsyncIterator<Buffer>;
  #run: Buffer = Buffer.alloc(0);
  #cut: Buffer[] = [];

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** The next line, without its end. @throws BadBackup where there is none. */
  async one(most: number): Promise<string> {
    if (!(await this.#fill(most))) throw new BadBackup("it is cut short");
    const end = this.#run.indexOf(lineEnd);
    const line = this.#run.subarray(0, end).toString("utf8");
    this.#run = this.#run.subarray(end + 1);
    return line;
  }

  /** The lines before the next that is `mark`, as they stand. @throws BadBackup where it never comes. */
  async *before(mark: string): AsyncGenerator<Buffer> {
    const sought = Buffer.from(`${mark}\n`);
    for (;;) {
      if (!(await this.#fill(longest))) throw new BadBackup("it is cut short");
      const found = lineStart(this.#run, sought);
      const rows = found < 0 ? this.#run : this.#run.subarray(0, found);
      this.#run = found < 0 ? Buffer.alloc(0) : this.#run.subarray(found + sought.length);
      if (rows.length > 0) yield rows;
      if (found >= 0) return;
    }
  }

  /** Whether nothing is left. */
  async atEnd(): Promise<boolean> {
    return !(await this.#fill(longest));
  }

  /** False at the end. */
  async #fill(most: number): Promise<boolean> {
    let length = this.#cut.reduce((sum, part) => sum + part.length, 0);
    while (this.#run.length === 0) {
      const { value, done } = await this.#source.next();
      if (done) {
        if (length > 0) throw new BadBackup("it is cut short");
        return false;
      }
      const last = value.lastIndexOf(lineEnd);
      if (last >= 0) {
        this.#run = Buffer.concat([...this.#cut, value.subarray(0, last + 1)]);
        this.#cut = [];
        length = 0;
      }
      if (last + 1 < value.length) this.#cut.push(value.subarray(last + 1));
      length += value.length - last - 1;
      if (length > most) throw new BadBackup("it holds a line that is longer than any of a backup");
    }
    return true;
  }
}

/** Where a line of these bytes begins, or -1. */
function lineStart(run: Buffer, sought: Buffer): number {
  for (let at = run.indexOf(sought); at >= 0; at = run.indexOf(sought, at + 1))
    if (at === 0 || run[at - 1] === lineEnd) return at;
  return -1;
}

/** How many lines a run of whole ones has. */
export function countLines(run: Buffer): number {
  let count = 0;
  for (let at = run.indexOf(lineEnd); at >= 0; at = run.indexOf(lineEnd, at + 1)) count += 1;
  return count;
}
