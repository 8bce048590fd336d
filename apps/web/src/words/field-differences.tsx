"use client";

import { DifferenceTable, DifferenceWords } from "@parley/ui/difference";
import type { FieldWords } from "./field-words";
import type { FieldDifference } from "./record-differences";

type Props = {
  caption: string;
  /** The fields of the two versions, matched; `before` null throughout where there is no version before. */
  rows: readonly FieldDifference[];
  /** What the two columns are; without the first where there is nothing before. */
  heads: { before: string | null; after: string };
  isNew: boolean;
};

/** How two versions of a record differ, field by field; what stays the same is folded. */
export function FieldDifferences({ caption, rows, heads, isNew }: Props) {
  return (
    <div className="min-w-0 [&_td]:[overflow-wrap:anywhere]">
      <DifferenceTable
        caption={caption}
        {...heads}
        rows={rows.map((row) => ({
          field: row.label,
          same: row.same,
          before: <VersionWords row={row} side="before" />,
          after: <VersionWords row={row} side="after" plain={isNew} />,
        }))}
      />
    </div>
  );
}

/** One version of a field, what changes in it marked. `plain`: as it is, as where all of it is new. */
export function VersionWords({
  row,
  side,
  plain = false,
}: {
  row: FieldDifference;
  side: "before" | "after";
  plain?: boolean;
}) {
  const field = side === "before" ? row.before : row.after;
  const other = side === "before" ? row.after : row.before;
  if (!field || (field.words === "" && !field.note)) return <span className="text-ink-3">none</span>;
  if (field.passages) return <Passages field={field} other={plain ? field : other} side={side} />;
  return (
    <>
      {plain || row.same || row.runs.every(({ kind }) => kind === "same") ? (
        field.words
      ) : (
        <DifferenceWords parts={row.runs} side={side} />
      )}
      {field.note ? (
        <span className="block text-note text-ink-3">
          {plain || field.note === other?.note || !other ? (
            field.note
          ) : side === "after" ? (
            <ins>{field.note}</ins>
          ) : (
            <del>{field.note}</del>
          )}
        </span>
      ) : null}
    </>
  );
}

function Passages({ field, other, side }: { field: FieldWords; other: FieldWords | null; side: "before" | "after" }) {
  const known = new Set((other?.passages ?? []).map(({ key, note }) => `${key} ${note}`));
  const fresh = (passage: { key: string; note: string }) => !known.has(`${passage.key} ${passage.note}`);
  return (
    <>
      {field.words}
      {field.passages?.map((passage) => (
        <span key={passage.key} className="mt-1 block">
          <span className="font-serif text-large">
            {!fresh(passage) ? (
              `“${passage.exact}”`
            ) : side === "after" ? (
              <ins>“{passage.exact}”</ins>
            ) : (
              <del>“{passage.exact}”</del>
            )}
          </span>
          <span className="block text-note text-ink-3">{passage.note}</span>
        </span>
      ))}
    </>
  );
}
