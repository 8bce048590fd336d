"use client";

import { type MergeChoice, resolveMerge, threeWay } from "@parley/domain/changeset";
import type { Kind } from "@parley/domain/records";
import { Button } from "@parley/ui/button";
import { useMemo, useState } from "react";
import type { LooseBody } from "@/words/field-words";
import { type MergeHeads, OpenRows } from "@/words/merge-choices";
import { mergeRows } from "@/words/merge-rows";
import type { RecordNames } from "@/words/record-names";

export interface MergePanelProps {
  kind: Kind;
  /** What happened, as a bold first sentence, and what to do about it. */
  lead: string;
  children?: React.ReactNode;
  base: LooseBody | null;
  theirs: LooseBody;
  mine: LooseBody;
  /** Heads of the three columns. */
  heads: MergeHeads;
  names: RecordNames;
  /** Gives the record as chosen. */
  onDone: (body: LooseBody) => void;
  /** What else can be done. */
  actions?: React.ReactNode;
}

/** Two people at one record: base, theirs and mine side by side, a choice for each field that both changed. */
export function MergePanel(props: MergePanelProps) {
  const { kind, lead, children, base, theirs, mine, heads, names, onDone, actions } = props;
  const merge = useMemo(() => threeWay(kind, base, theirs, mine), [kind, base, theirs, mine]);
  const [chosen, setChosen] = useState<Readonly<Record<string, MergeChoice>>>({});
  const { open, settled } = mergeRows(kind, { base, theirs, mine }, merge, names);
  const taken = settled.filter(({ by }) => by !== "mine").map(({ label }) => label.toLowerCase());
  // Mine is what stands in the form already.
  const choices = { ...Object.fromEntries(open.map(({ key }) => [key, "mine" as const])), ...chosen };
  return (
    <section aria-label={lead} className="border-y border-ink bg-raised py-3">
      <p role="alert" className="max-w-sentence text-control">
        <b>{lead}</b> Nothing you typed is lost. {children}
      </p>
      {taken.length > 0 ? (
        <p className="mt-2 text-control text-ink-2">Taken over, since you had not touched it: {taken.join(", ")}.</p>
      ) : null}
      {open.length > 0 ? (
        <div className="mt-3">
          <OpenRows
            rows={open}
            heads={heads}
            choices={choices}
            onChoose={(unit, choice) => setChosen({ ...chosen, [unit]: choice })}
          />
        </div>
      ) : null}
      <div className="mt-3 flex flex-wrap gap-2">
        <Button onClick={() => onDone(resolveMerge(merge, choices).body)}>
          {open.length > 0 ? "Go on with what is chosen" : "Go on with both"}
        </Button>
        {actions}
      </div>
    </section>
  );
}
