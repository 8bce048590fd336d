"use client";

import { TextLink } from "@parley/ui/link";
import { type FocusEvent, type KeyboardEvent, useEffect, useEffectEvent, useRef } from "react";
import type { FormPageProps } from "../draft/form-page";
import { type EntryPlace, useEntryPlace } from "../entry-place";
import { filledBeforehand } from "./beginning";
import { controlOf, decisionOf, decisionsIn } from "./decision-fields";
import { fieldOfPath, nextDecision } from "./decisions";

/** An entry at the right of the text. Enter goes from decision to decision; a letter or digit that takes an option goes on, too. */
export function EntryPane({ title, into, notices, formRef, entry, onSubmit, onKeep, children }: FormPageProps) {
  const place = useEntryPlace() as EntryPlace;
  const seen = useRef(new Set<string>());
  const { onEntry, onMoreWords } = place;
  useEffect(() => onEntry(entry));
  useEffect(() => () => onEntry(null), [onEntry]);

  const goOn = () => {
    const decisions = formRef.current ? decisionsIn(formRef.current) : [];
    const current = decisionOf(document.activeElement);
    if (current) seen.current.add(current);
    const toSee = entry.isNew ? (filledBeforehand[entry.kind] ?? []).filter((name) => !seen.current.has(name)) : [];
    const open = new Set(entry.openFields().map(fieldOfPath));
    const next = nextDecision(
      decisions.map(({ name }) => name),
      current,
      open,
      new Set(toSee),
    );
    const control = decisions.find(({ name }) => name === next)?.control ?? keepButton(formRef.current);
    control?.focus();
    if (control instanceof HTMLInputElement && control.type === "text") control.select();
    control?.scrollIntoView({ block: "nearest" });
  };
  const begin = useEffectEvent(() => {
    if (!formRef.current?.contains(document.activeElement)) goOn();
  });
  // Boxes that the server sent are replaced first.
  useEffect(() => {
    const timer = setTimeout(() => begin());
    return () => clearTimeout(timer);
  }, []);
  // What a key has chosen stands in the form only after React has drawn it.
  const soon = useEffectEvent(() => goOn());
  const goOnSoon = () => setTimeout(() => soon());

  // A list that is open keeps its keys to itself: those that leave a field are seen before it.
  const onKeyDownCapture = (event: KeyboardEvent<HTMLFormElement>) => {
    const { target, key, shiftKey, currentTarget } = event;
    if (!(target instanceof Element) || !currentTarget.contains(target)) return;
    if (key === "Escape" && target.getAttribute("aria-expanded") !== "true") {
      // A closed list would take it for a wish to empty its box.
      event.stopPropagation();
      onMoreWords();
    }
    if (key !== "Enter") return;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      event.stopPropagation();
      void (shiftKey ? onSubmit() : onKeep());
    } else if (!shiftKey && goesOn(target)) {
      goOnSoon();
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLFormElement>) => {
    const { target, key } = event;
    if (!(target instanceof Element)) return;
    // Enter in a field would hand the form in.
    if (key === "Enter" && goesOn(target)) event.preventDefault();
    if (key.length === 1 && event.isDefaultPrevented() && target.matches("select, [type=radio]")) goOnSoon();
  };
  const onBlur = ({ target }: FocusEvent<HTMLFormElement>) => {
    const name = decisionOf(target);
    if (name) seen.current.add(name);
  };
  const keys = { onKeyDownCapture, onKeyDown, onBlur };
  return (
    <form
      ref={formRef}
      noValidate
      aria-label={title}
      className="flex min-h-full flex-col px-5 pt-5 sm:px-6"
      {...keys}
      onSubmit={(event) => {
        event.preventDefault();
        void onSubmit();
      }}
    >
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-3">
        <h2 className="font-serif text-deck font-semibold">{title}</h2>
        <span className="text-note text-ink-2">
          into the changeset {into ? <TextLink href={into.href}>{into.title}</TextLink> : place.title}
        </span>
      </div>
      {notices}
      {children}
    </form>
  );
}

const keepButton = (form: HTMLElement | null) =>
  form?.querySelector<HTMLElement>("[aria-keyshortcuts='Control+Enter']") ?? null;

/** Where Enter has nothing else to do. In words of several lines it begins a new one, and a button it presses. */
const goesOn = (target: Element): boolean =>
  target.matches("select, [role=slider], input:not([type=checkbox], [type=button], [type=file])") ||
  controlOf(target) === target;
