import { randomUUID } from "node:crypto";
import type { Kind } from "@parley/domain/records";
import type { Work } from "../work";

/** The record of a changeset that a comment is about. */
export type About = { kind: Kind; id: string };

/** Adds a comment on a submission, on one record of a changeset, or on the whole; gives its id. */
export async function addComment(
  work: Work,
  changesetId: string,
  text: string,
  submission: number | null,
  about: About | null,
): Promise<string> {
  const id = randomUUID();
  const on = about && { kind: about.kind, recordId: about.id };
  await work.tx.comment.createMany({ data: [{ id, changesetId, submission, userId: work.userId, text, ...on }] });
  return id;
}
