/** What PostgreSQL and Prisma throw, read as errors of ours. */
import { DomainError } from "@parley/domain/errors";

/** PostgreSQL's code where a lock was not to be had in time. */
export const lockTimeout = "55P03";

/** Codes of connections that fail, end, or cannot be had in time (PostgreSQL, Node, Prisma). */
const gone = new Set([
  ...["08000", "08001", "08003", "08004", "08006", "53300", "57P01", "57P02", "57P03", "57014", "25P03"],
  ...["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "ENOENT", "ENOTFOUND"],
  ...["P1001", "P1002", "P1008", "P1017", "P2024", "P2028", "P2037"],
]);
const goneWords =
  /timeout exceeded when trying to connect|Connection terminated|Query read timeout|pool after calling end/;

type Loose = { code?: unknown; originalCode?: unknown; message?: unknown; cause?: unknown; meta?: unknown } & Record<
  string,
  unknown
>;

const isLoose = (value: unknown): value is Loose => typeof value === "object" && value !== null;

/** The error and all that it wraps, outermost first: Prisma hides the database's error under `meta` and `cause`. */
function layers(thrown: unknown): Loose[] {
  const found: Loose[] = [];
  const visit = (value: unknown): void => {
    if (!isLoose(value) || found.includes(value) || found.length > 10) return;
    found.push(value);
    visit(value.cause);
    if (isLoose(value.meta)) visit(value.meta.driverAdapterError);
  };
  visit(thrown);
  return found;
}

/** Every code found, PostgreSQL's SQLSTATE and Prisma's alike. For the log as well: codes say nothing of content. */
export function databaseCodes(thrown: unknown): string[] {
  const codes = layers(thrown).flatMap((layer) => [layer.originalCode, layer.code]);
  return [...new Set(codes.filter((code): code is string => typeof code === "string"))];
}

/** A sentence for each constraint that a rule of ours stands behind; the constraint is the backstop. */
const constraints: [RegExp, DomainError["code"], string][] = [
  [/last_admin/, "conflict", "One admin over all has to remain. Give somebody else that role first."],
  [/edition_own_work/, "forbidden", "You wrote part of this changeset, so somebody else has to accept it."],
  [/record_version/, "stale", "Somebody else changed this record just now. Look at their version, then save again."],
  [/user_by_email/, "conflict", "Another account has this e-mail."],
  [/membership|user_id_fkey/, "invalid", "There is no such person or negotiation."],
];

/** A domain error for what the database refused, or null where it is nothing we know. */
export function readDatabaseError(thrown: unknown): DomainError | null {
  const codes = databaseCodes(thrown);
  const words = layers(thrown)
    .map(
      (layer) =>
        `${String(layer.message ?? "")} ${String(layer.originalMessage ?? "")} ${String(layer.constraint ?? "")}`,
    )
    .join(" ");
  if (codes.includes(lockTimeout)) {
    return new DomainError(
      "unavailable",
      "Something larger is being written here just now. Nothing was changed; try again in a minute.",
    );
  }
  const has = (...wanted: string[]) => wanted.some((code) => codes.includes(code));
  if (codes.some((code) => gone.has(code)) || goneWords.test(words)) {
    return new DomainError(
      "unavailable",
      "The database did not answer in time. Nothing was changed; try again shortly.",
    );
  }
  if (has("40001", "40P01", "P2034")) {
    return new DomainError("conflict", "Two changes met at the same moment. Nothing was changed; try again.");
  }
  if (!has("23505", "23503", "23514", "23502", "23P01", "22003", "P2002", "P2003", "P2004", "P2039", "P0001"))
    return null;
  for (const [pattern, code, text] of constraints) if (pattern.test(words)) return new DomainError(code, text);
  if (has("23503", "P2003")) {
    return new DomainError("invalid", "This refers to a record that is not there, or something still refers to it.");
  }
  if (has("23505", "P2002")) return new DomainError("conflict", "This exists already.");
  if (has("23514", "23502", "22003", "P2004"))
    return new DomainError("invalid", "A value is outside what the record allows.");
  return null;
}
