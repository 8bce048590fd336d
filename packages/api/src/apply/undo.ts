/** Undoing a whole accepted changeset: the changes that put back what it changed. */
import { capitalized } from "@parley/domain/capitalized";
import { DomainError } from "@parley/domain/errors";
import type { Kind } from "@parley/domain/records";
import { lockGround } from "../ground";
import type { Work } from "../work";
import { checkWhole } from "./accept";
import { nameOf, type Proposed } from "./check";

type Edition = { state: string; title: string; edition: number | null };
const editionOf = `
  select c.state, c.title, (select number from ledger.edition where negotiation_id = $1 and changeset_id = c.id) as edition
  from desk.changeset c where c.negotiation_id = $1 and c.id = $2`;

type Row = {
  kind: Kind;
  id: string;
  version: number;
  action: "create" | "update" | "withdraw" | "restore";
  /** The version after it, where somebody changed the record since, and the edition that did. */
  since: number | null;
  /** The body that it had before, null where it was new or is redacted; and the one it was given. */
  before: object | null;
  after: object | null;
};
const rowsOf = `
  select v.kind, v.record_id as id, v.version, v.action, b.body as before, a.body as after,
    (select n.edition from ledger.revision n
     where n.negotiation_id = v.negotiation_id and n.kind = v.kind and n.record_id = v.record_id and n.version > v.version
     order by n.version limit 1) as since
  from ledger.revision v
  left join ledger.revision_body b
    on b.negotiation_id = v.negotiation_id and b.kind = v.kind and b.record_id = v.record_id and b.version = v.version - 1
  left join ledger.revision_body a
    on a.negotiation_id = v.negotiation_id and a.kind = v.kind and a.record_id = v.record_id and a.version = v.version
  where v.negotiation_id = $1 and v.edition = $2
  order by v.kind, v.record_id
  limit 501`;

/** The most records that one draft puts back. */
const mostUndone = 500;

type Undone = Proposed & { body: object | null };

/** What an accepted changeset was called, the edition that it became, and the changes that would undo it. */
export type Undoing = { title: string; edition: number; proposed: Undone[] };

/**
 * What undoes an accepted changeset: what it added is withdrawn, what it changed or withdrew gets its former version back.
 * @throws DomainError `invalid` where something later leans on it, or a former version cannot be put back.
 */
export async function undoingOf(changeset: string, work: Work): Promise<Undoing> {
  await lockGround(work);
  const [found] = await work.sql<Edition>("edition-of", editionOf, [work.negotiation, changeset]);
  if (!found) throw new DomainError("not_found", "There is no such changeset, or you may not see it.");
  const { edition, title } = found;
  if (found.state !== "accepted" || edition === null)
    throw new DomainError("invalid", "Only what was accepted can be undone: this changeset was not.");
  const rows = await work.sql<Row>("undone-rows", rowsOf, [work.negotiation, edition]);
  if (rows.length > mostUndone)
    throw new DomainError("invalid", `This changeset has more than ${mostUndone} records: undo them in parts.`);
  refuseOvertaken(rows);
  const proposed = rows.map((row) => undone(row, work.userId));
  await checkWhole(work, proposed, "restore");
  return { title, edition, proposed };
}

/** Whoever changed a record since leaned on what it said: their work is not undone along the way. */
function refuseOvertaken(rows: readonly Row[]): void {
  const later = rows.filter(({ since }) => since !== null);
  const [first] = later;
  if (!first) return;
  const more = later.length > 1 ? ` So it is with ${later.length - 1} more.` : "";
  throw new DomainError(
    "invalid",
    `${named(first)} was changed since, in edition ${first.since}: undo that first, or restore the one version from its history.${more}`,
    later.slice(0, 200).map((row) => ({
      path: `${row.kind}/${row.id}`,
      text: `Edition ${row.since} changed this since.`,
    })),
  );
}

const named = ({ kind, id, before, after }: Row) => capitalized(nameOf({ kind, id, body: after ?? before }));

function undone(row: Row, savedBy: string | null): Undone {
  const { kind, id, version, action, before } = row;
  // A withdrawn record has no published version to build on.
  const baseVersion = action === "withdraw" ? 0 : version;
  if (action === "create" || action === "restore")
    return { kind, id, action: "withdraw", baseVersion, body: null, savedBy };
  if (before === null)
    throw new DomainError(
      "invalid",
      `The former version of ${nameOf({ kind, id, body: null })} is redacted: it cannot be put back.`,
    );
  return { kind, id, action: "put", baseVersion, body: before, savedBy };
}
