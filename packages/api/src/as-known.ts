/** "As known on T": a read of the record may ask for an edition beside its negotiation, and then reads what stood there. */
import { DomainError } from "@parley/domain/errors";
import pLimit from "p-limit";
import type { Pool } from "pg";
import { z } from "zod";
import type { Ground } from "./context";
import type { Sql } from "./read";

const words = "An edition is a whole number, from 0 on.";
/** Absent or null asks for the record as it stands today; 0 is the record before its first edition. */
export const editionAsked = z.int(words).min(0, words).nullish();

const asks = z.object({ edition: editionAsked });

/** The edition that an input asks for, null for today. @throws DomainError `invalid` where there is none such. */
export function readEdition(raw: unknown, { edition: latest }: Ground): number | null {
  const { success, data } = asks.safeParse(raw);
  if (!success) throw refused(words);
  const edition = data.edition ?? null;
  if (edition === null || edition <= latest) return edition;
  throw refused(
    latest === 0
      ? `There is no edition ${edition}: nothing is published yet.`
      : `There is no edition ${edition} yet: the latest is ${latest}.`,
  );
}

/** @throws DomainError `invalid` where an input asks for an edition of what is only ever read as of today. */
export function mustAskForToday(raw: unknown): void {
  if (typeof raw !== "object" || raw === null || !("edition" in raw)) return;
  throw refused("This is read as it stands today, and in no earlier edition.");
}

const refused = (text: string) => new DomainError("invalid", text, [{ path: "edition", text }]);

// What stood in an edition is not to be estimated from statistics: where they say a handful, loops within loops take seconds. A
// plan that has to loop nevertheless is then taken for so dear that a server that can would first compile it, for seconds as well.
const prepare = `select set_config('parley.edition', $1, true), set_config('enable_nestloop', 'off', true),
  set_config('jit', 'off', true)`;

/** Statements over earlier editions at once: each takes long, and those of today need connections too. */
const few = pLimit(3);
/** Milliseconds after which whoever asked has given up, and nothing is gained by asking for them. */
const longest = 10_000;

/**
 * Runs statements over the record as it stood in an edition: each `record.` becomes `known.`, whose views have the same names
 * and columns. Editions are read up to that one.
 */
export function sqlAsKnown(pool: Pool, edition: number): Sql {
  const run = async <Row extends object>(name: string, text: string, values: readonly unknown[]) => {
    const client = await pool.connect();
    let failure: Error | undefined;
    try {
      await client.query("begin read only");
      await client.query(prepare, [String(edition)]);
      const asked = { name: name && `known-${name}`, text: overKnown(text), values: [...values] };
      const { rows } = await client.query<Row>(asked);
      await client.query("commit");
      return rows;
    } catch (error) {
      failure = error as Error;
      throw error;
    } finally {
      // Whatever failed may have left the transaction open: that connection goes.
      client.release(failure);
    }
  };
  return (name, text, values) => {
    const asked = Date.now();
    return few(() => {
      if (Date.now() - asked <= longest) return run(name, text, values);
      throw new DomainError("unavailable", "Very many earlier editions are read just now. Try again in a minute.");
    });
  };
}

/** The same statement over the views. */
export const overKnown = (text: string): string =>
  text.replaceAll(/\brecord\.(?=[a-z])/g, "known.").replaceAll(/\bledger\.edition\b/g, "known.edition");
