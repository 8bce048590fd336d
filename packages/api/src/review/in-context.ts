import { DomainError } from "@parley/domain/errors";
import type { Kind } from "@parley/domain/records";
import { passagesIn } from "@parley/domain/records/passages";
import { sentencesOf } from "@parley/domain/texts/sentences";
import { besideIn } from "../apply/beside";
import { readBody } from "../apply/check";
import { selectSurroundings } from "../apply/surroundings";
import { selectChange, selectChangeset } from "../changeset/changeset.select";
import type { Read } from "../read";

/** A passage is shown with so many characters of a sentence beside it at most. */
const longest = 600;

type Asked = { changeset: string; kind: Kind; id: string };

/**
 * The passages that a change cites, each with the rest of its own sentence, the one before and the one after, from the text at
 * hand; a passage that does not stand there, or whose text is not at hand, is left out. Nothing of it is kept anywhere.
 */
export async function listPassagesInContext(input: Asked, { sql, ground }: Read) {
  const changeset = await selectChangeset(sql, ground.id, input.changeset);
  if (!changeset) throw new DomainError("not_found", "There is no such changeset, or you may not see it.");
  const { state, submission } = changeset;
  const frozen = state === "submitted" || state === "accepted" ? (submission?.number ?? null) : null;
  const row = await selectChange(sql, ground.id, changeset.id, frozen, input);
  if (row?.action !== "put") return [];
  const { body } = readBody(row.kind, row.id, row.body);
  // A source may come in the same changeset.
  const beside = besideIn(sql, { changeset: changeset.id, submission: frozen });
  const around = await selectSurroundings(sql, ground.id, [{ ...row, body }], beside);
  const cut = new Map([...around.texts].map(([source, text]) => [source, sentencesOf(text)]));
  return passagesIn(row.body).flatMap(({ path, passage }) => {
    const text = around.texts.get(passage.source);
    const { source, start, end, exact } = passage;
    if (text === undefined || text.slice(start, end) !== exact) return [];
    const sentences = cut.get(source) ?? [];
    const first = sentences.findIndex((one) => one.end > start);
    const last = sentences.findLastIndex((one) => one.start < end);
    const from = sentences[Math.max(0, first - 1)]?.start ?? start;
    const to = sentences[Math.min(sentences.length - 1, last + 1)]?.end ?? end;
    return [{ path, source, ...aroundOf(text, { from, start, end, to }) }];
  });
}

function aroundOf(text: string, { from, start, end, to }: Record<"from" | "start" | "end" | "to", number>) {
  const [before, after] = [text.slice(Math.min(from, start), start), text.slice(end, Math.max(to, end))];
  return {
    before: before.length > longest ? `… ${before.slice(-longest)}` : before,
    exact: text.slice(start, end),
    after: after.length > longest ? `${after.slice(0, longest)} …` : after,
  };
}
