import type { Problem } from "@parley/domain/errors";
import { placeOf, shownValue } from "@parley/domain/exchange/from-rows";
import { getSheet } from "@parley/domain/exchange/sheets";
import type { Kind } from "@parley/domain/records";
import { recordId } from "@parley/domain/records/fields";
import { kindLabels } from "@parley/domain/records/labels";
import { mustBeKeepable } from "../keepable";
import type { Told } from "./reading/told";

/** Problems that are listed; more are counted. */
export const mostListed = 1_000;

/** Halves of characters, and NUL, are shown and not kept. */
const keepable = (text: string) => text.replaceAll(/\0|\p{Surrogate}/gu, "\ufffd");

/** Every problem of a file, of which the first are kept. */
export class Problems {
  readonly listed: Told[] = [];
  count = 0;

  add({ sheet, row, column, value, text }: Told): void {
    this.count += 1;
    if (this.listed.length >= mostListed) return;
    const [named, shown] = [column, value].map((one) => (one === null ? null : keepable(one)));
    this.listed.push({ sheet, row, column: named ?? null, value: shown ?? null, text: keepable(text) });
  }
}

/** Where in a file a record stands. */
export type Placed = { sheet: string; row: number; entries: Readonly<Record<string, number>> };

/** A field of what was read, as it is shown. */
export function valueAt(body: unknown, path: string): string | null {
  if (path === "") return null;
  let found: unknown = body;
  for (const key of path.split(".")) {
    if (typeof found !== "object" || found === null) return null;
    found = (found as Record<string, unknown>)[key];
  }
  if (found === null || found === undefined) return null;
  return shownValue(typeof found === "object" ? JSON.stringify(found) : String(found));
}

/** What is wrong with a field, at its place in the file. `isTable`: whether it has columns, or fields as JSON has. */
export function toldOf(kind: Kind, body: unknown, at: Placed, { path, text }: Problem, isTable: boolean): Told {
  const { sheet } = at;
  const value = valueAt(body, path);
  if (!isTable) return { sheet, row: at.row, column: path === "" ? null : path, value, text };
  const { row, column } = placeOf({ row: at.row, entries: new Map(Object.entries(at.entries)) }, path);
  const { columns } = getSheet(kind);
  const known =
    columns.find(({ name }) => name === column) ?? columns.find(({ name }) => name.startsWith(`${column}.`));
  // A list as a whole names nothing, though its first column may.
  const named = known?.name === column ? known.names : null;
  const unnamed = named && value !== null && !recordId.safeParse(value).success;
  const cure = `There is no ${kindLabels[named ?? kind].toLowerCase()} with this id or name, or several have this name: write the id of one, or add it.`;
  return { sheet, row, column: known?.name ?? (column === "" ? null : column), value, text: unnamed ? cure : text };
}

/** Characters that no database keeps; null where it is nested too deeply to be looked at. */
export function unkeepableOf(fields: unknown): Problem[] | null {
  try {
    mustBeKeepable(fields);
    return [];
  } catch (error) {
    const found = error instanceof Error && "fields" in error ? (error.fields as readonly Problem[]) : [];
    return found.length > 0 ? [...found] : null;
  }
}

export const tooDeep: Problem = {
  path: "",
  text: "This is nested too deeply for a record: write it as in the other entries.",
};
