import type { EventView } from "@parley/api";
import { addDays } from "@parley/domain/dates";
import { Section } from "@parley/ui/section";
import { useMemo } from "react";
import { OverallDistance } from "@/charts/overall-distance";
import type { DistanceWish } from "@/charts/prepare-distance";
import { rangeInWords } from "@/charts/prepare-strip";
import { chartEventOf, isTurning } from "@/reading/events";
import { MethodLinks } from "@/reading/method-link";
import { quietStretches } from "@/reading/quiet-stretches";
import type { OverviewRecord, Standing } from "./overview-figures";

type Props = { record: OverviewRecord; standing: Standing; events: readonly EventView[] };

/** How far apart the two principals are over time: a mean of ranges, with what it rests on. */
export function DistanceSection({ record, standing, events }: Props) {
  const wish = useMemo(() => wishOf(record, standing.day, events), [record, standing.day, events]);
  if (!record.principals) return null;
  const [low, high] = record.principals;
  const { overall } = standing;
  return (
    <Section
      id="distance"
      title={`How far apart ${low.short} and ${high.short} are`}
      note="mean distance over the issues both have spoken on; a range, as their words are"
      className="mt-10"
    >
      {wish ? <OverallDistance wish={wish} /> : null}
      <details className="mt-2">
        <summary className="touch text-note underline decoration-line-2 underline-offset-3">How it is computed</summary>
        <p className="mt-1 max-w-sentence text-control text-ink-2">
          On each issue the distance is at least the gap between the two intervals and at most the farthest two points
          of them. Of both, the mean is taken over the issues on which both stand
          {overall.state === "known"
            ? `: ${rangeInWords(overall.min, overall.max)} of 100 on ${overall.k} of ${overall.of} scaled issues, ${overall.weighting === "equal" ? "equally weighted, since evidence of how much each matters is not there for all" : "weighted by how much each matters to the two"}`
            : ", and so far there is none"}
          . A missing side makes no figure, never 0.
        </p>
      </details>
      <MethodLinks className="mt-1" to={["overall-distance", "distance"]} />
    </Section>
  );
}

function wishOf(record: OverviewRecord, day: string, events: readonly EventView[]): DistanceWish | null {
  const first = record.steps.find((step) => step.overall.state === "known")?.from;
  if (!record.principals || first === undefined || first > day) return null;
  const [low, high] = record.principals;
  const range = { from: addDays(first, -7), to: day };
  const shown = events.filter((event) => isTurning(event) && event.status === "held" && event.last >= range.from);
  return {
    between: `${low.short} and ${high.short}`,
    steps: record.steps,
    range,
    events: shown.map(chartEventOf),
    folds: quietStretches(range, [...record.steps.map((step) => step.from), ...shown.map((event) => event.last)]),
  };
}
