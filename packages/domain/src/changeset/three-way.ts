import { sameJson } from "../canonical";
import type { Kind } from "../records/index";
import { fieldLabel } from "../records/labels";
import type { Body } from "./differences";

/** A field that both sides changed, each in its own way. */
export interface Conflict {
  readonly path: string;
  readonly label: string;
  readonly base: unknown;
  readonly theirs: unknown;
  readonly mine: unknown;
}

export interface Merge {
  /** Theirs and mine together; where they conflict, mine. Nothing that I typed is lost. */
  readonly merged: Body;
  /** Empty where the two go together. The merged record still has to pass its rules. */
  readonly conflicts: readonly Conflict[];
  /** Fields taken from theirs. */
  readonly taken: readonly string[];
}

/** Fields that mean something only together: half of theirs and half of mine would be nobody's reading. */
const together: Partial<Record<Kind, readonly (readonly string[])[]>> = {
  position: [
    ["answer", "low", "high", "option", "open", "direction"],
    ["speaker", "attribution"],
    ["condition", "conditionIssue"],
  ],
  issue: [["kind", "stops", "options", "poles"]],
  source: [["file", "sha256"]],
};

function units(kind: Kind, fields: readonly string[]): (readonly string[])[] {
  const groups = together[kind] ?? [];
  const grouped = new Set(groups.flat());
  return [...groups, ...fields.filter((field) => !grouped.has(field)).map((field) => [field])];
}

/** Merges two versions written from one base; a null base is a record that both made. */
export function threeWay(kind: Kind, base: Body | null, theirs: Body, mine: Body): Merge {
  const fields = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  const merged: Record<string, unknown> = { ...mine };
  const conflicts: Conflict[] = [];
  const taken: string[] = [];
  for (const unit of units(kind, fields)) {
    const differ = (a: Body | null, b: Body | null) => unit.filter((f) => !sameJson(a?.[f], b?.[f]));
    const apart = differ(theirs, mine);
    if (apart.length === 0) continue;
    if (differ(base, mine).length === 0 && base !== null) {
      for (const f of apart) merged[f] = theirs[f];
      taken.push(...apart);
    } else if (base === null || differ(base, theirs).length > 0) {
      for (const f of apart) {
        const values = { base: base?.[f] ?? null, theirs: theirs[f] ?? null, mine: mine[f] ?? null };
        conflicts.push({ path: f, label: fieldLabel(f), ...values });
      }
    }
  }
  return { merged, conflicts, taken };
}
