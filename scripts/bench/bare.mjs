/** What the same bytes cost where nothing is checked and nothing recorded: what the database itself takes. */
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { asOwner, seconds } from "./measure.mjs";

const AT_ONCE = 2_000;

/** Puts the rows of a CSV file into one table of text, some at a time, in one transaction. */
export async function bareInsert(url, path) {
  return asOwner(url, async (owner) => {
    await owner.query("create schema bare");
    return seconds(async () => {
      await owner.query("begin");
      let columns = [];
      let rows = [];
      const flush = async () => {
        if (rows.length === 0) return;
        const lists = columns.map((_, at) => rows.map((row) => row[at]));
        const arrays = columns.map((_, at) => `$${at + 1}::text[]`).join(", ");
        await owner.query(`insert into bare.position select * from unnest(${arrays})`, lists);
        rows = [];
      };
      for await (const line of createInterface({ input: createReadStream(path) })) {
        const cells = line.split(",");
        if (columns.length === 0) {
          columns = cells.map((_, at) => `c${at}`);
          const own = columns.map((name, at) => `${name} text${at === 0 ? " primary key" : ""}`).join(", ");
          await owner.query(`create table bare.position (${own})`);
          continue;
        }
        rows.push(cells);
        if (rows.length === AT_ONCE) await flush();
      }
      await flush();
      await owner.query("commit");
    });
  });
}

/** Reads the rows of positions with COPY. */
export const bareCopy = (url) =>
  asOwner(url, (owner) =>
    seconds(() => owner.query(new CopyOut("copy record.position to stdout with (format csv)")).bytes),
  );

/** A COPY whose bytes are only counted, as the protocol brings them. */
class CopyOut {
  #text;
  #counted = 0;
  #resolve;
  #reject;
  bytes = new Promise((resolve, reject) => {
    this.#resolve = resolve;
    this.#reject = reject;
  });

  constructor(text) {
    this.#text = text;
  }
  submit(connection) {
    connection.query(this.#text);
  }
  handleCopyData({ chunk }) {
    this.#counted += chunk.length;
  }
  handleError(error) {
    this.#reject(error);
  }
  handleReadyForQuery() {
    this.#resolve(this.#counted);
  }
  handleCommandComplete() {}
  handleRowDescription() {}
  handleDataRow() {}
}
