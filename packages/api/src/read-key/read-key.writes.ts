import { randomUUID } from "node:crypto";
import { DomainError } from "@parley/domain/errors";
import type { KeyView } from "@parley/domain/read-key";
import { viewOfRow } from "../key-reads";
import type { Work } from "../work";
import { writeAudit } from "../write-audit";

/** More in one negotiation nobody keeps in view. */
const most = 200;

/**
 * Opens one view to whoever holds a key, until it is taken back.
 * @throws DomainError `invalid` for an issue that is not there, `conflict` where there are too many keys.
 */
export async function makeKey(input: { view: KeyView; name: string; keyHash: string }, work: Work) {
  const { view, name, keyHash } = input;
  const issueId = view.kind === "chart" ? view.issue : null;
  if ((await work.tx.readKey.count({ where: { negotiationId: work.negotiation } })) >= most)
    throw new DomainError("conflict", `There are ${most} keys here. Take one back first.`);
  if (issueId !== null && !(await hasIssue(work, issueId))) {
    const text = "There is no such issue on record.";
    throw new DomainError("invalid", text, [{ path: "view.issue", text }]);
  }
  const id = randomUUID();
  const row = { id, negotiationId: work.negotiation, keyHash, view: view.kind, issueId, name };
  await work.tx.readKey.createMany({ data: [{ ...row, createdBy: work.mustBePerson().id }] });
  await writeAudit(work, work.negotiation, "key.make", id, { view });
  return { key: id };
}

async function hasIssue(work: Work, issue: string): Promise<boolean> {
  const there = "select 1 as there from record.issue where negotiation_id = $1 and id = $2";
  return (await work.sql("issue-there", there, [work.negotiation, issue])).length > 0;
}

/** Closes what a key opened, for the next request on; one that is not there is fine. */
export async function takeKeyBack({ key }: { key: string }, work: Work) {
  const taken = `
    delete from account.read_key k where k.id = $1 and k.negotiation_id = $2 returning ${viewOfRow("k")} as view`;
  const [closed] = await work.sql<{ view: KeyView }>("key-taken", taken, [key, work.negotiation]);
  if (closed) await writeAudit(work, work.negotiation, "key.takeBack", key, { view: closed.view });
  return { key, closed: closed ? 1 : 0 };
}
