"use client";

import { type AnyRole, can } from "@parley/domain/access";
import { createContext, type ReactNode, useContext } from "react";

const Known = createContext<number | null>(null);

/** Says once in which earlier edition a negotiation is read; null for today. */
export function KnownIn({ edition, children }: { edition: number | null; children: ReactNode }) {
  return <Known value={edition}>{children}</Known>;
}

/** The earlier edition that is read, or null for today. */
export const useKnownEdition = (): number | null => useContext(Known);

/** Whether this role may write here: what is read in an earlier edition is written as of today alone. */
export function useMayWrite(role: AnyRole | null): boolean {
  return useContext(Known) === null && can(role, "record:propose");
}
