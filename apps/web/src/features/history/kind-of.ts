import { type Kind, kinds } from "@parley/domain/records";

/** The kind that an address names, or null where there is none of that name. */
export function kindOf(text: string): Kind | null {
  return kinds.find((kind) => kind === text) ?? null;
}
