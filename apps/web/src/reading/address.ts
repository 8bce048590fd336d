/** The kinds of record that have a page of their own, and the folder it stands in. */
const folders = {
  party: "parties",
  speaker: "speakers",
  issue: "issues",
  event: "events",
  proposal: "proposals",
  source: "sources",
} as const;
export type PagedKind = keyof typeof folders;

/** Where a record is read; `base` is the negotiation's address. */
export function addressOf(base: string, kind: PagedKind, id: string): string {
  return `${base}/${folders[kind]}/${id}`;
}

/** Where a statement's evidence is read: in the drawer of its issue. */
export function evidenceOf(base: string, statement: { issue: string; id: string }): string {
  return `${addressOf(base, "issue", statement.issue)}?at=${statement.id}`;
}
