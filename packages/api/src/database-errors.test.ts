import { expect, test } from "vitest";
import { databaseCodes, readDatabaseError } from "./database-errors";

const pgError = (code: string, constraint?: string) =>
  Object.assign(new Error("words of a record"), { code, constraint });
/** As Prisma's driver adapter hides what the database said. */
const wrapped = (code: string, originalCode: string, originalMessage: string) =>
  Object.assign(new Error("words"), {
    code,
    meta: { driverAdapterError: { cause: { originalCode, originalMessage } } },
  });

test.each<[string, Error, string | null]>([
  ["a statement that took too long", pgError("57014"), "unavailable"],
  ["a lock not to be had", pgError("55P03"), "unavailable"],
  ["a server that is not there", Object.assign(new Error(), { code: "ECONNREFUSED" }), "unavailable"],
  ["a pool that is full", new Error("timeout exceeded when trying to connect"), "unavailable"],
  ["a deadlock", pgError("40P01"), "conflict"],
  ["the last admin", pgError("23514", "last_admin"), "conflict"],
  [
    "the last admin, at commit, through Prisma",
    wrapped("P2039", "23514", "last_admin: at least one admin"),
    "conflict",
  ],
  ["a version that somebody else took", wrapped("P2010", "23514", "record_version: position p goes from"), "stale"],
  ["one's own work", wrapped("P2039", "23514", "edition_own_work: nobody who saved"), "forbidden"],
  ["a reference to nothing", pgError("23503", "position_party_id_fkey"), "invalid"],
  ["a second of the same", pgError("23505", "party_pkey"), "conflict"],
  ["a value out of range", pgError("23514", "position_scale"), "invalid"],
  ["a number beyond the column's", pgError("22003"), "invalid"],
  ["a table that is not there", pgError("42P01"), null],
  ["a mistake of ours", new TypeError("x is undefined"), null],
])("%s", (_what, error, code) => {
  const read = readDatabaseError(error);
  expect(read?.code ?? null).toBe(code);
  expect(read?.message ?? "").not.toContain("words of a record");
});

test("codes are found at any depth, and an error that wraps itself is no trap", () => {
  const error = wrapped("P2039", "23514", "");
  Object.assign(error, { cause: error });
  expect(databaseCodes(error)).toEqual(["P2039", "23514"]);
});
