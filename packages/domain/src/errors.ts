/** What is wrong with one field, in a sentence fit to show. `path` is dotted (`evidence.0.exact`), empty for the whole. */
export interface Problem {
  readonly path: string;
  readonly text: string;
}

export const errorCodes = [
  "not_found",
  "forbidden",
  "invalid",
  "conflict",
  "stale",
  "unauthenticated",
  "too_large",
  "rate_limited",
  "unavailable",
] as const;
export type ErrorCode = (typeof errorCodes)[number];

/** The one error that rules throw: a code for programs, a message fit to show, and the fields it concerns. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly fields: readonly Problem[];

  constructor(code: ErrorCode, message: string, fields: readonly Problem[] = []) {
    super(message);
    this.name = "DomainError";
    this.code = code;
    this.fields = fields;
  }
}

/** Two module graphs may live in one process, so the name counts as well as the class. */
export function isDomainError(error: unknown): error is DomainError {
  return error instanceof DomainError || (error instanceof Error && error.name === "DomainError" && "code" in error);
}

/** Throws `invalid` with every problem, or does nothing where there is none. */
export function refuse(problems: readonly Problem[], message?: string): void {
  if (problems.length === 0) return;
  const first = problems[0]?.text ?? "";
  throw new DomainError(
    "invalid",
    message ?? (problems.length === 1 ? first : `${problems.length} things need a look. ${first}`),
    problems,
  );
}
