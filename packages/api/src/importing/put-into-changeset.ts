import { mostAtOnce } from "../apply/in-batches";
import { gatherStatistics } from "../apply/statistics";
import { createChangeset } from "../changeset/changeset.writes";
import type { Work } from "../work";
import { bringCoding, type CodedText } from "./coding-log";

/** Of the good records those with these keys, or all of them. */
const intoDraft = `
  insert into desk.change (changeset_id, kind, record_id, action, base_version, body, saved_by)
  select $2, kind, record_id, 'put', base_version, body, $3 from desk.import_row
  where import_id = $1 and state = 'good' and ($4::json is null
    or (kind, record_id) in (select kind, id from json_to_recordset($4::json) as k(kind text, id text)))`;

type Draft = { title: string; reason: string | null; keys: readonly { kind: string; id: string }[] | null };

/** Puts good records of a checked import into a draft of their own. */
export async function draftOf(work: Work, id: string, { title, reason, keys }: Draft) {
  const changeset = await createChangeset(work, title, "import");
  if (reason !== null) await work.run("update desk.changeset set reason = $2 where id = $1", changeset, reason);
  const records = await work.run(intoDraft, id, changeset, work.userId, keys && JSON.stringify(keys));
  return { changeset, records };
}

/** How the texts of a checked import were coded. */
export async function codingOf({ sql }: Pick<Work, "sql">, id: string): Promise<CodedText[]> {
  const [row] = await sql<{ coding: CodedText[] | null }>("", "select coding from desk.import where id = $1", [id]);
  return row?.coding ?? [];
}

/** Ends an import whose records are in a changeset: what was said of the coding is kept, and the rest let go of. */
export async function endImport(work: Work, id: string, changeset: string | null) {
  await bringCoding(work, await codingOf(work, id));
  await work.run(
    "update desk.import set state = 'proposed', coding = null, changeset_id = $2, updated_at = now() where id = $1",
    id,
    changeset,
  );
  await work.run("delete from desk.import_part where import_id = $1", id);
  await work.run("delete from desk.import_row where import_id = $1", id);
}

/** Puts the good records of a checked import into a draft; whether that may be is judged by whoever asks. */
export async function putIntoChangeset(
  work: Work,
  id: string,
  { title, reason }: { title: string; reason: string | null },
): Promise<{ changeset: string; records: number }> {
  const draft = await draftOf(work, id, { title, reason, keys: null });
  await endImport(work, id, draft.changeset);
  if (draft.records > mostAtOnce) work.afterwards(gatherStatistics);
  return draft;
}
