"use client";

import { createContext, type ReactNode, useContext, useEffect } from "react";

/** Whom this page was opened for. Commands name them, so that nothing typed here is done in the name of who signs in later. */
let opened: string | null = null;
export const personOpenedFor = (): string | null => opened;

const Person = createContext<string | null>(null);

/** Says once for whom the pages below were opened; null for a reader without an account. */
export function PersonHere({ id, children }: { id: string | null; children: ReactNode }) {
  return (
    <Person value={id}>
      {id === null ? null : <NotePerson id={id} />}
      {children}
    </Person>
  );
}

/** Stands before its siblings, so that its effect runs before theirs. */
function NotePerson({ id }: { id: string }) {
  useEffect(() => {
    // What was typed for one person does not stay on a page of another.
    if (opened !== null && opened !== id) window.location.reload();
    else opened = id;
  }, [id]);
  return null;
}

/** The id of whom this page was opened for; null where nobody has to be signed in. */
export const usePersonHere = (): string | null => useContext(Person);
