"use client";

import { type MergeChoice, threeWay } from "@parley/domain/changeset";
import { kindLabels, recordTitle } from "@parley/domain/records/labels";
import { TextLink } from "@parley/ui/link";
import { Segments } from "@parley/ui/segments";
import { type Choices, OpenRows, SettledRows } from "@/words/merge-choices";
import { mergeRows } from "@/words/merge-rows";
import type { RecordNames } from "@/words/record-names";
import { type Fate, fatesOf } from "./put-onto-fates";
import type { Change } from "./review-checks";

export interface PutOntoRecordProps {
  negotiation: string;
  change: Change;
  names: RecordNames;
  fate: Fate | null;
  choices: Choices;
  onFate: (fate: Fate) => void;
  onChoose: (unit: string, choice: MergeChoice) => void;
}

const fateWords: Record<Fate, string> = {
  merge: "put both together",
  withdraw: "withdraw it all the same",
  "leave-out": "leave it out",
};

/** One record that moved: what both changed, to be chosen; what goes together by itself; or whether it stays in at all. */
export function PutOntoRecord(props: PutOntoRecordProps) {
  const { negotiation, change, names, fate, choices, onFate, onChoose } = props;
  const { kind, id, before, after, theirs, merge, baseVersion, publishedVersion, checks } = change;
  const title = recordTitle(after ?? before) ?? id;
  const fates = fatesOf(change);
  const heads = {
    base: baseVersion === 0 ? "Before, not on record" : `Before, version ${baseVersion}`,
    theirs: `Theirs, version ${publishedVersion}, on record`,
    mine: "This submission",
  };
  const sides = fate === "merge" && merge && theirs && after ? { base: before, theirs, mine: after } : null;
  const rows = sides && mergeRows(kind, sides, threeWay(kind, sides.base, sides.theirs, sides.mine), names);
  return (
    <article className="border-t border-line py-3" aria-label={`${kindLabels[kind]}: ${title}`}>
      <h3 className="text-body font-semibold [overflow-wrap:anywhere]">
        {kindLabels[kind]}: <bdi>{title}</bdi>
      </h3>
      <p className="mt-1 max-w-sentence text-control text-ink-2">{checks.stale}</p>
      {fates.length > 1 ? (
        <Segments<Fate>
          legend="What becomes of it"
          hideLegend
          className="mt-2"
          value={fate}
          onValueChange={onFate}
          options={fates.map((value) => ({ value, label: fateWords[value] }))}
        />
      ) : (
        <p className="mt-1 max-w-sentence text-control">
          It is left out of what is submitted anew; its words stay readable below.{" "}
          {publishedVersion === 0 ? (
            <>
              To keep them on record,{" "}
              <TextLink href={`/n/${negotiation}/history/${kind}/${id}`}>bring it back from its history</TextLink>{" "}
              first.
            </>
          ) : null}
        </p>
      )}
      {rows && rows.open.length > 0 ? (
        <section aria-label="Both changed" className="mt-3">
          <p className="pb-2 text-control">
            <b>Both changed these.</b> Choose what stands.
          </p>
          <OpenRows
            rows={rows.open}
            heads={heads}
            choices={choices}
            onChoose={onChoose}
            mineWords="take this submission’s"
          />
        </section>
      ) : null}
      {rows && rows.settled.length > 0 ? (
        <section aria-label="Goes together by itself" className="mt-3">
          <p className="pb-2 text-control">
            <b>These go together by themselves.</b>
          </p>
          <SettledRows rows={rows.settled} heads={heads} mineWords="only this submission changes it: that stands" />
        </section>
      ) : null}
    </article>
  );
}
