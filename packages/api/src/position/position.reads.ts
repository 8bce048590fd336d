import { DomainError } from "@parley/domain/errors";
import type { Read } from "../read";
import { selectBodies } from "../record/record.select";
import { selectSourcesOf } from "../source/source.select";
import { selectPosition } from "./position.select";

/** One position: its whole body for a form, and what its evidence drawer shows. */
export async function getPosition(input: { id: string }, { sql, ground }: Read) {
  const found = await selectPosition(sql, ground.id, input.id);
  if (!found) throw new DomainError("not_found", "There is no such position, or you may not see it.");
  const { body, statement } = found;
  const [[issue], [party], [speaker], sources] = await Promise.all([
    selectBodies(sql, ground.id, "issue", { ids: [body.issue] }),
    selectBodies(sql, ground.id, "party", { ids: [body.party] }),
    selectBodies(sql, ground.id, "speaker", { ids: body.speaker ? [body.speaker] : [] }),
    selectSourcesOf(
      sql,
      ground.id,
      body.evidence.map(({ source }) => source),
    ),
  ]);
  return {
    ...{ body, statement, version: statement.coded.version, edition: ground.edition, sources },
    issue: issue?.body ?? null,
    party: party?.body ?? null,
    speaker: speaker?.body ?? null,
  };
}
