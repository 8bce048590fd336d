import { DomainError, type Problem } from "@parley/domain/errors";

/** PostgreSQL keeps no NUL, and half of a surrogate pair is no character: it would be stored as another one. */
const unkeepable = /\0|\p{Surrogate}/u;

function astray(value: unknown, path: string): Problem[] {
  if (typeof value === "string") {
    return unkeepable.test(value) ? [{ path, text: "This holds a character that cannot be kept. Take it out." }] : [];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const at = path === "" ? key : `${path}.${key}`;
    return unkeepable.test(key)
      ? [{ path, text: "A name here holds a character that cannot be kept." }]
      : astray(inner, at);
  });
}

/** @throws DomainError `invalid` naming each field with text that would not come back as it was sent. */
export function mustBeKeepable(input: unknown): void {
  const fields = astray(input, "");
  if (fields.length > 0)
    throw new DomainError("invalid", "A text holds a character that cannot be kept.", fields.slice(0, 100));
}
