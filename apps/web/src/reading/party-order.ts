import type { Party } from "@parley/domain/records/party";

export type Principals = { low: string; high: string } | null;

/** The most parties that one chart draws; the rest are named, off. */
export const mostDrawn = 8;

/** Principals first, the low one before the high one; then those with more statements, then by colour slot. */
export function partiesInOrder(
  parties: readonly Party[],
  principals: Principals,
  statements: readonly { party: string }[],
): Party[] {
  const counts = new Map<string, number>();
  for (const { party } of statements) counts.set(party, (counts.get(party) ?? 0) + 1);
  const rank = (id: string) => (id === principals?.low ? 0 : id === principals?.high ? 1 : 2);
  return parties
    .filter(({ id }) => rank(id) < 2 || counts.has(id))
    .sort((a, b) => rank(a.id) - rank(b.id) || (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0) || a.slot - b.slot);
}
