/** Something that wants to stand centred at `at` and needs `size`, both in px along one line. */
export interface Wish {
  at: number;
  size: number;
}

/**
 * Moves labels apart along a line: keeps their order, never lets two overlap, keeps all within [from, to] where they fit,
 * and moves each as little as it can (pooling neighbours, as in isotonic regression). Returns the centres, in the given order.
 */
export function moveApart(wishes: readonly Wish[], from: number, to: number): number[] {
  const order = wishes.map((_, index) => index).sort((a, b) => pick(wishes, a).at - pick(wishes, b).at || a - b);
  interface Group {
    members: number[];
    size: number;
    top: number;
  }
  const groups: Group[] = [];
  const place = (group: Group): number => {
    let offset = 0;
    let sum = 0;
    for (const member of group.members) {
      const wish = pick(wishes, member);
      sum += wish.at - (offset + wish.size / 2);
      offset += wish.size;
    }
    return Math.max(from, Math.min(to - group.size, sum / group.members.length));
  };
  for (const member of order) {
    let group: Group = { members: [member], size: pick(wishes, member).size, top: 0 };
    group.top = place(group);
    for (let before = groups.at(-1); before && before.top + before.size > group.top; before = groups.at(-1)) {
      groups.pop();
      group = { members: [...before.members, ...group.members], size: before.size + group.size, top: 0 };
      group.top = place(group);
    }
    groups.push(group);
  }
  const centres = new Array<number>(wishes.length).fill(0);
  for (const group of groups) {
    let offset = group.top;
    for (const member of group.members) {
      const size = pick(wishes, member).size;
      centres[member] = offset + size / 2;
      offset += size;
    }
  }
  return centres;
}

function pick<T>(items: readonly T[], index: number): T {
  const item = items[index];
  if (item === undefined) throw new RangeError(`No item ${index}.`);
  return item;
}
