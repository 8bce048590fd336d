import type { AnyRecord, Kind, RecordOf } from "@parley/domain/records";
import { valueLabel } from "@parley/domain/records/labels";
import { meantBy } from "@parley/domain/search/edits";
import { searchEntryOf } from "@parley/domain/search/entry";
import { tokensOf } from "@parley/domain/search/fold";
import { findSnippet, markWords, type Segment, type Wanted } from "@parley/domain/search/marks";
import { type Query, readQuery, type Term } from "@parley/domain/search/query";
import type { Read, Sql } from "../read";
import { selectBodies } from "../record/record.select";
import { type Found, type Sought, selectHits, selectNamed, selectNear, selectUnknown } from "./search.select";

/** A record that was found, with what a row of a list shows of it. */
export type Hit = {
  kind: Kind;
  id: string;
  title: Segment[];
  /** What it is, in a few words: an office, a place, a publisher. */
  detail: string | null;
  /** Words beside the title that answer. */
  snippet: Segment[] | null;
  /** Its date, as EDTF. */
  date: string | null;
  parties: { id: string; short: string; slot: number }[];
  /** What it hangs on: the issue of a position, the proposal of a response. */
  about: { issue: string | null; proposal: string | null; event: string | null; party: string | null };
};

/** The most hits of one answer, and of each kind where several answer. */
const mostHits = 30;
const mostOfEach = 6;

/** Kinds in this order where they answer equally well. */
const order: Kind[] = [
  ...(["party", "speaker", "issue", "event", "proposal", "position", "response", "assessment"] as const),
  ...(["salience", "source", "publisher", "negotiation"] as const),
];

type Word = Extract<Term, { kind: "word" }>;

/** What is published and answers what was typed, grouped by kind, the closest first. */
export async function findRecords({ words }: { words: string }, { sql, ground }: Read) {
  const query = readQuery(words);
  const { found, sought } = await search(sql, ground.id, query);
  const shown = choose(found);
  const show = await viewer(sql, ground.id, shown, wantedBy(sought));
  const kinds = [...new Set(shown.map(({ kind }) => kind))];
  return {
    groups: kinds.map((kind) => ({ kind, hits: shown.filter((one) => one.kind === kind).map(show) })),
    /** Whether more answered than are shown. */
    more: found.length > shown.length,
  };
}

async function search(sql: Sql, negotiation: string, query: Query): Promise<{ found: Found[]; sought: Sought[] }> {
  if (query.terms.length === 0) return { found: [], sought: [] };
  const typed = query.terms.flatMap((term) => (term.kind === "word" ? [term] : []));
  const unknown = await selectUnknown(sql, negotiation, typed);
  const first = await searchFor(sql, negotiation, query, unknown);
  // Words that are known each by itself may still be misspelt, where nothing answers all of them.
  if (first.found.length > 0 || unknown.length === typed.length) return first;
  return searchFor(sql, negotiation, query, typed);
}

async function searchFor(sql: Sql, negotiation: string, query: Query, doubted: readonly Word[]) {
  const near = new Map<Term, string[]>();
  for (const term of doubted) near.set(term, await selectNear(sql, negotiation, term));
  const plain = query.terms.map((term): Sought => {
    const others = near.get(term) ?? [];
    if (term.kind !== "word") return { term, meant: [], refs: [] };
    const itself = others.filter((word) => word === term.word);
    const meant = meantBy(
      term.word,
      others.filter((word) => word !== term.word),
      term.begun,
    );
    return { term, meant: [...itself, ...meant], refs: [] };
  });
  const refs = await selectNamed(sql, negotiation, plain);
  const sought = plain.map((one, i) => ({ ...one, refs: refs[i] ?? [] }));
  return { sought, found: await selectHits(sql, negotiation, query, sought, mostHits) };
}

/** The hits that are shown: first some of each kind, then the closest of the others; a kind stands where its best hit does. */
function choose(found: readonly Found[]): Found[] {
  const rank = (kind: Kind) => order.indexOf(kind);
  const ranked = found.toSorted((a, b) => a.tier - b.tier || rank(a.kind) - rank(b.kind));
  const groups = [...new Set(ranked.map(({ kind }) => kind))].map((kind) => ranked.filter((one) => one.kind === kind));
  const first = groups.flatMap((some) => some.slice(0, mostOfEach)).slice(0, mostHits);
  const rest = ranked.filter((one) => !first.includes(one)).slice(0, mostHits - first.length);
  const chosen = new Set([...first, ...rest]);
  return groups.flatMap((some) => some.filter((one) => chosen.has(one)));
}

