"use client";

import { type ReactNode, useState } from "react";
import { classNames } from "./class-names";
import { TextButton } from "./link";

/** A run of words: in both, only before, or only after. */
export type DifferencePart = { kind: "same" | "removed" | "added"; text: string };

/** One side of a change: before strikes through what goes, after underlines on marker what comes. */
export function DifferenceWords({
  parts,
  side,
}: {
  parts: ReadonlyArray<DifferencePart>;
  side: "before" | "after" | "both";
}) {
  const hidden = side === "before" ? "added" : side === "after" ? "removed" : null;
  return (
    <>
      {keyed(parts).map((run) => {
        if (run.kind === hidden) return null;
        if (run.kind === "removed") return <del key={run.key}>{run.text}</del>;
        if (run.kind === "added") return <ins key={run.key}>{run.text}</ins>;
        return <span key={run.key}>{run.text}</span>;
      })}
    </>
  );
}

/** Each run with where it starts, its key: the same words may come twice. */
function keyed(parts: ReadonlyArray<DifferencePart>): Array<DifferencePart & { key: number }> {
  let at = 0;
  return parts.map((part) => {
    const key = at;
    at += part.text.length + 1;
    return { ...part, key };
  });
}

export type DifferenceRow = { field: string; before: ReactNode; after: ReactNode; same?: boolean };

export type DifferenceTableProps = {
  caption: string;
  rows: ReadonlyArray<DifferenceRow>;
  /** Heads of the two columns ("Now, version 1", "Proposed, version 2"); null before where all of it is new. */
  before: ReactNode | null;
  after: ReactNode;
};

const cell = "max-sm:block max-sm:border-0 max-sm:p-0 max-sm:before:text-note max-sm:before:text-ink-3";

function Row({ row, isNew }: { row: DifferenceRow; isNew: boolean }) {
  const tone = row.same ? "text-control text-ink-3 sm:py-[5px]" : "";
  return (
    <tr className="max-sm:block max-sm:border-b max-sm:border-line max-sm:py-2">
      <th
        scope="row"
        className={classNames(
          "border-b-line text-control align-top sm:w-[22%] sm:py-2",
          row.same ? "font-normal text-ink-3 sm:py-[5px]" : "font-semibold text-ink",
          "max-sm:block max-sm:border-0 max-sm:p-0",
        )}
      >
        {row.field}
      </th>
      {isNew ? null : <Side name="Before" tone={tone} words={row.before} />}
      <Side name={isNew ? undefined : "After"} tone={tone} words={row.after} />
    </tr>
  );
}

function Side({ name, tone, words }: { name: string | undefined; tone: string; words: ReactNode }) {
  return (
    <td
      data-side={name}
      className={classNames(name && "sm:w-[39%] max-sm:before:content-[attr(data-side)]", tone, cell)}
    >
      <span className="whitespace-pre-line max-sm:block">{words}</span>
    </td>
  );
}

/** Field by field; what is the same on both sides is in ink-3 and folded. */
export function DifferenceTable({ caption, rows, before, after }: DifferenceTableProps) {
  const [unfolded, setUnfolded] = useState(false);
  const same = rows.filter((row) => row.same);
  const fields = same.length === 1 ? "1 more field, the same" : `${same.length} more fields, all the same`;
  const isNew = before === null;
  return (
    <table>
      <caption className="sr-only">{caption}</caption>
      <thead className="max-sm:sr-only">
        <tr>
          <th scope="col">
            <span className="sr-only">Field</span>
          </th>
          {isNew ? null : <th scope="col">{before}</th>}
          <th scope="col">{after}</th>
        </tr>
      </thead>
      <tbody>
        {rows
          .filter((row) => !row.same)
          .map((row) => (
            <Row key={row.field} row={row} isNew={isNew} />
          ))}
        {unfolded ? same.map((row) => <Row key={row.field} row={row} isNew={isNew} />) : null}
        {same.length > 0 ? (
          <tr className="max-sm:block">
            <td colSpan={isNew ? 2 : 3} className="py-[5px] text-control text-ink-3 max-sm:block">
              <TextButton aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
                {unfolded ? "Only what changes" : fields}
              </TextButton>
            </td>
          </tr>
        ) : null}
      </tbody>
    </table>
  );
}
