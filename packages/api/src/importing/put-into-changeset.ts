import { createChangeset } from "../changeset/changeset.writes";
import type { Work } from "../work";

const intoDraft = `
  insert into desk.change (changeset_id, kind, record_id, action, base_version, body, saved_by)
  select $2, kind, record_id, 'put', base_version, body, $3 from desk.import_row where import_id = $1 and state = 'good'`;

/** Puts the good records of a checked import into a draft; whether that may be is judged by whoever asks. */
export async function putIntoChangeset(
  work: Work,
  id: string,
  { title, reason }: { title: string; reason: string | null },
): Promise<{ changeset: string; records: number }> {
  const changeset = await createChangeset(work, title, "import");
  if (reason !== null) await work.run("update desk.changeset set reason = $2 where id = $1", changeset, reason);
  const records = await work.run(intoDraft, id, changeset, work.userId);
  await work.run(
    "update desk.import set state = 'proposed', changeset_id = $2, updated_at = now() where id = $1",
    id,
    changeset,
  );
  await work.run("delete from desk.import_part where import_id = $1", id);
  await work.run("delete from desk.import_row where import_id = $1", id);
  return { changeset, records };
}
