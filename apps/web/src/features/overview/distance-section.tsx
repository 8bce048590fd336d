import type { EventView } from "@parley/api";
import { Link } from "@parley/ui/link";
import { Section } from "@parley/ui/section";
import { useMemo } from "react";
import { OverallDistance } from "@/charts/overall-distance";
import { rangeInWords } from "@/charts/prepare-strip";
import { distanceWish } from "@/reading/distance-wish";
import { MethodLinks } from "@/reading/method-link";
import type { RecordFigures } from "@/reading/record-figures";
import type { Standing } from "./overview-figures";

type Props = { base: string; record: RecordFigures; standing: Standing; events: readonly EventView[] };

/** How far apart the two principals are over time: a mean of ranges, with what it rests on. */
export function DistanceSection({ base, record, standing, events }: Props) {
  const { principals } = record;
  const { steps, day } = standing;
  const wish = useMemo(
    () => (principals ? distanceWish(principals, steps, events, day) : null),
    [principals, steps, events, day],
  );
  if (!principals) return null;
  const [low, high] = principals;
  const { overall } = standing;
  return (
    <Section
      id="distance"
      title={`How far apart ${low.short} and ${high.short} are`}
      note="mean distance over the issues both have spoken on; a range, as their words are"
      className="mt-10"
      actions={<Link href={`${base}/distance`}>By issue, and for any two</Link>}
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
