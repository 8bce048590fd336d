import { DomainError } from "@parley/domain/errors";
import { getSheet } from "@parley/domain/exchange/sheets";
import { findImport, type ImportRow, listImports, type Report, refusalOf } from "../importing/store";
import type { MemberRead } from "../read";

/** A column of a file: what it was taken for, or the nearest where nobody knows it. */
export type ColumnView = {
  header: string;
  column: string | null;
  how: "known" | "chosen" | "left_out" | "unknown";
  nearest: string | null;
};

const noReport: Report = {
  sheets: [],
  counts: { created: 0, corrected: 0, same: 0, bad: 0 },
  problems: [],
  problemCount: 0,
  refused: false,
};

const summaryOf = ({ id, name, format, size, state, done, readBytes, changeset, createdAt, stalled }: ImportRow) => {
  return { import: id, name, format, size, state, done, readBytes, changeset, createdAt, stalled };
};

/** An import of one's own: how far it is, what was found, and what may be done next. */
export async function getImport(input: { import: string }, { sql, ground, person }: MemberRead) {
  const found = await findImport(sql, ground.id, input.import, person.id);
  if (!found) throw new DomainError("not_found", "There is no such import, or you may not see it.");
  const { sheets, counts, problems, problemCount, refused } = found.report ?? noReport;
  return {
    ...summaryOf(found),
    /** The kind that was said of a CSV whose name does not tell. */
    kind: found.said.kind,
    sheets: sheets.map(({ sheet, kind, columns, records }) => ({
      ...{ sheet, kind, records },
      columns: columns.map(({ header, column, how, nearest }): ColumnView => {
        return { header, column: column?.name ?? null, how, nearest };
      }),
      /** Every column that a record of this kind can have. */
      known: getSheet(kind).columns.map(({ name }) => name),
    })),
    ...{ counts, problems, problemCount, refused },
    /** Why it may not be put into a changeset, or null where it may. */
    refusal: refusalOf(found),
  };
}

/** One's own imports, latest first. */
export async function listMyImports(_input: object, { sql, ground, person }: MemberRead) {
  const found = await listImports(sql, ground.id, person.id);
  return found.map((one) => ({
    ...summaryOf(one),
    counts: one.report?.counts ?? noReport.counts,
    problemCount: one.report?.problemCount ?? 0,
  }));
}
