import type { z } from "zod";
import { DomainError, type Problem } from "../errors";
import { type Kind, type RecordOf, records } from "./index";
import { kindLabels } from "./labels";

type Issue = z.core.$ZodIssue;

function sentence(issue: Issue): string {
  if (issue.code === "invalid_type") {
    if (issue.input === undefined) return "This is missing.";
    return (
      {
        string: "This has to be text.",
        number: "This has to be a number.",
        int: "This has to be a whole number.",
        array: "This has to be a list.",
      }[issue.expected as string] ?? `This has to be of type ${issue.expected}.`
    );
  }
  if (issue.code === "invalid_value") return `Choose one of: ${issue.values.map(String).join(", ")}.`;
  if (issue.code === "unrecognized_keys")
    return `There is no field ${issue.keys.map((key) => `“${key}”`).join(", ")} here.`;
  if (issue.code === "too_big" && issue.origin === "array") return `At most ${issue.maximum} entries.`;
  if (issue.code === "too_small" && issue.origin === "number") return `At least ${issue.minimum}.`;
  if (issue.code === "too_big" && issue.origin === "number") return `At most ${issue.maximum}.`;
  if (issue.code === "too_small" && issue.origin === "string") return "Say something here.";
  return issue.message;
}

/** What a schema found, as fields and sentences. */
export function problemsOf(issues: readonly Issue[]): Problem[] {
  return issues.map((issue) => ({ path: issue.path.map(String).join("."), text: sentence(issue) }));
}

/** The canonical body of one record, or everything that is wrong with its shape. */
export function readRecord<K extends Kind>(kind: K, body: unknown): { body: RecordOf<K> } | { problems: Problem[] } {
  const result = records[kind].safeParse(body, { reportInput: true });
  return result.success ? { body: result.data as RecordOf<K> } : { problems: problemsOf(result.error.issues) };
}

/** The canonical body of one record: every field present. Throws DomainError `invalid` with each field that is wrong. */
export function parseRecord<K extends Kind>(kind: K, body: unknown): RecordOf<K> {
  const read = readRecord(kind, body);
  if ("body" in read) return read.body;
  throw new DomainError(
    "invalid",
    `${kindLabels[kind]}: ${read.problems.length === 1 ? "one field needs" : `${read.problems.length} fields need`} a look.`,
    read.problems,
  );
}
