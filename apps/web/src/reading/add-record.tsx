"use client";

import type { AnyRole } from "@parley/domain/access";
import type { Kind } from "@parley/domain/records";
import { kindLabels } from "@parley/domain/records/labels";
import { ButtonLink } from "@parley/ui/button";
import { Link } from "@parley/ui/link";
import { createContext, type ReactNode, useContext } from "react";
import { newRecordAddress } from "./form-addresses";
import { useMayWrite } from "./known-edition";

const RoleThere = createContext<AnyRole | null>(null);

/** Says once in what role a negotiation is read, so that every screen offers what that role may do. */
export function RoleHere({ role, children }: { role: AnyRole; children: ReactNode }) {
  return <RoleThere value={role}>{children}</RoleThere>;
}

/** Leads to the form of a new record, for whoever may write one: a button where nothing is yet, else a link. */
export function AddRecord({ negotiation, kind, first = false }: { negotiation: string; kind: Kind; first?: boolean }) {
  if (!useMayWrite(useContext(RoleThere))) return null;
  const label = kindLabels[kind].toLowerCase();
  const words = `Add ${/^[aeiou]/.test(label) ? "an" : "a"} ${label}`;
  const href = newRecordAddress(negotiation, kind);
  return first ? <ButtonLink href={href}>{words}</ButtonLink> : <Link href={href}>{words}</Link>;
}
