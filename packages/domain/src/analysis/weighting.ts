/** How much each of several issues counts in a mean; shares add up to 1. */
export type Weights = { weighting: "salience" | "equal"; shares: number[] };

/**
 * Takes one salience (0 to 100) for each issue, null where no evidence gives it, and at least one issue. By salience only if every
 * issue has one and not all are 0; else all count the same. Salience weights: Schneider, Finke and Bailer, "Bargaining Power in
 * the European Union", Political Studies 58 (2010).
 */
export function weightsOf(saliences: readonly (number | null)[]): Weights {
  const known = saliences.flatMap((one) => (one === null ? [] : [one]));
  const total = known.reduce((sum, one) => sum + one, 0);
  return known.length === saliences.length && total > 0
    ? { weighting: "salience", shares: known.map((one) => one / total) }
    : { weighting: "equal", shares: saliences.map(() => 1 / saliences.length) };
}

/** The mean of values by these shares. Multiplies by whole weights where all count the same, so that no figure gains a tail. */
export function meanBy({ weighting, shares }: Weights, values: readonly number[]): number {
  if (weighting === "equal") return values.reduce((sum, one) => sum + one, 0) / values.length;
  return values.reduce((sum, one, at) => sum + one * (shares[at] ?? 0), 0);
}
