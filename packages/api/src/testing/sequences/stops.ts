/** Invariant 5: while a position uses a stop, it keeps its place. */
import type pg from "pg";

type Version = {
  kind: string;
  id: string;
  version: number;
  edition: number;
  action: string;
  body: Record<string, unknown> | null;
};
type Stop = { value: number; label: string };
const versions = `
  select v.kind, v.record_id as id, v.version, v.edition, v.action, b.body from ledger.revision v
  left join ledger.revision_body b
    on b.negotiation_id = v.negotiation_id and b.kind = v.kind and b.record_id = v.record_id and b.version = v.version
  where v.negotiation_id = $1 and v.kind in ('issue', 'position') order by v.seq`;

/** A sentence for each stop that was renumbered in place while a position that stayed as it was used it. */
export async function renumbered(owner: pg.Client, negotiation: string): Promise<string[]> {
  const { rows } = await owner.query<Version>(versions, [negotiation]);
  const at = (kind: string, id: string, edition: number) =>
    rows.findLast((one) => one.kind === kind && one.id === id && one.edition <= edition);
  const positions = [...new Set(rows.filter(({ kind }) => kind === "position").map(({ id }) => id))];
  return rows
    .filter(({ kind, version }) => kind === "issue" && version > 1)
    .flatMap((after) => {
      const before = at("issue", after.id, after.edition - 1);
      const stopsOf = (one: Version | undefined) => (one?.body?.stops ?? []) as Stop[];
      if (!before?.body || !after.body) return [];
      return positions.flatMap((id) => {
        const was = at("position", id, after.edition - 1);
        const is = at("position", id, after.edition);
        if (!is?.body || was?.version !== is.version || is.body.issue !== after.id) return [];
        return [is.body.low, is.body.high].flatMap((value) => {
          const stop = stopsOf(before).find((one) => one.value === value);
          const moved = stopsOf(after).find((one) => one.label === stop?.label && one.value !== value);
          return stop && moved
            ? [`${after.id}, edition ${after.edition}: “${stop.label}” moved under position ${id}`]
            : [];
        });
      });
    });
}
