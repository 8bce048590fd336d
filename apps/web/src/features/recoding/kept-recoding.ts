import type { Issue } from "@parley/domain/records/issue";
import type { Decision } from "@parley/domain/records/recoding";
import { standsOf } from "@parley/domain/records/stands";

/** What somebody has said of a recoding so far; it stays with the tab until it is put into the draft. */
export interface KeptRecoding {
  mapping: Record<string, string | null>;
  decisions: readonly Decision[];
}

const keyOf = (changeset: string, issue: string) => `recoding ${changeset} ${issue}`;

/** Without what names a stop or an option that the issue has no more: it may have been changed again since. */
export function stillThere({ mapping, decisions }: KeptRecoding, after: Issue): KeptRecoding {
  const keys = new Set(standsOf(after).map(({ key }) => key));
  const known = (key: string | number | null) => key === null || keys.has(`${key}`);
  return {
    mapping: Object.fromEntries(Object.entries(mapping).filter(([, to]) => known(to))),
    decisions: decisions.filter(
      ({ place }) => place === null || (known(place.low) && known(place.high) && known(place.option)),
    ),
  };
}

/** What this tab keeps, null where it keeps nothing that can be read. */
export function findKept(changeset: string, issue: string): KeptRecoding | null {
  try {
    const kept = JSON.parse(sessionStorage.getItem(keyOf(changeset, issue)) ?? "null") as KeptRecoding | null;
    return kept && typeof kept.mapping === "object" && Array.isArray(kept.decisions) ? kept : null;
  } catch {
    return null;
  }
}

/** Keeps it, or with null lets go of it. A browser that keeps nothing does without. */
export function keep(changeset: string, issue: string, recoding: KeptRecoding | null): void {
  try {
    if (recoding === null) sessionStorage.removeItem(keyOf(changeset, issue));
    else sessionStorage.setItem(keyOf(changeset, issue), JSON.stringify(recoding));
  } catch {
    // The page still has it.
  }
}
