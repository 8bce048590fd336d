/** What stands around the records of a changeset, as it will stand once they are accepted. */
import { type AnyRecord, type Kind, records } from "@parley/domain/records";
import { referencesOf } from "@parley/domain/records/references";
import type { Find } from "@parley/domain/records/rules";
import type { Sql } from "../read";
import { mostRecords, selectBodies, selectTexts } from "../record/record.select";
import type { Checked } from "./check";
import { type Head, keyOf, selectHeads } from "./heads";

export type Surroundings = {
  heads: ReadonlyMap<string, Head>;
  find: Find;
  /** Texts of quoted sources that are at hand, by the source's id. */
  texts: ReadonlyMap<string, string>;
};

/** Of these ids the records that stand with the changes, where they are more than are looked at together. */
export type Beside = (
  kind: Kind,
  ids: readonly string[],
) => Promise<readonly { kind: Kind; id: string; body: AnyRecord }[]>;

/** Reads the records that these refer to, and those that they in turn revise or supersede. */
export async function selectSurroundings(
  sql: Sql,
  negotiation: string,
  changes: readonly Checked[],
  beside: Beside = async () => [],
): Promise<Surroundings> {
  const known = new Map<string, AnyRecord | null>();
  for (const change of changes) known.set(keyOf(change), change.body);
  let wanted: unknown[] = changes.map(({ body }) => body);
  // Chains of revised proposals and of superseded positions are followed; everything else is one step away.
  for (let step = 0; step < 50 && wanted.length > 0; step += 1) {
    const named = referencesOf(wanted);
    wanted = [];
    for (const [kind, ids] of named) {
      if (step > 0 && !chained.has(kind)) continue;
      const missing = [...ids].filter((id) => !known.has(keyOf({ kind, id })));
      if (missing.length === 0) continue;
      for (const id of missing) known.set(keyOf({ kind, id }), null);
      for (let i = 0; i < missing.length; i += mostRecords) {
        const ids = missing.slice(i, i + mostRecords);
        // What stands beside comes last: it will stand in place of what is published.
        const published = await selectBodies(sql, negotiation, kind, { ids });
        for (const found of [...published, ...(await beside(kind, ids))]) {
          known.set(keyOf(found), found.body);
          wanted.push(nextInChain(kind, found.body));
        }
      }
    }
  }
  const find = ((kind: Kind, id: string) => known.get(keyOf({ kind, id })) ?? null) as Find;
  const sources = [...known].flatMap(([key, body]) =>
    key.startsWith("source/") && body ? [records.source.parse(body)] : [],
  );
  const heads = await selectHeads(sql, negotiation, changes);
  return { heads, find, texts: await selectTextsOf(sql, negotiation, sources) };
}

const chained: ReadonlySet<Kind> = new Set(["proposal", "position"]);

/** What leads on from a record along its chain. */
function nextInChain(kind: Kind, body: AnyRecord): unknown {
  if (kind === "proposal") return { revises: records.proposal.parse(body).revises };
  if (kind !== "position") return null;
  return records.position.parse(body).relations.filter(({ type }) => type === "supersedes");
}

async function selectTextsOf(
  sql: Sql,
  negotiation: string,
  sources: readonly { id: string; sha256: string | null }[],
): Promise<Map<string, string>> {
  const hashes = [...new Set(sources.flatMap(({ sha256 }) => sha256 ?? []))];
  const byHash = await selectTexts(sql, negotiation, hashes);
  return new Map(
    sources.flatMap(({ id, sha256 }) => {
      const text = byHash.get(sha256 ?? "");
      return text === undefined ? [] : [[id, text] as const];
    }),
  );
}
