/** Which slots are open in a form just now, in any tab: what they hold is not lost, and is offered to nobody else. */

const nameOf = (slot: string) => `parley.kept.${slot}`;
/** Where the browser has no locks, as over plain http, this tab's own are known at least. */
const here = new Set<string>();

/** Says that a form holds this slot; what it gives says that it does no more. */
export function openSlot(slot: string): () => void {
  let close = () => {};
  const closed = new Promise<void>((done) => (close = done));
  here.add(slot);
  navigator.locks?.request(nameOf(slot), () => closed).catch(() => undefined);
  return () => {
    here.delete(slot);
    close();
  };
}

/** Whether a form has this slot open. */
export async function findOpenSlots(): Promise<(slot: string) => boolean> {
  const held = (await navigator.locks?.query().catch(() => null))?.held ?? [];
  const names = new Set(held.map(({ name }) => name));
  return (slot) => here.has(slot) || names.has(nameOf(slot));
}
