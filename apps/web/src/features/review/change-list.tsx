"use client";

import { kindLabels } from "@parley/domain/records/labels";
import { KeyboardKey } from "@parley/ui/keyboard-key";
import { PartyName } from "@parley/ui/party-swatch";
import { useEffect, useRef } from "react";
import { dateWords } from "@/words/field-words";
import type { RecordNames } from "@/words/record-names";
import type { Change } from "./review-checks";

export const keyOfChange = ({ kind, id }: { kind: string; id: string }) => `${kind}/${id}`;

export interface ChangeListProps {
  changes: readonly Change[];
  chosen: string;
  looked: ReadonlySet<string>;
  /** What else is said of a change, by its key. */
  notes: ReadonlyMap<string, string>;
  names: RecordNames;
  onChoose: (key: string) => void;
}

/** From so many changes on the list scrolls by itself, so that what is reviewed stays in sight. */
const long = 12;

/** The changes of a changeset; J and K move through them. */
export function ChangeList({ changes, chosen, looked, notes, names, onChoose }: ChangeListProps) {
  const list = useRef<HTMLUListElement>(null);
  const isLong = changes.length > long;
  useEffect(() => {
    const entry = isLong && chosen !== "" ? list.current?.querySelector("[aria-current]") : null;
    if (entry instanceof HTMLElement && list.current) keepInSight(entry, list.current);
  }, [isLong, chosen]);
  return (
    <nav aria-label="Changes" className="min-w-0">
      <ul
        ref={list}
        className={
          isLong
            ? "relative max-h-[40vh] overflow-y-auto border-b border-ink-3 lg:max-h-[calc(100vh-200px)]"
            : undefined
        }
      >
        {changes.map((change) => {
          const key = keyOfChange(change);
          const isChosen = key === chosen;
          return (
            <li key={key} className="border-b border-line">
              <button
                type="button"
                aria-current={isChosen ? "true" : undefined}
                onClick={() => onChoose(key)}
                className={
                  isChosen
                    ? "block w-full bg-marker-2 px-[10px] py-3 text-left shadow-[inset_4px_0_var(--marker)]"
                    : "block w-full px-[10px] py-3 text-left hover:bg-well"
                }
              >
                <span className="block text-note text-ink-3">{whatHappens(change)}</span>
                <Named change={change} names={names} />
                {notes.has(key) ? <span className="block text-note text-ink-2">{notes.get(key)}</span> : null}
                {looked.has(key) && !isChosen ? <b className="text-note text-good">looked at</b> : null}
              </button>
            </li>
          );
        })}
      </ul>
      {changes.length > 1 ? (
        <p className="mt-3 px-[10px] text-note text-ink-3 max-sm:hidden">
          Move with <KeyboardKey>J</KeyboardKey> <KeyboardKey>K</KeyboardKey>
        </p>
      ) : null}
    </nav>
  );
}

/** Scrolls the list alone: the page stays where the reader has it. */
function keepInSight(entry: HTMLElement, list: HTMLElement): void {
  const [top, foot] = [entry.offsetTop, entry.offsetTop + entry.offsetHeight];
  if (top < list.scrollTop) list.scrollTop = top;
  else if (foot > list.scrollTop + list.clientHeight) list.scrollTop = foot - list.clientHeight;
}

/** "New position", "Correction, version 2 of event". */
function whatHappens({ kind, action, before, baseVersion }: Change): string {
  const label = kindLabels[kind].toLowerCase();
  if (action === "withdraw") return `Withdrawal of ${label}`;
  return before === null ? `New ${label}` : `Correction, version ${baseVersion + 1} of ${label}`;
}

function Named({ change, names }: { change: Change; names: RecordNames }) {
  const body = change.after ?? change.before ?? {};
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  const dated = (body.said ?? body.date ?? body.published) as { edtf?: unknown } | undefined;
  const day = <span className="block text-note text-ink-3">{dateWords(text(dated?.edtf))}</span>;
  if (change.kind !== "position") {
    return (
      <>
        <span className="block font-semibold [overflow-wrap:anywhere]">
          <bdi>{text(body.title) || text(body.name) || text(body.summary) || change.id}</bdi>
        </span>
        {day}
      </>
    );
  }
  const slot = names.slotOf(text(body.party));
  const party = names.nameOf("party", text(body.party)) || "no party yet";
  return (
    <>
      <span className="block">{slot === null ? <b>{party}</b> : <PartyName slot={slot}>{party}</PartyName>}</span>
      <span className="block">{names.nameOf("issue", text(body.issue)) || "no issue yet"}</span>
      {day}
    </>
  );
}
