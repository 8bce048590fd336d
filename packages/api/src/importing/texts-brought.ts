/** Texts that come with an import, by the sources that name their files. */

import { sha256Hex } from "@parley/domain/canonical";
import type { Text } from "@parley/domain/dossier";
import { DomainError } from "@parley/domain/errors";
import type { Sql } from "../read";

const sources = `
  select i.record_id as id, coalesce(i.body, b.body) ->> 'file' as file, coalesce(i.body, b.body) ->> 'sha256' as sha256
  from desk.import_row i
  left join record.record r on r.negotiation_id = $2 and r.kind = i.kind and r.id = i.record_id
  left join ledger.revision_body b
    on b.negotiation_id = r.negotiation_id and b.kind = r.kind and b.record_id = r.id and b.version = r.version
  where i.import_id = $1 and i.kind = 'source' and i.state <> 'bad'
  order by i.place`;

type Bringing = { id: string; negotiation: string; texts: ReadonlyMap<string, string> };

/** @throws DomainError `invalid` where a text is not the one that was coded. */
export async function textsBrought(sql: Sql, { id, negotiation, texts }: Bringing): Promise<Text[]> {
  if (texts.size === 0) return [];
  const rows = await sql<{ id: string; file: string | null; sha256: string | null }>("", sources, [id, negotiation]);
  const found = new Map<string, Text>();
  for (const { id: source, file, sha256 } of rows) {
    const text = texts.get(file ?? "");
    if (text === undefined || sha256 === null) continue;
    if (sha256Hex(text) !== sha256)
      throw new DomainError(
        "invalid",
        `The text of source ${source} is not the one that was coded: its fingerprint differs.`,
      );
    found.set(sha256, { sha256, text });
  }
  return [...found.values()];
}
