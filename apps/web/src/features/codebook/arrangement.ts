/** Issues in their order, each in its category. Those of a category stand together. */
export interface Placed {
  id: string;
  title: string;
  category: string;
}

/** Where an issue would be moved: before this one, or to the end of its category. */
export type Target = { category: string; before: string | null };

/** The issues with one of them moved. A category that is left empty is gone. */
export function moved<One extends Placed>(issues: readonly One[], id: string, { category, before }: Target): One[] {
  const one = issues.find((issue) => issue.id === id);
  if (!one || before === id) return [...issues];
  const others = issues.filter((issue) => issue.id !== id);
  const last = others.findLastIndex((issue) => issue.category === category) + 1 || others.length;
  const at = before === null ? last : others.findIndex((issue) => issue.id === before);
  return [...others.slice(0, at), { ...one, category }, ...others.slice(at)];
}

/** Where one step up or down leads: past its neighbour, or into the category beside; null at either end. */
export function step(issues: readonly Placed[], id: string, by: -1 | 1): Target | null {
  const at = issues.findIndex((issue) => issue.id === id);
  const [one, neighbour] = [issues[at], issues[at + by]];
  if (!one || !neighbour) return null;
  if (neighbour.category !== one.category) {
    return by === -1
      ? { category: neighbour.category, before: null }
      : { category: neighbour.category, before: neighbour.id };
  }
  const next = by === -1 ? neighbour : issues[at + 2];
  return { category: one.category, before: next?.category === one.category ? next.id : null };
}

/** The issues with those of one category in another; where that one is there already, they join it. */
export function renamed<One extends Placed>(issues: readonly One[], from: string, to: string): One[] {
  const own = issues.filter(({ category }) => category === from).map((issue) => ({ ...issue, category: to }));
  if (!issues.some(({ category }) => category === to)) {
    return issues.map((issue) => (issue.category === from ? { ...issue, category: to } : issue));
  }
  const others = issues.filter(({ category }) => category !== from);
  const last = others.findLastIndex(({ category }) => category === to) + 1;
  return [...others.slice(0, last), ...own, ...others.slice(last)];
}
