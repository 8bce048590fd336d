import { randomUUID } from "node:crypto";
import { can } from "@parley/domain/access";
import { DomainError } from "@parley/domain/errors";
import { type Audience, viewPathProblem } from "@parley/domain/saved-view";
import type { Work } from "../work";

/** More of one's own in one negotiation nobody finds anything in. */
const most = 100;

/** Keeps a page under a name. @throws DomainError `forbidden` where this role may not share, `invalid` for a page elsewhere. */
export async function saveView(input: { name: string; audience: Audience; path: string }, work: Work) {
  const { name, audience, path } = input;
  if (audience !== "own" && !can(work.role, "view:share"))
    throw new DomainError("forbidden", "Your role in this negotiation keeps views for yourself alone.");
  const text = viewPathProblem(work.negotiation, path);
  if (text) throw new DomainError("invalid", text, [{ path: "path", text }]);
  const mine = { negotiationId: work.negotiation, ownerId: work.userId ?? "" };
  if ((await work.tx.savedView.count({ where: mine })) >= most)
    throw new DomainError("conflict", `You keep ${most} views here. Remove one first.`);
  const id = randomUUID();
  await work.tx.savedView.createMany({ data: [{ id, ...mine, audience, name, path }] });
  return { id };
}

/** One's own, or for whoever manages the negotiation one that is shared; any other is not there. */
const within = (work: Work, id: string) => ({
  id,
  negotiationId: work.negotiation,
  OR: [{ ownerId: work.userId ?? "" }, ...(can(work.role, "negotiation:manage") ? [{ audience: { not: "own" } }] : [])],
});

const gone = () => new DomainError("not_found", "There is no such view, or it is not yours to change.");

export async function renameView({ view, name }: { view: string; name: string }, work: Work) {
  const { count } = await work.tx.savedView.updateMany({ where: within(work, view), data: { name } });
  if (count === 0) throw gone();
  return { id: view, name };
}

export async function removeView({ view }: { view: string }, work: Work) {
  const { count } = await work.tx.savedView.deleteMany({ where: within(work, view) });
  if (count === 0) throw gone();
  return { id: view };
}
