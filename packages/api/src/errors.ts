/** Where errors become answers: once, at the edge. */
import { DomainError, type ErrorCode, isDomainError, type Problem } from "@parley/domain/errors";
import { problemsOf } from "@parley/domain/records/rules";
import { TRPCError } from "@trpc/server";
import { ZodError } from "zod";
import { readDatabaseError } from "./database-errors";

type TrpcCode = TRPCError["code"];

const trpcCodes: Record<ErrorCode, TrpcCode> = {
  not_found: "NOT_FOUND",
  forbidden: "FORBIDDEN",
  invalid: "BAD_REQUEST",
  conflict: "CONFLICT",
  stale: "PRECONDITION_FAILED",
  unauthenticated: "UNAUTHORIZED",
  too_large: "PAYLOAD_TOO_LARGE",
  rate_limited: "TOO_MANY_REQUESTS",
  unavailable: "SERVICE_UNAVAILABLE",
};

/** What tRPC itself refuses before any code of ours runs. */
const ownTexts: Partial<Record<TrpcCode, string>> = {
  PARSE_ERROR: "This is not readable as JSON.",
  BAD_REQUEST: "This request cannot be read.",
  NOT_FOUND: "There is nothing here.",
  METHOD_NOT_SUPPORTED: "Reads are asked with GET, commands with POST.",
  UNSUPPORTED_MEDIA_TYPE: "Send application/json.",
  PAYLOAD_TOO_LARGE: "This is larger than what is taken here. Nothing was changed.",
};

/** What a client learns of an error. `reason` is for programs, `text` and `fields` are fit to show. */
export type ErrorAnswer = { reason: ErrorCode | "unknown"; text: string; fields: Problem[]; requestId: string };

/** The domain error behind whatever was thrown, or null where it is none that anybody foresaw. */
export function understand(thrown: unknown): DomainError | null {
  if (isDomainError(thrown)) return thrown;
  if (thrown instanceof ZodError) {
    return new DomainError("invalid", "Some fields need another look. Nothing was changed.", problemsOf(thrown.issues));
  }
  if (thrown instanceof TRPCError && thrown.cause) return understand(thrown.cause);
  return readDatabaseError(thrown);
}

/** What a client is told about an error that reached the edge. */
export function answerFor(error: TRPCError, requestId: string): { code: TrpcCode; answer: ErrorAnswer } {
  const understood = understand(error);
  if (understood) {
    const { code: reason, message: text, fields } = understood;
    return { code: trpcCodes[reason], answer: { reason, text, fields: [...fields], requestId } };
  }
  const text = ownTexts[error.code];
  if (text) {
    const reason = error.code === "NOT_FOUND" ? "not_found" : "invalid";
    return { code: error.code, answer: { reason, text, fields: [], requestId } };
  }
  const unknown = `Something went wrong here. Nothing was changed. If it happens again, name this request: ${requestId}.`;
  return { code: "INTERNAL_SERVER_ERROR", answer: { reason: "unknown", text: unknown, fields: [], requestId } };
}

/** The same for callers within the process: an error whose code and message are fit to show. */
export function shownError(thrown: unknown, requestId: string): TRPCError {
  const error = thrown instanceof TRPCError ? thrown : new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause: thrown });
  const { code, answer } = answerFor(error, requestId);
  const fields = answer.fields;
  const cause = answer.reason === "unknown" ? undefined : new DomainError(answer.reason, answer.text, fields);
  return new TRPCError({ code, message: answer.text, cause });
}
