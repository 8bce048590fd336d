import { dateProblem } from "@parley/domain/dates/span";
import { dateInWords } from "@parley/domain/dates/words";
import type { Kind } from "@parley/domain/records";
import { fieldLabel, firmnessLabels, valueLabel } from "@parley/domain/records/labels";
import { kindNamedBy } from "@parley/domain/records/references";
import { wordsOfPlace } from "@/charts/words-of-place";
import type { RecordNames } from "./record-names";

/** One field of a record as people read it; fields that mean something only together are one. */
export interface FieldWords {
  key: string;
  label: string;
  /** The value; empty where there is none. */
  words: string;
  /** A second, smaller line. */
  note?: string;
  /** Words of a source. */
  passages?: PassageWords[];
}

export interface PassageWords {
  key: string;
  exact: string;
  note: string;
}

export type LooseBody = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const count = (value: unknown): number | null => (typeof value === "number" ? value : null);
const listOf = (value: unknown): LooseBody[] =>
  Array.isArray(value)
    ? value.filter((each): each is LooseBody => typeof each === "object" && each !== null && !Array.isArray(each))
    : [];

export const credibilityLabels = [
  "1 confirmed",
  "2 probably",
  "3 possibly",
  "4 doubtful",
  "5 improbable",
  "6 cannot say",
] as const;

/** A date as readers see it; what cannot be read, as it stands. */
export function dateWords(edtf: string): string {
  return edtf === "" || dateProblem(edtf) !== null ? edtf : dateInWords(edtf);
}

/** Every field of a record in words, in the order in which a form asks for them. */
export function fieldWords(kind: Kind, body: LooseBody, names: RecordNames): FieldWords[] {
  if (kind === "position") return positionWords(body, names);
  if (kind === "event") return eventWords(body, names);
  return Object.entries(body).flatMap(([field, value]) => (field === "id" ? [] : [plainField(field, value, names)]));
}

function positionWords(body: LooseBody, names: RecordNames): FieldWords[] {
  const named = (key: string, kind: Kind): FieldWords => ({
    key,
    label: fieldLabel(key),
    words: text(body[key]) && names.nameOf(kind, text(body[key])),
  });
  const firmness = count(body.firmness);
  const credibility = count(body.credibility);
  const hangsOn = text(body.conditionIssue);
  return [
    named("party", "party"),
    named("issue", "issue"),
    { key: "answer", label: "Answer", words: valueLabel(text(body.answer)) },
    placeField(body, names),
    named("speaker", "speaker"),
    { key: "attribution", label: "Attribution", words: valueLabel(text(body.attribution)) },
    dateField("said", body.said),
    named("event", "event"),
    named("proposal", "proposal"),
    { key: "act", label: "Act", words: valueLabel(text(body.act)) },
    { key: "firmness", label: "Firmness", words: firmness === null ? "" : (firmnessLabels[firmness] ?? `${firmness}`) },
    {
      key: "condition",
      label: "Condition",
      words: text(body.condition),
      ...(hangsOn ? { note: `hangs on ${names.nameOf("issue", hangsOn)}` } : {}),
    },
    {
      key: "credibility",
      label: "Credibility",
      words: credibility === null ? "" : (credibilityLabels[credibility - 1] ?? `${credibility}`),
    },
    { key: "confidence", label: "Coder’s confidence", words: text(body.confidence) },
    { key: "summary", label: "Summary", words: text(body.summary) },
    { key: "note", label: "Note", words: text(body.note) },
    {
      key: "relations",
      label: "Relations",
      words: listOf(body.relations)
        .map((each) => `${text(each.type)} ${names.nameOf("position", text(each.position))}`)
        .join("; "),
    },
    evidenceField(body.evidence, names),
  ];
}

function eventWords(body: LooseBody, names: RecordNames): FieldWords[] {
  const { parties, speakers } = (body.participants ?? {}) as { parties?: unknown; speakers?: unknown };
  const all = (kind: Kind, ids: unknown) =>
    (Array.isArray(ids) ? ids : []).map((id) => names.nameOf(kind, text(id))).join(", ");
  return [
    { key: "title", label: "Title", words: text(body.title) },
    { key: "kind", label: "Kind", words: valueLabel(text(body.kind)) },
    { key: "status", label: "Status", words: valueLabel(text(body.status)) },
    dateField("date", body.date),
    { key: "place", label: "Place", words: text(body.place) },
    { key: "participants.parties", label: "Parties", words: all("party", parties) },
    { key: "participants.speakers", label: "People", words: all("speaker", speakers) },
    { key: "summary", label: "Summary", words: text(body.summary) },
    evidenceField(body.evidence, names),
  ];
}