function wantedBy(sought: readonly Sought[]): Wanted {
  const words = new Set<string>();
  const begun: string[] = [];
  for (const { term, meant } of sought) {
    if (term.kind === "phrase") for (const word of term.words) words.add(word);
    if (term.kind !== "word") continue;
    for (const word of meant.length > 0 ? meant : [term.word]) words.add(word);
    if (term.begun && meant.length === 0) begun.push(term.word);
  }
  return { words, begun };
}

type Names = ReadonlyMap<string, string>;
type Named = { parties: ReadonlyMap<string, RecordOf<"party">>; publishers: Names; issues: Names; proposals: Names };

/** Reads what the hits refer to, and gives what makes a row of each. */
async function viewer(sql: Sql, negotiation: string, found: readonly Found[], wanted: Wanted) {
  const refs = found.flatMap(({ kind, body }) => searchEntryOf(kind, body).refs);
  const bodiesOf = <K extends Kind>(kind: K) => {
    const ids = refs.flatMap(([of, id]) => (of === kind ? [id] : []));
    return ids.length === 0 ? [] : selectBodies(sql, negotiation, kind, { ids });
  };
  const [parties, publishers, issues, proposals] = await Promise.all([
    bodiesOf("party"),
    bodiesOf("publisher"),
    bodiesOf("issue"),
    bodiesOf("proposal"),
  ]);
  const named: Named = {
    parties: new Map(parties.map(({ id, body }) => [id, body])),
    publishers: new Map(publishers.map(({ id, body }) => [id, body.name])),
    issues: new Map(issues.map(({ id, body }) => [id, body.title])),
    proposals: new Map(proposals.map(({ id, body }) => [id, body.title])),
  };
  return (one: Found): Hit => hitOf(one, named, wanted);
}

function hitOf({ kind, id, body }: Found, named: Named, wanted: Wanted): Hit {
  const { names, texts, refs, edtf } = searchEntryOf(kind, body);
  const title = titleOf(body, named);
  const inTitle = tokensOf(title).map(({ word }) => word);
  const beside = [...names, ...texts].filter((text) => text !== title);
  // A word that the title shows already needs no second place.
  const unseen = {
    words: new Set([...wanted.words].filter((word) => !inTitle.includes(word))),
    begun: wanted.begun.filter((begun) => !inTitle.some((word) => word.startsWith(begun))),
  };
  const first = (of: Kind) => refs.find(([ref]) => ref === of)?.[1] ?? null;
  const about = { issue: first("issue"), proposal: first("proposal"), event: first("event"), party: first("party") };
  const parties = new Set(refs.flatMap(([of, ref]) => (of === "party" ? [ref] : [])));
  const snippet = findSnippet(beside, wanted, unseen);
  const detail = detailOf(kind, body, named, about);
  return {
    ...{ kind, id, date: edtf, about, snippet },
    title: markWords(title, wanted),
    // The same words are not said twice.
    detail: snippet?.map(({ text }) => text).join("") === detail ? null : detail,
    parties: [...parties].flatMap((ref) => {
      const party = named.parties.get(ref);
      return party ? [{ id: ref, short: party.short, slot: party.slot }] : [];
    }),
  };
}

function titleOf(body: AnyRecord, { publishers }: Named): string {
  if ("name" in body) return body.name;
  if ("publisher" in body) return body.title ?? publishers.get(body.publisher) ?? body.id;
  return "title" in body ? body.title : body.summary;
}

/** What a record is, in a few words that its title does not say. */
function detailOf(kind: Kind, body: AnyRecord, named: Named, about: Hit["about"]): string | null {
  if ("offices" in body) return body.offices.map(({ title }) => title).join("; ") || null;
  if ("slot" in body) return valueLabel(body.role);
  if ("question" in body) return body.question;
  if ("participants" in body) return [valueLabel(body.kind), body.place].filter(Boolean).join(", ");
  if ("provisions" in body) return valueLabel(body.status);
  if ("publisher" in body) {
    return body.title === null ? "a source without a title" : (named.publishers.get(body.publisher) ?? null);
  }
  if (kind === "response") return named.proposals.get(about.proposal ?? "") ?? null;
  return named.issues.get(about.issue ?? "") ?? null;
}
