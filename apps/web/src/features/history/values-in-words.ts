import type { ApiOutputs } from "@parley/api";
import { dateInWords } from "@parley/domain/dates";
import { fieldLabel, firmnessLabels, valueLabel } from "@parley/domain/records/labels";
import { credibilityLabels } from "@/words/field-words";

export type Choices = ApiOutputs["record"]["choices"];
/** Names of what a record refers to, by the field that refers to it; and of the stops of the issue it is on. */
export type NamesByField = ReadonlyMap<string, ReadonlyMap<string, string>>;

export function namesOf(choices: Choices | undefined, issue: string | null = null): NamesByField {
  if (!choices) return new Map();
  const stops = choices.issues.find(({ id }) => id === issue)?.stops ?? [];
  const places = new Map(stops.map(({ value, label }) => [`${value}`, `${value}, ${label}`]));
  const named = (list: readonly { id: string; name?: string; title?: string | null; publisherName?: string }[]) =>
    new Map(list.map((one) => [one.id, one.name ?? one.title ?? one.publisherName ?? one.id]));
  const [parties, issues, speakers] = [named(choices.parties), named(choices.issues), named(choices.speakers)];
  const [events, proposals, sources] = [named(choices.events), named(choices.proposals), named(choices.sources)];
  return new Map([
    ["party", parties],
    ["parties", parties],
    ["side", parties],
    ["issue", issues],
    ["conditionIssue", issues],
    ["speaker", speakers],
    ["speakers", speakers],
    ["claimant", speakers],
    ["event", events],
    ["proposal", proposals],
    ["revises", proposals],
    ["source", sources],
    ["low", places],
    ["high", places],
  ]);
}

/** A value of a record as readers see it; "nothing" where there is none. `field` is the last name of its path. */
export function valueInWords(path: string, value: unknown, names: NamesByField): string {
  const field = path.split(".").at(-1) ?? path;
  const parent = path.split(".").at(-2) ?? "";
  if (value === null || value === undefined || value === "") return "nothing";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return names.get(field)?.get(`${value}`) ?? numberInWords(field, value);
  if (typeof value === "string") {
    const known = names.get(field)?.get(value) ?? names.get(parent)?.get(value);
    if (known) return known;
    if (field === "edtf") return readable(value);
    return closed.has(field) ? valueLabel(value) : value;
  }
  if (Array.isArray(value)) {
    return value.length === 0 ? "nothing" : value.map((one) => valueInWords(path, one, names)).join("; ");
  }
  if (typeof value !== "object") return "";
  const known = knownShape(value, names);
  if (known !== null) return known;
  return Object.entries(value)
    .filter(([key, each]) => each !== null && !hidden.has(key))
    .map(([key, each]) => `${fieldLabel(key).toLowerCase()}: ${valueInWords(key, each, names)}`)
    .join(", ");
}

/** A figure of a coding scale with its word; any other as it is. */
function numberInWords(field: string, value: number): string {
  if (field === "credibility") return credibilityLabels[value - 1] ?? `${value}`;
  const firmness = field === "firmness" ? firmnessLabels[value] : undefined;
  return firmness ? `${value} ${firmness}` : `${value}`;
}

/** Passages, dates and relations have a wording of their own. */
function knownShape(value: object, names: NamesByField): string | null {
  if ("exact" in value && "source" in value) {
    const altered = "altered" in value && value.altered === true ? ", altered by the outlet" : "";
    return `“${value.exact}” (${valueInWords("source", value.source, names)}${altered})`;
  }
  if ("edtf" in value && typeof value.edtf === "string") {
    const stated = "stated" in value && value.stated ? `, stated as “${value.stated}”` : "";
    const reason = "reason" in value && value.reason ? `. ${value.reason}` : "";
    return `${readable(value.edtf)}${stated}${reason}`;
  }
  if ("type" in value && "position" in value) return `${value.type} ${value.position}`;
  return null;
}

const hidden = new Set(["start", "end"]);
const closed = new Set([
  "attribution",
  "answer",
  "act",
  "kind",
  "status",
  "role",
  "open",
  "direction",
  "type",
  "confidence",
]);

function readable(edtf: string): string {
  try {
    return dateInWords(edtf);
  } catch {
    return edtf;
  }
}
