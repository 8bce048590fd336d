import type { ErrorAnswer } from "@parley/api";
import { NoJsonAnswer } from "./fetch-json";

/** What a screen can say of a call that failed. `retry`: the same call may succeed later, as it stands. */
export type CallFailure = Omit<ErrorAnswer, "requestId"> & { requestId: string | null; retry: boolean };

type Loose = { data?: unknown; cause?: unknown };

const unreachable = "The server cannot be reached just now.";

/** By status, for answers that come from in front of the API and are no JSON. */
const byStatus: Record<number, Pick<CallFailure, "reason" | "text" | "retry">> = {
  403: { reason: "forbidden", text: "The server refused this page. Open it again at its usual address.", retry: false },
  413: { reason: "too_large", text: "This is larger than the 1 MB that is taken here. Shorten it.", retry: false },
};

/** Reads whatever a call threw. */
export function callFailure(thrown: unknown): CallFailure {
  const { data, cause } = (typeof thrown === "object" && thrown !== null ? thrown : {}) as Loose;
  const answer = data as Partial<ErrorAnswer> | null | undefined;
  if (answer?.reason) {
    const { reason, text = "", fields = [], requestId = null } = answer;
    return { reason, text, fields, requestId, retry: ["unavailable", "rate_limited", "unknown"].includes(reason) };
  }
  const known = (cause instanceof NoJsonAnswer && byStatus[cause.status]) || {
    reason: "unavailable" as const,
    text: unreachable,
    retry: true,
  };
  return { ...known, fields: [], requestId: null };
}

/** The sentence that leads: the problem itself where it is one, how many where they are several. */
export function leadOf({ reason, text, fields }: CallFailure): string {
  if (reason !== "invalid" || fields.length === 0) return text;
  return fields.length === 1 ? (fields[0]?.text ?? text) : `${fields.length} things need another look.`;
}