function placeField(body: LooseBody, names: RecordNames): FieldWords {
  const issue = names.issueOf(text(body.issue));
  const [low, high] = [count(body.low), count(body.high)];
  const option = text(body.option) || null;
  const direction = body.direction === "low" || body.direction === "high" ? body.direction : "none";
  const open = body.open === "low" || body.open === "high" ? body.open : "none";
  const figures = low === null && high === null ? "" : low === high ? `${low} of 100` : `${low} to ${high} of 100`;
  const words = issue ? wordsOfPlace(issue, { low, high, option, open, direction }) : (option ?? figures);
  const ends = open === "none" ? "" : `, ${open} end left open`;
  return {
    key: "place",
    label: "Position",
    words,
    ...(figures && direction === "none" ? { note: `${figures}${ends}` } : {}),
  };
}

function dateField(key: string, value: unknown): FieldWords {
  const { edtf, stated, reason } = (value ?? {}) as LooseBody;
  const note = [text(edtf), text(stated) && `as stated: ${text(stated)}`, text(reason)].filter(Boolean).join("; ");
  return { key, label: key === "said" ? "Said when" : fieldLabel(key), words: dateWords(text(edtf)), note };
}

function evidenceField(value: unknown, names: RecordNames): FieldWords {
  const passages = listOf(value).map((each) => ({
    key: `${text(each.source)} ${each.start} ${text(each.exact)}`,
    exact: text(each.exact),
    note: `${names.nameOf("source", text(each.source))}, characters ${each.start ?? "?"} to ${each.end ?? "?"}${each.altered === true ? ", altered by the outlet" : ""}`,
  }));
  const words = passages.length === 0 ? "" : passages.length === 1 ? "1 passage" : `${passages.length} passages`;
  return { key: "evidence", label: "Evidence", words, passages };
}

const enumerated = new Set([
  "kind",
  "role",
  "status",
  "answer",
  "attribution",
  "act",
  "confidence",
  "open",
  "direction",
]);

function plainField(field: string, value: unknown, names: RecordNames): FieldWords {
  if (field === "evidence") return evidenceField(value, names);
  if (field === "said" || field === "date" || field === "published") return dateField(field, value);
  return { key: field, label: fieldLabel(field), words: plainWords(field, value, names) };
}

/** A stop or an option, a line of its own: "50, half: the explanation (stated by no source)". */
function stopWords({ value, label, explanation, anchored }: LooseBody): string {
  const at = [count(value), text(label)].filter((part) => part !== null && part !== "").join(", ");
  return `${at}${text(explanation) && `: ${text(explanation)}`}${anchored === true ? "" : " (stated by no source)"}`;
}

function plainWords(field: string, value: unknown, names: RecordNames): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (typeof value === "number") return figureWords(field, value);
  if (typeof value === "string") {
    const kind = kindNamedBy[field];
    if (kind) return names.nameOf(kind, value);
    return enumerated.has(field) ? valueLabel(value) : value;
  }
  if (field === "stops" || field === "options") return listOf(value).map(stopWords).join("\n");
  if (Array.isArray(value)) {
    const each = value.map((one) => plainWords(field, one, names));
    return each.join(value.some((one) => typeof one === "object") ? "\n" : "; ");
  }
  return shapeWords(value as LooseBody, names);
}

/** A figure of a coding scale with its word; any other as it is. */
function figureWords(field: string, value: number): string {
  return (field === "credibility" ? credibilityLabels[value - 1] : undefined) ?? `${value}`;
}

/** Passages and dates have a wording of their own, and a place is one thing. */
function shapeWords(value: LooseBody, names: RecordNames): string {
  if (typeof value.exact === "string") {
    const altered = value.altered === true ? ", altered by the outlet" : "";
    return `“${value.exact}” (${names.nameOf("source", text(value.source))}${altered})`;
  }
  if (typeof value.edtf === "string") return dateWords(value.edtf);
  const { low: _low, high: _high, option: _option, open: _open, ...rest } = value;
  const place = "low" in value && "open" in value ? placeField(value, names) : null;
  return [
    ...Object.entries(place ? rest : value).map(([key, inner]) => [
      fieldLabel(key).toLowerCase(),
      plainWords(key, inner, names),
    ]),
    ...(place ? [["place", [place.words, place.note && `(${place.note})`].filter(Boolean).join(" ")]] : []),
  ]
    .filter(([, words]) => words !== "")
    .map(([label, words]) => `${label}: ${words}`)
    .join(", ");
}
