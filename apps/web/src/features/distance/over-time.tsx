"use client";

import { type Day, dayInWords } from "@parley/domain/dates";
import { TextButton } from "@parley/ui/link";
import { Section } from "@parley/ui/section";
import { useCallback, useMemo, useRef } from "react";
import { DistanceChart, type DistanceReading } from "@/charts/distance-chart";
import { overallInEffect } from "@/charts/prepare-distance";
import { distanceWish } from "@/reading/distance-wish";
import { overallInWords } from "@/reading/distance-words";
import { MethodLinks } from "@/reading/method-link";
import type { RecordData } from "@/reading/record-figures";
import { SaveChart } from "@/reading/save-chart";
import type { DistanceFigures } from "./distance-figures";
import { issueLines, overTimeLines } from "./distance-lines";
import { DistanceTable } from "./distance-table";

type Props = {
  data: RecordData;
  figures: DistanceFigures;
  asTable: boolean;
  onTable: (asTable: boolean) => void;
};

/** The mean over time, drawn or as its table. */
export function OverTime({ data, figures, asTable, onTable }: Props) {
  const { a, b, on, since, steps } = figures;
  const frame = useRef<HTMLDivElement>(null);
  const wish = useMemo(() => {
    const found = distanceWish([a, b], steps, data.events, on);
    return found && { ...found, since };
  }, [a, b, steps, data.events, on, since]);
  const titles = useMemo(() => new Map(data.issues.map(({ id, title }) => [id, title])), [data.issues]);
  const readingsOn = useCallback((day: Day) => readings(figures, titles, day), [figures, titles]);
  const title = `How far apart ${a.short} and ${b.short} are`;
  return (
    <Section
      title="Over time"
      note="the mean of the issues on which both stand, as a range; between two changes it stays as it was"
      className="mt-8"
      actions={
        wish ? (
          <>
            <SaveChart
              frame={frame}
              asTable={asTable}
              name={`distance-${a.id}-${b.id}-edition-${data.edition}`}
              words={() => ({
                title,
                deck: `The mean distance as a range, ${dayInWords(wish.range.from)} to ${dayInWords(on)}; ${overallInWords(figures.overall).issues}`,
                source: [
                  `Parley: ${data.profile?.title ?? data.id}. Edition ${data.edition}, as of ${dayInWords(on)} (UTC).`,
                  window.location.href,
                ],
              })}
              tables={[
                { what: "over time", lines: () => overTimeLines(wish) },
                { what: "by issue", lines: () => issueLines(figures) },
              ]}
            />
            <TextButton className="print:hidden" aria-pressed={asTable} onClick={() => onTable(!asTable)}>
              {asTable ? "As a chart" : "As a table"}
            </TextButton>
          </>
        ) : null
      }
    >
      {wish === null ? (
        <p className="py-3 font-serif text-large text-ink-2">
          Nothing can be drawn: up to {dayInWords(on)} there is no issue on which both have said where they stand.
        </p>
      ) : (
        <div ref={frame} className="mt-3">
          {asTable ? (
            <DistanceTable wish={wish} titles={titles} />
          ) : (
            <DistanceChart wish={wish} readingsOn={readingsOn} />
          )}
          <MethodLinks className="mt-1" to={["overall-distance"]} />
        </div>
      )}
    </Section>
  );
}

function readings({ steps }: DistanceFigures, titles: ReadonlyMap<string, string>, day: Day): DistanceReading[] {
  const overall = overallInEffect(steps, day);
  if (overall === null) return [{ head: "Distance", words: "undefined", note: "neither stood anywhere yet" }];
  const { words, issues, weights } = overallInWords(overall);
  if (overall.state === "undefined") return [{ head: "Distance", words, note: `${weights}; ${issues}` }];
  return [
    { head: "Distance", words, note: `the mean of ${issues}` },
    { head: "Issues", words: overall.weights.map(({ issue }) => titles.get(issue) ?? issue).join("; "), note: "" },
    { head: "Weights", words: overall.weighting === "equal" ? "all alike" : "by salience", note: weights },
  ];
}
