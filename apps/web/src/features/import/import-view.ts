import type { ApiInputs, ApiOutputs } from "@parley/api";

/** One import, as far as it is. */
export type ImportView = ApiOutputs["import"]["get"];
/** By sheet, by the name of a column in the file: the column that it is, or null where it is left out. */
export type SaidColumns = Record<string, Record<string, string | null>>;
export type CheckInput = Pick<ApiInputs["import"]["check"], "kind"> & { columns: SaidColumns };

/** What was said of columns before, as it is said again. */
export function saidOf({ sheets }: Pick<ImportView, "sheets">): SaidColumns {
  return Object.fromEntries(
    sheets.map(({ sheet, columns }) => [
      sheet,
      Object.fromEntries(
        columns.flatMap(({ header, how, column }) =>
          how === "chosen" || how === "left_out" ? [[header, how === "chosen" ? column : null]] : [],
        ),
      ),
    ]),
  );
}
