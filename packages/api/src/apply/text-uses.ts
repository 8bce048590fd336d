/** A passage stands in the text of its source: another text does not come under what was coded from the one before. */
import { countedFirst } from "@parley/domain/counting";
import type { Problem } from "@parley/domain/errors";
import { records } from "@parley/domain/records";
import type { Sql } from "../read";
import { selectBodies, selectTexts } from "../record/record.select";
import { selectPassages } from "../source/source.select";
import { type Checked, ledBy } from "./check";
import { keyOf } from "./heads";

/** What published passages, of records that these changes leave alone, do not stand in the new text of their source. */
export async function textProblems(sql: Sql, negotiation: string, changes: readonly Checked[]): Promise<Problem[]> {
  const changed = changes.flatMap(({ kind, body, baseVersion }) =>
    kind === "source" && body && baseVersion > 0 ? [records.source.parse(body)] : [],
  );
  if (changed.length === 0) return [];
  const ids = changed.map(({ id }) => id);
  const before = new Map((await selectBodies(sql, negotiation, "source", { ids })).map(({ id, body }) => [id, body]));
  const exchanged = changed.filter(({ id, sha256 }) => sha256 !== null && sha256 !== before.get(id)?.sha256);
  const texts = await selectTexts(
    sql,
    negotiation,
    exchanged.flatMap(({ sha256 }) => sha256 ?? []),
  );
  const touched = new Set(changes.map(keyOf));
  const problems: Problem[] = [];
  for (const { id, sha256 } of exchanged) {
    const text = texts.get(sha256 ?? "");
    if (text === undefined) continue;
    const all = await selectPassages(sql, negotiation, id, "all");
    const passages = all.filter((passage) => !touched.has(keyOf(passage)));
    const astray = passages.filter(({ start, end, exact }) => text.slice(start, end) !== exact);
    if (astray.length === 0) continue;
    const named = astray.slice(0, 3).map(({ kind, title }) => `${kind} “${title}”`);
    const one = "passage coded from this source does";
    const them = countedFirst(astray.length, one, "passages coded from this source do");
    const path = "sha256";
    const words = `${them} not stand in that text (${named.join(", ")}): keep the fingerprint, or give the corrected text on the page of the source, which moves what stands in it.`;
    problems.push(...ledBy({ kind: "source", id }, [{ path, text: words }]));
  }
  return problems;
}
