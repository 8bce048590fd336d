import type { Principals } from "./party-order";

/** "left: Kestria’s pole; right: Sabria’s pole", or nothing where no two parties are principals. */
export function polesInWords(parties: readonly { id: string; short: string }[], principals: Principals): string {
  const nameOf = (id: string | undefined) => parties.find((party) => party.id === id)?.short;
  const [low, high] = [nameOf(principals?.low), nameOf(principals?.high)];
  return low && high ? `left: ${low}’s pole; right: ${high}’s pole` : "";
}
