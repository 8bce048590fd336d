import { DomainError } from "@parley/domain/errors";
import { records } from "@parley/domain/records";
import { recordTitle } from "@parley/domain/records/labels";
import { passagesIn } from "@parley/domain/records/passages";
import { numbersOf } from "@parley/domain/texts/coding-log";
import { type NumberedSentence, sentencesOf } from "@parley/domain/texts/sentences";
import { keyOf } from "../apply/heads";
import type { MemberRead } from "../read";
import { selectBodies, selectTexts } from "../record/record.select";
import {
  type QuotingRow,
  selectBeside,
  selectDrafted,
  selectLog,
  selectQuoting,
  selectSentences,
} from "./coding.select";

type Asked = { source: string; changeset: string | null };

/**
 * What one codes from: the text of a source where it is at hand, its sentences with what became of each, and every record whose
 * passages stand in it, in the record and in the drafts that this person may see. In the changeset named, records and the source
 * itself are as that says.
 */
export async function getSheet({ source, changeset }: Asked, { sql, ground, person }: MemberRead) {
  const { id } = ground;
  const [[found], quoting, drafted] = await Promise.all([
    selectBodies(sql, id, "source", { ids: [source] }),
    selectQuoting(sql, id, source, 2_000),
    selectDrafted(sql, id, source, person.id, changeset),
  ]);
  const here = drafted.filter((row) => row.changeset === changeset);
  const drafting = here.find((row) => row.kind === "source" && row.id === source && row.action === "put");
  if (!found && !drafting) throw new DomainError("not_found", "There is no such source, or you may not see it.");
  const read = drafting ? records.source.shape.sha256.safeParse(drafting.body?.sha256) : null;
  const sha256 = read ? (read.data ?? null) : (found?.body.sha256 ?? null);
  const [texts, kept, log] = await Promise.all([
    selectTexts(sql, id, sha256 === null ? [] : [sha256]),
    sha256 === null ? null : selectSentences(sql, id, sha256),
    sha256 === null ? [] : selectLog(sql, id, sha256),
  ]);
  const text = texts.get(sha256 ?? "") ?? null;
  const replaced = new Set(here.map(keyOf));
  const rows = [
    ...quoting.filter((row) => !replaced.has(keyOf(row))),
    ...drafted.filter(({ action }) => action === "put"),
  ];
  const entries = rows.map((row) => entryOf(row, source, text)).filter(({ passages }) => passages.length > 0);
  const sentences = kept ?? (text === null ? [] : sentencesOf(text));
  const coded = numbersOf(
    sentences,
    entries.flatMap(({ passages }) => passages),
  );
  const lines = new Map(log.map((line) => [line.number, line]));
  return {
    source,
    sha256,
    text,
    sentences: sentences.map((one) => stateOf(one, coded, lines.get(one.number))),
    entries,
  };
}

type Line = { reason: string | null; by: string | null; went: boolean };

function stateOf(sentence: NumberedSentence, coded: ReadonlySet<number>, line: Line | undefined) {
  const { reason = null, by = null, went = false } = line ?? {};
  const state = coded.has(sentence.number) || went ? ("coded" as const) : reason === null ? "open" : "aside";
  return { ...sentence, state, reason, by };
}

const textIn = (body: QuotingRow["body"], field: string): string | null => {
  const value = body?.[field];
  return typeof value === "string" && value !== "" ? value : null;
};

/** Passages that do not stand in the text at hand were coded from another one. */
function entryOf({ kind, id, version, changeset, mine, body }: QuotingRow, source: string, text: string | null) {
  const passages = passagesIn(body)
    .filter(({ passage }) => passage.source === source)
    .filter(({ passage: { start, end, exact } }) => text === null || text.slice(start, end) === exact)
    .map(({ passage: { start, end } }) => ({ start, end }));
  const title = recordTitle(body) ?? id;
  return {
    kind,
    id,
    version,
    changeset,
    mine,
    title,
    party: textIn(body, "party"),
    issue: textIn(body, "issue"),
    passages,
  };
}

/** What one changeset says of a party on an issue, for whoever writes another position of it there. */
export async function listBeside(
  { changeset, party, issue }: { changeset: string; party: string; issue: string },
  { sql, ground }: MemberRead,
) {
  return selectBeside(sql, ground.id, changeset, party, issue);
}
