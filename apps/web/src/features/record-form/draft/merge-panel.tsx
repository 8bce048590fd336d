"use client";

import { threeWay } from "@parley/domain/changeset";
import type { Kind } from "@parley/domain/records";
import { Button } from "@parley/ui/button";
import { Segments } from "@parley/ui/segments";
import { useMemo, useState } from "react";
import { type FieldWords, fieldWords, type LooseBody } from "@/words/field-words";
import type { RecordNames } from "@/words/record-names";

/** Fields that are chosen together, by the field of the table in which they are worded. */
const wordedAs: Record<string, string> = {
  ...{ answer: "place", low: "place", high: "place", option: "place", open: "place", direction: "place" },
  ...{ conditionIssue: "condition", attribution: "speaker", participants: "participants.parties" },
};
const alsoShows: Record<string, string[]> = {
  place: ["answer"],
  speaker: ["attribution"],
  "participants.parties": ["participants.speakers"],
};

type Side = "mine" | "theirs";

export interface MergePanelProps {
  kind: Kind;
  /** What happened, as a bold first sentence, and what to do about it. */
  lead: string;
  children?: React.ReactNode;
  base: LooseBody | null;
  theirs: LooseBody;
  mine: LooseBody;
  /** Heads of the three columns. */
  heads: { base: string; theirs: string; mine: string };
  names: RecordNames;
  /** Gives the record as chosen. */
  onDone: (body: LooseBody) => void;
}

/** Two people at one record: base, theirs and mine side by side, a choice for each field that both changed. */
export function MergePanel({ kind, lead, children, base, theirs, mine, heads, names, onDone }: MergePanelProps) {
  const merge = useMemo(() => threeWay(kind, base, theirs, mine), [kind, base, theirs, mine]);
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const rows = [...new Set(merge.conflicts.map(({ path }) => wordedAs[path] ?? path))];
  const words = { base: byKey(kind, base, names), theirs: byKey(kind, theirs, names), mine: byKey(kind, mine, names) };
  const taken = [...new Set(merge.taken.map((path) => wordedAs[path] ?? path))].map(
    (key) => words.theirs.get(key)?.label.toLowerCase() ?? key,
  );
  const finish = () => {
    const body: Record<string, unknown> = { ...merge.merged };
    for (const { path, theirs: value } of merge.conflicts) {
      if (chosen[wordedAs[path] ?? path] === "theirs") body[path] = value;
    }
    onDone(body);
  };
  return (
    <section aria-label={lead} className="border-y border-ink bg-raised py-3">
      <p role="alert" className="max-w-sentence text-control">
        <b>{lead}</b> Nothing you typed is lost. {children}
      </p>
      {taken.length > 0 ? (
        <p className="mt-2 text-control text-ink-2">Taken over, since you had not touched it: {taken.join(", ")}.</p>
      ) : null}
      {rows.length > 0 ? (
        <ul className="mt-3">
          {rows.map((key) => (
            <li key={key} className="border-t border-line py-3">
              <p className="text-control font-semibold">{words.mine.get(key)?.label ?? key}</p>
              <dl className="my-2 grid gap-3 sm:grid-cols-3">
                {(["base", "theirs", "mine"] as const).map((side) => (
                  <div key={side}>
                    <dt className="text-note text-ink-3">{heads[side]}</dt>
                    <dd className="[overflow-wrap:anywhere]">
                      <SideWords fields={[key, ...(alsoShows[key] ?? [])].map((each) => words[side].get(each))} />
                    </dd>
                  </div>
                ))}
              </dl>
              <Segments<Side>
                legend={`${words.mine.get(key)?.label ?? key}: which`}
                hideLegend
                value={chosen[key] ?? "mine"}
                onValueChange={(side) => setChosen({ ...chosen, [key]: side })}
                options={[
                  { value: "mine", label: "keep mine" },
                  { value: "theirs", label: "take theirs" },
                ]}
              />
            </li>
          ))}
        </ul>
      ) : null}
      <div className="mt-3">
        <Button onClick={finish}>{rows.length > 0 ? "Go on with what is chosen" : "Go on with both"}</Button>
      </div>
    </section>
  );
}

const byKey = (kind: Kind, body: LooseBody | null, names: RecordNames) =>
  new Map((body ? fieldWords(kind, body, names) : []).map((field) => [field.key, field]));

function SideWords({ fields }: { fields: (FieldWords | undefined)[] }) {
  const said = fields.filter((field): field is FieldWords => Boolean(field && (field.words || field.note)));
  if (said.length === 0) return <span className="text-ink-3">none</span>;
  return said.map((field) => (
    <span key={field.key} className="block">
      {field.words}
      {field.note ? <span className="block text-note text-ink-3">{field.note}</span> : null}
      {field.passages?.map((passage) => (
        <span key={passage.key} className="block font-serif">
          “{passage.exact}” <span className="font-sans text-note text-ink-3">{passage.note}</span>
        </span>
      ))}
    </span>
  ));
}
