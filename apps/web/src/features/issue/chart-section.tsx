"use client";

import { dayInWords } from "@parley/domain/dates";
import { TextButton } from "@parley/ui/link";
import { Section } from "@parley/ui/section";
import { useCallback, useMemo, useRef } from "react";
import { markLines } from "@/charts/mark-lines";
import { prepareShiftChart } from "@/charts/prepare-shift-chart";
import { ShiftChartInteraction } from "@/charts/shift-chart-interaction";
import { MethodLinks } from "@/reading/method-link";
import { SaveChart } from "@/reading/save-chart";
import { Term } from "@/reading/term";
import { aroundOnChart } from "./around-on-chart";
import { ChartControls } from "./chart-controls";
import { ChartTwin } from "./chart-twin";
import { type ChartSource, noteOf, pictureWords } from "./chart-words";
import type { IssueFigures } from "./issue-figures";
import type { IssueState } from "./issue-url";
import { RangeControl } from "./range-control";

type Props = {
  figures: IssueFigures;
  /** Those that could be laid over the chart. */
  proposals: readonly { id: string; title: string }[];
  state: IssueState;
  onState: (change: Partial<IssueState>) => void;
  onChoose: (position: string) => void;
  onEscape: () => void;
  hrefOf: (position: string) => string;
  eventHrefOf: (event: string) => string;
  source: ChartSource;
  /** The address of the chart on a page of its own, in this state. */
  alone: string;
};

/** The shift chart with its switches, or its twin as a table. */
export function ChartSection({
  figures,
  proposals,
  state,
  onState,
  onChoose,
  onEscape,
  hrefOf,
  eventHrefOf,
  source,
  alone,
}: Props) {
  const { wish, whole, statements, parties, drawn, day } = figures;
  const days = useMemo(
    () =>
      statements
        .map(({ last }) => last)
        .filter((last) => last <= day)
        .sort(),
    [statements, day],
  );
  const aroundOf = useCallback((event: string) => aroundOnChart(figures, event), [figures]);
  const asTable = state.view === "table";
  const frame = useRef<HTMLDivElement>(null);
  return (
    <Section
      title="How they moved"
      note={noteOf(figures, state)}
      className="mt-8"
      actions={
        <>
          <Term name="shift">What is a shift?</Term>
          <Term name="cannotTell">And “cannot tell”?</Term>
          <SaveChart
            frame={frame}
            asTable={asTable}
            name={`${wish.issue.id}-edition-${source.edition}`}
            words={() => pictureWords(figures, state.kinds, source)}
            tables={[{ lines: () => drawnLines(wish) }]}
            alone={alone}
          />
          <TextButton aria-pressed={asTable} onClick={() => onState({ view: asTable ? "chart" : "table" })}>
            {asTable ? "As a chart" : "As a table"}
          </TextButton>
        </>
      }
    >
      <div ref={frame} className="mt-3 grid gap-3">
        <ChartControls
          state={state}
          onState={onState}
          statements={statements}
          parties={parties}
          drawn={drawn}
          proposals={proposals}
        />
        {asTable ? (
          <ChartTwin wish={wish} chosen={state.at} hrefOf={hrefOf} onChoose={onChoose} />
        ) : (
          <ShiftChartInteraction
            wish={wish}
            chosen={state.at}
            hrefOf={hrefOf}
            eventHrefOf={eventHrefOf}
            aroundOf={aroundOf}
            onChoose={onChoose}
            onEscape={onEscape}
            onRange={({ from, to }) => onState({ from, to })}
            control={
              <RangeControl
                range={wish.range}
                whole={whole}
                days={days}
                onRange={(range) => onState(range ?? { range: "all", from: null, to: null })}
              />
            }
          />
        )}
        {wish.notDrawn && wish.notDrawn.length > 0 ? (
          <p className="text-note text-ink-3">Not drawn: {wish.notDrawn.join(", ")}.</p>
        ) : null}
      </div>
      {day > wish.range.to ? <p className="mt-2 text-note text-ink-3">Drawn to {dayInWords(wish.range.to)}.</p> : null}
      <MethodLinks
        className="mt-2"
        to={["which-statements-count", "in-force", "shift", "distance", "evidence-strip"]}
      />
    </Section>
  );
}

function drawnLines(wish: IssueFigures["wish"]) {
  const { rows, provisionRows } = prepareShiftChart(wish, "wide");
  return markLines(rows, provisionRows);
}
