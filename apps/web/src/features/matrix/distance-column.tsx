import type { Distance } from "@parley/domain/analysis/distance-shape";
import type { Day } from "@parley/domain/dates";
import type { Party } from "@parley/domain/records/party";
import { DistanceGlyph } from "@/charts/distance-glyph";
import { besideDistance, distanceInWords } from "@/reading/distance-words";
import { MethodLink } from "@/reading/method-link";

type Pair = readonly [Party, Party];

export function DistanceHead({ pair: [one, other] }: { pair: Pair }) {
  return (
    <>
      Distance, of 100
      <span className="block font-normal text-ink-3">
        {one.short} and {other.short} <MethodLink to="distance">method</MethodLink>
      </span>
    </>
  );
}

/** The distance of two parties on an issue: in words, and as the stretch from the least to the most that it can be. */
export function DistanceCell({ distance, pair, day }: { distance: Distance | undefined; pair: Pair; day: Day }) {
  const between = { a: pair[0].short, b: pair[1].short };
  const label = <span className="matrix-party text-control min-[60rem]:hidden">Distance</span>;
  if (!distance) return null;
  if (distance.state !== "known") {
    return (
      <>
        {label}
        <p className="text-note text-ink-3" data-distance="none">
          {distanceInWords(distance, between)}
        </p>
      </>
    );
  }
  const beside = besideDistance(distance, day);
  return (
    <>
      {label}
      <div className="matrix-cell" data-distance={`${distance.min} ${distance.max}`}>
        <div className="matrix-cell-words">
          <span>{distanceInWords(distance, between)}</span>
        </div>
        <DistanceGlyph min={distance.min} max={distance.max} />
        {beside ? <p className="text-note text-ink-3">{beside}</p> : null}
      </div>
    </>
  );
}
