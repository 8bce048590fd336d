import type { Kind } from "./index";

/** Fields that name another record, by the kind they name, at whatever depth. */
export const kindNamedBy: Readonly<Record<string, Kind>> = {
  ...{ party: "party", side: "party", parties: "party", principals: "party", issue: "issue", conditionIssue: "issue" },
  ...{ speaker: "speaker", speakers: "speaker", event: "event", proposal: "proposal", revises: "proposal" },
  ...{ position: "position", publisher: "publisher", source: "source" },
};

/** Every record that a body names, or a list of bodies, by kind. */
export function referencesOf(bodies: unknown): ReadonlyMap<Kind, ReadonlySet<string>> {
  const named = new Map<Kind, Set<string>>();
  collect(bodies, named);
  return named;
}

function collect(value: unknown, named: Map<Kind, Set<string>>): void {
  if (typeof value !== "object" || value === null) return;
  if (Array.isArray(value)) {
    for (const one of value) collect(one, named);
    return;
  }
  for (const [field, inner] of Object.entries(value)) {
    const kind = kindNamedBy[field];
    if (kind === undefined) {
      collect(inner, named);
      continue;
    }
    const ids = named.get(kind) ?? new Set();
    for (const id of idsIn(inner)) named.set(kind, ids.add(id));
  }
}

function idsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).filter((id) => typeof id === "string") : [];
}
