import { DomainError } from "@parley/domain/errors";
import type { Kind } from "@parley/domain/records";
import { recordTitle } from "@parley/domain/records/labels";
import type { Read } from "../read";
import { selectChangesets, selectNames, selectRevisions, selectWithdrawn } from "./history.select";

type Input = { kind: Kind; id: string; before: number | null; limit: number };

/** Every version of a record, latest first, each with what it came from. Analysts see names, viewers labels. */
export async function getHistory({ kind, id, before, limit }: Input, read: Read) {
  const { sql, ground, seesNames } = read;
  const [rows, names] = await Promise.all([
    selectRevisions(sql, ground.id, { kind, id }, before, limit + 1),
    seesNames ? selectNames(sql, ground.id) : new Map<number, string>(),
  ]);
  if (rows.length === 0 && before === null) {
    throw new DomainError("not_found", "There is no such record, or you may not see it.");
  }
  const who = (number: number | null) =>
    number === null ? null : { number, label: `Analyst ${number}`, name: names.get(number) ?? null };
  const shown = rows.slice(0, limit);
  const editions = shown.map(({ edition }) => edition);
  const changesets = seesNames ? await selectChangesets(sql, ground.id, editions) : new Map<number, string>();
  return {
    kind,
    id,
    versions: shown.map((row, i) => ({
      ...row,
      /** For those who may open it. */
      changeset: changesets.get(row.edition) ?? null,
      coder: who(row.coder),
      acceptor: who(row.acceptor),
      /** The body of the version before it; null for the first, and where that one is withdrawn or redacted. */
      before: rows[i + 1]?.body ?? null,
    })),
    next: rows.length > limit ? (shown.at(-1)?.version ?? null) : null,
  };
}

/** Who "Analyst 1" and the others are, by number; empty for those who see labels alone. */
export async function listContributors(_input: object, { sql, ground, seesNames }: Read) {
  const names = seesNames ? await selectNames(sql, ground.id) : new Map<number, string>();
  return [...names].map(([number, name]) => ({ number, name }));
}

/** What was withdrawn and not brought back since: for those who may bring it back. */
export async function listWithdrawn(_input: object, { sql, ground }: Read) {
  const rows = await selectWithdrawn(sql, ground.id);
  return rows.map(({ body, ...row }) => ({ ...row, name: recordTitle(body) ?? row.id, redacted: body === null }));
}
