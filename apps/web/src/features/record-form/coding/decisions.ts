/**
 * The next field that needs a decision, in the order in which they stand; from the last one on it begins again at those left
 * open. Null where nothing is left to decide.
 * @param open fields that cannot stay as they are
 * @param toSee fields filled in beforehand that nobody has looked at
 */
export function nextDecision(
  order: readonly string[],
  current: string | null,
  open: ReadonlySet<string>,
  toSee: ReadonlySet<string>,
): string | null {
  const at = current === null ? -1 : order.indexOf(current);
  const needs = (name: string) => name !== current && (open.has(name) || toSee.has(name));
  return order.slice(at + 1).find(needs) ?? order.slice(0, Math.max(at, 0)).find(needs) ?? null;
}

/** The field of the form that a path belongs to ("said" for "said.edtf"). */
export const fieldOfPath = (path: string): string => path.split(".", 1)[0] ?? "";
