type Named = { id: string; short?: string; title?: string };

/** On paper, where no filter is to be seen: what a list is narrowed to. */
export function NarrowedTo({ words }: { words: readonly (string | null | undefined)[] }) {
  const said = words.filter(Boolean);
  if (said.length === 0) return null;
  return <p className="mt-2 hidden text-control text-ink-2 print:block">Narrowed to: {said.join("; ")}.</p>;
}

/** What readers call the one with this id; the id itself where it is not among them. */
export function nameAmong(all: readonly Named[], id: string | null): string | null {
  if (id === null) return null;
  const found = all.find((one) => one.id === id);
  return found?.short ?? found?.title ?? id;
}
