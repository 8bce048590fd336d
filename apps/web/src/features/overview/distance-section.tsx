import type { EventView } from "@parley/api";
import { Section } from "@parley/ui/section";
import { rangeInWords } from "@/charts/prepare-strip";
import type { Record, Standing } from "./overview-figures";

type Props = { record: Record; standing: Standing; events: readonly EventView[] };

/** How far apart the two principals are over time: a mean of ranges, with what it rests on. */
export function DistanceSection({ record, standing }: Props) {
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
      <p className="mt-3">
        {overall.state === "known" ? (
          <>
            <b>{rangeInWords(overall.min, overall.max)}</b> of 100, on {overall.k} of {overall.of} issues,{" "}
            {overall.weighting === "equal" ? "equally weighted" : "weighted by salience"}
          </>
        ) : (
          "undefined: on no issue have both said where they stand"
        )}
      </p>
    </Section>
  );
}
