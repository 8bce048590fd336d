import type { ApiOutputs } from "@parley/api";
import { daySpan, hasOpenEnd } from "@parley/domain/dates/span";
import { type AnyRecord, type Kind, kinds } from "@parley/domain/records";
import { readRecord } from "@parley/domain/records/rules";
import type { Choices } from "@/words/record-names";

type Change = Pick<ApiOutputs["changeset"]["get"]["changes"][number], "kind" | "id" | "action" | "after">;

/** The records of a draft that are whole enough to be chosen, publishers before the sources that name them. */
function drafted(changes: readonly Change[]): { kind: Kind; body: AnyRecord }[] {
  return changes
    .flatMap(({ kind, action, after }) => {
      const read = action === "put" ? readRecord(kind, after) : null;
      return read && "body" in read ? [{ kind, body: read.body as AnyRecord }] : [];
    })
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
}

/**
 * What a form offers to choose from: what is on record, and what the same draft adds or changes, which is marked.
 * @param self the record being written, which is not offered to itself.
 */
export function withDraft(choices: Choices, changes: readonly Change[], self: string | null): Choices {
  const withdrawn = new Set(
    changes.flatMap(({ kind, id, action }) => (action === "withdraw" ? [`${kind}/${id}`] : [])),
  );
  const next: Choices = { ...choices, drafted: new Set() };
  const marked = new Set<string>();
  for (const { kind, body } of drafted(changes)) {
    if (`${kind}/${body.id}` === self) continue;
    const put = putters[kind];
    if (!put) continue;
    put(next, body);
    marked.add(`${kind}/${body.id}`);
  }
  const left = <T extends { id: string }>(kind: Kind, list: readonly T[]) =>
    list.filter(({ id }) => !withdrawn.has(`${kind}/${id}`));
  return {
    ...{ parties: left("party", next.parties), issues: left("issue", next.issues), drafted: marked },
    ...{ speakers: left("speaker", next.speakers), events: left("event", next.events) },
    ...{ proposals: left("proposal", next.proposals), publishers: left("publisher", next.publishers) },
    sources: left("source", next.sources),
  };
}

const replaced = <T extends { id: string }>(list: readonly T[], entry: T): T[] => [
  entry,
  ...list.filter(({ id }) => id !== entry.id),
];

const putters: Partial<Record<Kind, (into: Choices, body: AnyRecord) => void>> = {
  party: (into, body) => {
    if ("slot" in body) into.parties = replaced(into.parties, body);
  },
  issue: (into, body) => {
    if ("stops" in body) into.issues = replaced(into.issues, body);
  },
  speaker: (into, body) => {
    if ("offices" in body) into.speakers = replaced(into.speakers, body);
  },
  publisher: (into, body) => {
    if ("reliability" in body) into.publishers = replaced(into.publishers, body);
  },
  event: (into, body) => {
    if (!("participants" in body)) return;
    const { id, title, status, date } = body;
    into.events = replaced(into.events, { id, title, status, date: date.edtf });
  },
  proposal: (into, body) => {
    if (!("provisions" in body)) return;
    const { id, title, status } = body;
    into.proposals = replaced(into.proposals, { id, title, status });
  },
  source: (into, body) => {
    if (!("publisher" in body)) return;
    const publisher = into.publishers.find(({ id }) => id === body.publisher);
    const days = daysOf(body.published.edtf);
    // Dates lean on a source's day: one that cannot be read is no source yet.
    if (!publisher || !days) return;
    const named = { publisherName: publisher.name, reliability: publisher.reliability };
    into.sources = replaced(into.sources, { ...body, ...named, ...days, version: 0 });
  },
};

function daysOf(edtf: string): { first: string | null; last: string } | null {
  try {
    return hasOpenEnd(edtf) ? null : daySpan(edtf);
  } catch {
    return null;
  }
}
