import type { Work } from "../work";

/**
 * The numbers by which the ledger knows people ("Analyst 1"), given once and kept for good.
 * @returns numbers by user id; the operator, who is null, has none.
 */
export async function contributorNumbers(
  work: Work,
  userIds: readonly (string | null)[],
): Promise<Map<string, number>> {
  const ids = [...new Set(userIds)].filter((id): id is string => id !== null);
  if (ids.length === 0) return new Map();
  const select = `select user_id as "userId", number from ledger.contributor where negotiation_id = $1 and user_id = any ($2::text[])`;
  const find = () => work.sql<{ userId: string; number: number }>("contributors", select, [work.negotiation, ids]);
  const known = new Map((await find()).map(({ userId, number }) => [userId, number]));
  const missing = ids.filter((id) => !known.has(id));
  if (missing.length === 0) return known;
  for (const userId of missing) {
    await work.run(
      "insert into ledger.contributor (negotiation_id, user_id) values ($1, $2)",
      work.negotiation,
      userId,
    );
  }
  return new Map((await find()).map(({ userId, number }) => [userId, number]));
}
