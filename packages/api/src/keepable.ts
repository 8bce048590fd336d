import { DomainError, type Problem } from "@parley/domain/errors";

/** PostgreSQL keeps no NUL, and half of a surrogate pair is no character: it would be stored as another one. */
const unkeepable = /\0|\p{Surrogate}/u;

/** Deeper than any record; what is nested past it would overflow whatever walks it later. */
const deepest = 40;

function astray(value: unknown, path: string, depth = 0): Problem[] {
  if (typeof value === "string") {
    return unkeepable.test(value) ? [{ path, text: "This holds a character that cannot be kept. Take it out." }] : [];
  }
  if (typeof value !== "object" || value === null) return [];
  if (depth === deepest) throw new DomainError("invalid", "This is nested too deeply. Nothing was changed.");
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = path === "" ? key : `${path}.${key}`;
    return unkeepable.test(key)
      ? [{ path, text: "A name here holds a character that cannot be kept." }]
      : astray(inner, at, depth + 1);
  });
}

/** @throws DomainError `invalid` naming each field with text that would not come back as it was sent, or for bottomless nesting. */
export function mustBeKeepable(input: unknown): void {
  const fields = astray(input, "");
  if (fields.length > 0)
    throw new DomainError("invalid", "A text holds a character that cannot be kept.", fields.slice(0, 100));
}
