"use client";

import type { MergeChoice } from "@parley/domain/changeset";
import { Segments } from "@parley/ui/segments";
import { Textarea } from "@parley/ui/textarea";
import type { ReactNode } from "react";
import { VersionWords } from "./field-differences";
import type { MergeRow, OpenRow, SettledRow, SideOfRow } from "./merge-rows";

export type Choices = Readonly<Record<string, MergeChoice>>;
export interface MergeHeads {
  base: string;
  theirs: string;
  mine: string;
}

/** What both changed: base, theirs and mine side by side, and which of them stands; or words of one's own. */
export function OpenRows({
  rows,
  heads,
  choices,
  onChoose,
  mineWords = "keep mine",
}: {
  rows: readonly OpenRow[];
  heads: MergeHeads;
  choices: Choices;
  mineWords?: string;
  onChoose: (unit: string, choice: MergeChoice) => void;
}) {
  return (
    <ul>
      {rows.map((row) => {
        const choice = choices[row.key];
        const typed = typeof choice === "object";
        return (
          <li key={row.key} className="border-t border-line py-3">
            <Columns row={row} heads={heads} />
            <Segments<"mine" | "theirs" | "typed">
              legend={`${row.label}: which`}
              hideLegend
              value={typed ? "typed" : (choice ?? null)}
              onValueChange={(side) => onChoose(row.key, side === "typed" ? { typed: row.typable ?? "" } : side)}
              options={[
                { value: "mine", label: mineWords },
                { value: "theirs", label: "take theirs" },
                ...(row.typable === null ? [] : [{ value: "typed" as const, label: "write it anew" }]),
              ]}
            />
            {typed ? (
              <Textarea
                aria-label={`${row.label}, written anew`}
                className="mt-2"
                value={choice.typed}
                maxLength={4_000}
                onChange={(event) => onChoose(row.key, { typed: event.currentTarget.value })}
              />
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

const settledWords = {
  theirs: "only they changed it: theirs stands",
  both: "both stand, side by side",
};

/** What goes together by itself, shown all the same. */
export function SettledRows({
  rows,
  heads,
  mineWords = "only mine changes it: mine stands",
}: {
  rows: readonly SettledRow[];
  heads: MergeHeads;
  mineWords?: string;
}) {
  return (
    <ul>
      {rows.map((row) => (
        <li key={row.key} className="border-t border-line py-3">
          <Columns row={row} heads={heads} note={row.by === "mine" ? mineWords : settledWords[row.by]} />
        </li>
      ))}
    </ul>
  );
}

function Columns({ row, heads, note }: { row: MergeRow; heads: MergeHeads; note?: string }) {
  const before = row.theirs.length > 0 ? row.theirs : row.mine;
  const columns: [string, ReactNode][] = [
    [heads.base, <Words key="base" side={before} of="before" />],
    [heads.theirs, <Words key="theirs" side={row.theirs} of="after" />],
    [heads.mine, <Words key="mine" side={row.mine} of="after" />],
  ];
  return (
    <>
      <p className="text-control font-semibold">
        {row.label} {note ? <span className="font-normal text-ink-3">{note}</span> : null}
      </p>
      <dl className="my-2 grid gap-3 sm:grid-cols-3">
        {columns.map(([head, words]) => (
          <div key={head} className="min-w-0">
            <dt className="text-note text-ink-3">{head}</dt>
            <dd className="whitespace-pre-line [overflow-wrap:anywhere]">{words}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function Words({ side, of }: { side: SideOfRow; of: "before" | "after" }) {
  if (side.length === 0) return <span className="text-ink-3">none</span>;
  return side.map((field) => (
    <span key={field.key} className="block">
      <VersionWords row={of === "before" ? { ...field, same: true } : field} side={of} plain={of === "before"} />
    </span>
  ));
}
