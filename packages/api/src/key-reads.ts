/** What whoever holds a key may ask: what the view of that key is made of, and nothing else. */
import type { KeyView } from "@parley/domain/read-key";
import { recordId } from "@parley/domain/records/fields";
import { z } from "zod";

/** A view as it stands in a row of `account.read_key`, in SQL. */
export const viewOfRow = (alias: string) => `
  case ${alias}.view when 'chart' then json_build_object('kind', 'chart', 'issue', ${alias}.issue_id)
    else json_build_object('kind', ${alias}.view) end`;

/** For each view the endpoints it asks, each with the inputs it asks them with. The gate has seen which negotiation. */
const readsOf: { [K in KeyView["kind"]]: (view: KeyView & { kind: K }) => Record<string, z.ZodType> } = {
  chart: ({ issue }) => ({
    "issue.get": z.strictObject({ negotiation: recordId, issue: z.literal(issue) }),
    "negotiation.edition": z.strictObject({ negotiation: recordId }),
  }),
  feed: () => ({ "edition.feed": z.strictObject({ negotiation: recordId }) }),
};

/** Whether a view asks this. An earlier edition is none of it: a key opens what stands today. */
export function isReadOf(view: KeyView, path: string, input: unknown): boolean {
  const reads = view.kind === "chart" ? readsOf.chart(view) : readsOf.feed(view);
  return Object.hasOwn(reads, path) && reads[path]?.safeParse(input).success === true;
}
