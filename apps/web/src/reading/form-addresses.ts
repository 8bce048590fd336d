import type { Kind } from "@parley/domain/records";

/** Kinds whose form has an address of its own, by its folder. */
export const ownForms: Partial<Record<Kind, string>> = { position: "positions", event: "events" };

/** Kinds that somebody may add, in the order in which they are needed. A negotiation has one profile. */
export const addedKinds: readonly Kind[] = [
  ...(["position", "event", "source", "publisher", "speaker", "party"] as const),
  ...(["proposal", "response", "assessment", "salience", "issue"] as const),
];

/** Where a new record of a kind is written, into a draft where one is named. */
export function newRecordAddress(
  negotiation: string,
  kind: Kind,
  search: Readonly<Record<string, string>> = {},
): string {
  const folder = ownForms[kind] ?? `records/${kind}`;
  const query = new URLSearchParams(search).toString();
  return `/n/${negotiation}/${folder}/new${query ? `?${query}` : ""}`;
}

/** Where a published record is edited. */
export function editRecordAddress(
  negotiation: string,
  kind: Kind,
  id: string,
  search: Readonly<Record<string, string>> = {},
): string {
  const folder = ownForms[kind] ?? `records/${kind}`;
  const query = new URLSearchParams(search).toString();
  return `/n/${negotiation}/${folder}/${id}/edit${query ? `?${query}` : ""}`;
}

/** Where an issue that a draft changes is recoded, with all that stands on it. */
export const recodingAddress = (negotiation: string, changeset: string, issue: string): string =>
  `/n/${negotiation}/desk/${changeset}/recode/${issue}`;

/** Where the text of a source is coded, into a draft where one is named. */
export function codingAddress(negotiation: string, source: string, changeset: string | null = null): string {
  return `/n/${negotiation}/desk/code/${source}${changeset ? `?changeset=${changeset}` : ""}`;
}
