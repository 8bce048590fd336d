/** Loading a dossier from the machine itself: the same changesets as anybody's, accepted as operator, "not reviewed". */
import type { Clients } from "@parley/db/clients";
import { digest, sha256Hex } from "@parley/domain/canonical";
import { parseDossier } from "@parley/domain/dossier";
import { DomainError } from "@parley/domain/errors";
import { acceptSubmission } from "../apply/accept";
import { keyOf, selectHeads } from "../apply/heads";
import { insertRows } from "../apply/insert";
import { createChangeset, freezeDraft } from "../changeset/changeset.writes";
import { lockGround } from "../ground";
import { performAsOperator, type Work } from "../work";
import { writeAudit } from "../write-audit";
import { bringCoding, readCoding } from "./coding-log";
import { bringCodings, type Codings, readCodings } from "./codings";
import { planImport, type Step } from "./plan";

export type Progress = { step: number; steps: number; title: string; records: number; edition: number | null };
export type ImportOptions = {
  /** Texts of sources by their file's name, decoded as UTF-8. */
  texts?: ReadonlyMap<string, string>;
  /** Two codings of it that were made apart. */
  codings?: Codings | null;
  onProgress?: (progress: Progress) => void;
};
export type Imported = { negotiation: string; editions: number[]; records: number; unchanged: number };

/** Milliseconds that one changeset of an import may take. */
const longest = 600_000;

/**
 * Loads a dossier: parsed JSON by file name. What is published in the same words already is left alone.
 * @throws DomainError `invalid` with every problem of every file; nothing is then changed.
 */
export async function importDossier(
  clients: Clients,
  files: Readonly<Record<string, unknown>>,
  { texts = new Map(), codings = null, onProgress }: ImportOptions = {},
): Promise<Imported> {
  const records = parseDossier(files);
  const [profile] = records.negotiation;
  if (!profile) throw new DomainError("invalid", "A dossier has one negotiation.");
  const steps = planImport(records);
  const found = records.source.flatMap(({ id, file, sha256 }) => {
    const text = texts.get(file ?? "");
    if (text === undefined || sha256 === null) return [];
    if (sha256Hex(text) === sha256) return [{ sha256, text }];
    throw new DomainError(
      "invalid",
      `The text of source ${id} is not the one that was coded: its fingerprint differs.`,
    );
  });
  const coding = readCoding(files, records, found);
  const apart = codings && readCodings(codings, files, coding);
  const { id: negotiation } = profile;
  const answer: Imported = { negotiation, editions: [], records: 0, unchanged: 0 };
  for (const [i, step] of steps.entries()) {
    const done = await performAsOperator(
      clients,
      negotiation,
      (work) => runStep(work, step, i === 0 ? found : []),
      longest,
    );
    if (done.edition !== null) answer.editions.push(done.edition);
    answer.records += done.changed;
    answer.unchanged += step.records.length - done.changed;
    onProgress?.({ step: i + 1, steps: steps.length, title: step.title, records: done.changed, edition: done.edition });
  }
  await performAsOperator(clients, negotiation, (work) => bringCoding(work, coding, found), longest);
  if (apart) await performAsOperator(clients, negotiation, (work) => bringCodings(work, apart), longest);
  return answer;
}

type Text = { sha256: string; text: string };

async function runStep(
  work: Work,
  step: Step,
  texts: readonly Text[],
): Promise<{ changed: number; edition: number | null }> {
  await openNegotiation(work);
  await work.tx.sourceText.createMany({ data: [...texts], skipDuplicates: true });
  const atHand = texts.map(({ sha256 }) => ({ negotiationId: work.negotiation, sha256 }));
  await work.tx.textAtHand.createMany({ data: atHand, skipDuplicates: true });
  const keys = step.records.map(({ kind, body }) => ({ kind, id: body.id }));
  const heads = await selectHeads(work.sql, work.negotiation, keys);
  const digests = await publishedDigests(work);
  const changed = step.records.filter(({ kind, body }) => digests.get(keyOf({ kind, id: body.id })) !== digest(body));
  if (changed.length === 0) return { changed: 0, edition: null };
  const changesetId = await createChangeset(work, step.title, "import");
  const rows = changed.map(({ kind, body }) => {
    const baseVersion = heads.get(keyOf({ kind, id: body.id }))?.published ?? 0;
    return { changesetId, kind, recordId: body.id, action: "put", baseVersion, body, savedBy: null };
  });
  await insertRows(work, "desk.change", rows);
  const { verdict } = await freezeDraft(changesetId, work);
  const { edition } = await acceptSubmission(work, verdict);
  return { changed: changed.length, edition };
}

/** Makes an empty negotiation where there is none yet, and takes its lock. */
export async function openNegotiation(work: Work): Promise<void> {
  const { negotiation } = work;
  const made = await work.run(
    "insert into record.negotiation (id) values ($1) on conflict (id) do nothing",
    negotiation,
  );
  if (made > 0) await writeAudit(work, negotiation, "negotiation.create", negotiation, { visibility: "all" });
  await lockGround(work);
}

async function publishedDigests(work: Work): Promise<Map<string, string>> {
  const rows = await work.sql<{ kind: string; id: string; digest: string }>(
    "published-digests",
    `select r.kind, r.id, v.digest from record.record r join ledger.revision v
       on v.negotiation_id = r.negotiation_id and v.kind = r.kind and v.record_id = r.id and v.version = r.version
     where r.negotiation_id = $1`,
    [work.negotiation],
  );
  return new Map(rows.map((row) => [keyOf(row), row.digest]));
}
