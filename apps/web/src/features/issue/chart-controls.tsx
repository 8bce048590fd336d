"use client";

import type { EvidenceKind, Statement } from "@parley/domain/analysis/statement";
import { evidenceKinds } from "@parley/domain/analysis/statement";
import { dayInWords } from "@parley/domain/dates";
import { TextButton } from "@parley/ui/link";
import { Segments, ToggleSegments } from "@parley/ui/segments";
import type { Party } from "@/charts/chart-figures";
import { kindsAmong, kindWords } from "@/reading/kinds-of-evidence";
import { mostDrawn } from "@/reading/party-order";
import { type IssueState, type RangeChoice, ranges } from "./issue-url";
import { mostLaid } from "./provisions-laid";

const rangeWords: Record<RangeChoice, string> = { all: "All", "6m": "6 months", "90d": "90 days" };

type Props = {
  state: IssueState;
  onState: (change: Partial<IssueState>) => void;
  statements: readonly Statement[];
  /** Those with something on record here. */
  parties: readonly Party[];
  drawn: readonly Party[];
  /** Those that could be laid over the chart. */
  proposals: readonly { id: string; title: string }[];
};

/** What the chart shows: how far back, which kinds of evidence count, and whom. */
export function ChartControls({ state, onState, statements, parties, drawn, proposals }: Props) {
  const kinds = kindsAmong(statements);
  const own = state.from !== null && state.to !== null;
  const names = drawn.map(({ id }) => id);
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2 print:hidden">
      <Segments
        legend="Range"
        hideLegend
        options={ranges.map((value) => ({ value, label: rangeWords[value] }))}
        value={own ? null : state.range}
        onValueChange={(range) => onState({ range, from: null, to: null })}
      />
      {kinds.length > 1 ? (
        <ToggleSegments
          legend="Counts"
          options={kinds.map((value) => ({ value, label: kindWords[value] }))}
          values={state.kinds}
          onValuesChange={(shown) => onState({ kinds: merged(state.kinds, kinds, shown) })}
        />
      ) : null}
      {parties.length > 2 ? (
        <ToggleSegments
          legend="Parties"
          options={parties.map(({ id, short }) => ({
            value: id,
            label: short,
            disabled: names.length >= mostDrawn && !names.includes(id),
          }))}
          values={names}
          onValuesChange={(shown) => onState({ parties: shown.length === parties.length ? null : [...shown] })}
        />
      ) : null}
      {proposals.length > 0 ? (
        <ToggleSegments
          legend="Lay over"
          options={proposals.map(({ id, title }) => ({
            value: id,
            label: title,
            disabled: state.proposals.length >= mostLaid && !state.proposals.includes(id),
          }))}
          values={state.proposals}
          onValuesChange={(shown) => onState({ proposals: [...shown] })}
        />
      ) : null}
      {own && state.from && state.to ? (
        <p className="text-note text-ink-3">
          {dayInWords(state.from)} to {dayInWords(state.to)}{" "}
          <TextButton onClick={() => onState({ from: null, to: null })}>Whole range</TextButton>
        </p>
      ) : null}
    </div>
  );
}

/** Switches that are not shown, since nothing of their kind is here, keep their state. */
function merged(
  before: readonly EvidenceKind[],
  shown: readonly EvidenceKind[],
  on: readonly EvidenceKind[],
): EvidenceKind[] {
  return evidenceKinds.filter((kind) => (shown.includes(kind) ? on.includes(kind) : before.includes(kind)));
}
