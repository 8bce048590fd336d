"use client";

import { switchesOf } from "@parley/domain/analysis/statement";
import { dayInWords } from "@parley/domain/dates";
import { TextButton } from "@parley/ui/link";
import { Section } from "@parley/ui/section";
import { useMemo, useRef } from "react";
import { markLines } from "@/charts/mark-lines";
import type { PictureWords } from "@/charts/picture/standalone-svg";
import { prepareShiftChart } from "@/charts/prepare-shift-chart";
import { ShiftChartInteraction } from "@/charts/shift-chart-interaction";
import { ShiftChartTable } from "@/charts/shift-chart-table";
import { MethodLinks } from "@/reading/method-link";
import { newestDay } from "@/reading/reading-day";
import { SaveChart } from "@/reading/save-chart";
import { Term } from "@/reading/term";
import { counted, inWords } from "@/reading/who-coded";
import { ChartControls } from "./chart-controls";
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
  /** Whose record it is, which edition, and its address: for pictures that leave the page. */
  source: { negotiation: string; edition: number; path: string };
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
  const asTable = state.view === "table";
  const frame = useRef<HTMLDivElement>(null);
  const speaking = new Set(statements.map(({ party }) => party)).size;
  const many = `${counted(statements.length, "statement")} by ${counted(speaking, "party", "parties")}`;
  return (
    <Section
      title="How they moved"
      note={noteOf(figures, state, many)}
      className="mt-8"
      actions={
        <>
          <Term name="shift">What is a shift?</Term>
          <Term name="cannotTell">And “cannot tell”?</Term>
          <SaveChart
            frame={frame}
            asTable={asTable}
            name={`${wish.issue.id}-edition-${source.edition}`}
            words={() => pictureWords(figures, source, many)}
            tables={[{ lines: () => drawnLines(wish) }]}
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
          <TableTwin wish={wish} chosen={state.at} hrefOf={hrefOf} onChoose={onChoose} />
        ) : (
          <ShiftChartInteraction
            wish={wish}
            chosen={state.at}
            hrefOf={hrefOf}
            eventHrefOf={eventHrefOf}
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

function pictureWords({ wish, day }: IssueFigures, source: Props["source"], many: string): PictureWords {
  const { from, to } = wish.range;
  const read = `Parley: ${source.negotiation}. Edition ${source.edition}, as of ${dayInWords(day)} (UTC).`;
  return {
    title: wish.issue.title,
    deck: `How positions moved, ${dayInWords(from)} to ${dayInWords(to)}; ${many}`,
    source: [read, new URL(source.path + window.location.search, window.location.href).href],
  };
}

function TableTwin({
  wish,
  chosen,
  hrefOf,
  onChoose,
}: Pick<Props, "hrefOf" | "onChoose"> & { wish: IssueFigures["wish"]; chosen: string | null }) {
  const { rows, provisionRows } = useMemo(() => prepareShiftChart(wish, "wide"), [wish]);
  return <ShiftChartTable rows={rows} provisions={provisionRows} chosen={chosen} hrefOf={hrefOf} onChoose={onChoose} />;
}

/** Where the range counts back from a record that has gone quiet, the reader is told. */
function noteOf({ statements, day }: IssueFigures, state: IssueState, many: string): string {
  const newest = newestDay(statements);
  const back = state.range !== "all" && !(state.from && state.to) && newest !== null && newest < day;
  const off = statements.filter((one) => switchesOf(one).some((kind) => !state.kinds.includes(kind))).length;
  const notes = [
    many,
    off > 0 ? `${inWords(off)} of kinds switched off` : null,
    back && newest ? `counted back from the newest, ${dayInWords(newest)}` : null,
  ];
  return notes.filter(Boolean).join("; ");
}
