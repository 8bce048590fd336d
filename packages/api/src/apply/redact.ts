/** A redaction, where a person is at risk: versions of a record lose their words, in one transaction, wherever these are kept. */
import { DomainError } from "@parley/domain/errors";
import type { Kind } from "@parley/domain/records";
import { kindLabels } from "@parley/domain/records/labels";
import { saysRedacted, wordsSaid } from "@parley/domain/records/redaction";
import { lockGround } from "../ground";
import type { Work } from "../work";
import { writeAudit } from "../write-audit";
import { checkWhole } from "./accept";
import { applyChanges } from "./apply";
import type { Proposed } from "./check";
import { redactAnswers, redactDesk } from "./redact-desk";

export type Redaction = {
  kind: Kind;
  id: string;
  /** Null redacts every version that still has words. */
  version: number | null;
  /** The record's latest version when this was decided. */
  latest: number;
  reason: string;
};

/** What became of it: the versions that lost their words, whether the record was withdrawn, how many open drafts lost it. */
export type Redacted = { edition: number; versions: number[]; withdrawn: boolean; drafts: number };

type Version = { version: number; action: string; edition: number; published: boolean; body: object | null };
const versionsOf = `
  select v.version, v.action, v.edition, r.version is not null as published, b.body
  from ledger.revision v
  left join ledger.revision_body b
    on b.negotiation_id = v.negotiation_id and b.kind = v.kind and b.record_id = v.record_id and b.version = v.version
  left join record.record r
    on r.negotiation_id = v.negotiation_id and r.kind = v.kind and r.id = v.record_id and r.version = v.version
  where v.negotiation_id = $1 and v.kind = $2 and v.record_id = $3
  order by v.version`;

/**
 * Puts a tombstone with a reason in the place of one version's words, or of all. What is published is withdrawn with it.
 * @throws DomainError `conflict` where the record was changed since, or the version is redacted already; `invalid` where a
 * version has no words, or what is published would still be referred to.
 */
export async function redactVersions(input: Redaction, work: Work): Promise<Redacted> {
  const { kind, id, reason } = input;
  await lockGround(work);
  const versions = await work.sql<Version>("versions", versionsOf, [work.negotiation, kind, id]);
  const chosen = choose(versions, input);
  const numbers = chosen.map(({ version }) => version);
  const published = chosen.find((one) => one.published);
  const gone = published ? [withdrawalOf(input, published.version, work.userId)] : [];
  const { changes, around } = await checkGone(work, gone);
  const title = `Redact ${kindLabels[kind].toLowerCase()} ${id}`;
  const edition = await applyChanges(work, { changeset: null, title, changes }, around);

  await work.run(
    `update ledger.revision_body set body = null, redaction_reason = $5
     where negotiation_id = $1 and kind = $2 and record_id = $3 and version = any ($4::int[])`,
    ...[work.negotiation, kind, id, numbers, reason],
  );
  const bodies = chosen.map(({ body }) => body);
  const staying = versions.filter((one) => one.body !== null && !chosen.includes(one)).map(({ body }) => body);
  const editions = chosen.map((one) => one.edition);
  const drafts = await redactDesk(work, input, { editions, says: saysRedacted(bodies, staying) });
  await redactAnswers(work, input);
  await forgetWords(work, wordsSaid(bodies));
  const detail = { edition, versions: numbers, reason, withdrawn: published !== undefined, drafts };
  await writeAudit(work, work.negotiation, "record.redact", `${kind}/${id}`, detail);
  return { edition, versions: numbers, withdrawn: published !== undefined, drafts };
}

function choose(versions: readonly Version[], { version, latest }: Redaction): Version[] {
  const last = versions.at(-1);
  if (!last) throw new DomainError("not_found", "There is no such record, or you may not see it.");
  if (last.version !== latest)
    throw new DomainError(
      "conflict",
      `Somebody changed this record meanwhile: it is at version ${last.version}. Look at what it says now, and redact then.`,
    );
  if (version === null) {
    const worded = versions.filter(({ body }) => body !== null);
    if (worded.length > 0) return worded;
    throw new DomainError("conflict", "Every version of this record is redacted already.");
  }
  const one = versions.find((found) => found.version === version);
  if (!one) throw new DomainError("not_found", "There is no such version, or you may not see it.");
  if (one.action === "withdraw")
    throw new DomainError("invalid", "This version is a withdrawal: it has no words. Redact the version before it.");
  if (one.body === null) throw new DomainError("conflict", "This version is redacted already.");
  return [one];
}

const withdrawalOf = ({ kind, id }: Redaction, baseVersion: number, savedBy: string | null): Proposed => ({
  ...{ kind, id, action: "withdraw", baseVersion, body: null, savedBy },
});

async function checkGone(work: Work, gone: readonly Proposed[]) {
  try {
    return await checkWhole(work, gone, "form");
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== "invalid") throw error;
    const lead =
      "This version is published, and other records refer to it, so it cannot be taken away. Have a correction accepted first, and redact the version before it then.";
    throw new DomainError("invalid", `${lead} ${error.message}`, error.fields);
  }
}

/** Words that nothing published says any more help nobody to find anything, and tell what was there. */
async function forgetWords(work: Work, words: ReadonlySet<string>): Promise<void> {
  await work.run(
    `delete from record.search_word w
     where w.negotiation_id = $1 and w.word = any ($2::text[]) and not exists (
       select from record.search s where s.negotiation_id = $1 and s.words @@ quote_literal(w.word)::tsquery)`,
    ...[work.negotiation, [...words]],
  );
}
