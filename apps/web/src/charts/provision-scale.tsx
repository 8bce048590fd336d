import { At } from "./at";
import type { Issue } from "./chart-figures";
import type { StandModel } from "./prepare-stand";
import { ScaleGlyph } from "./scale-glyph";

type Interval = { low: number; high: number };

/** The interval of a provision as a bracket over the scale that it stands on: ink, since it is nobody's position. */
export function ProvisionBracket({ low, high, issue }: Interval & { issue: Issue }) {
  return (
    <svg width="100%" height="20" aria-hidden="true" className="provision-drawn block">
      <line x2="100%" y1="14" y2="14" className="stroke-line-2" strokeWidth="1.25" />
      {issue.stops.map(({ value }) => (
        <line key={value} x1={`${value}%`} x2={`${value}%`} y1="10" y2="18" className="stroke-line-2" />
      ))}
      {low === high ? (
        <At x={`${low}%`}>
          <path d="M-6 11v-6h12v6M0 5v9" fill="none" className="stroke-ink" strokeWidth="2" />
        </At>
      ) : (
        <>
          <line x1={`${low}%`} x2={`${high}%`} y1="5" y2="5" className="stroke-ink" strokeWidth="2" />
          <line x1={`${low}%`} x2={`${low}%`} y1="4" y2="12" className="stroke-ink" strokeWidth="2" />
          <line x1={`${high}%`} x2={`${high}%`} y1="4" y2="12" className="stroke-ink" strokeWidth="2" />
        </>
      )}
    </svg>
  );
}

/** A party's little scale with the edges of the provision running down it, dotted. */
export function StandUnderProvision({
  stand,
  slot,
  issue,
  provision,
}: {
  stand: StandModel;
  slot: number;
  issue: Issue;
  provision: Interval | null;
}) {
  if (stand.empty === "no_data") return null;
  const edges = provision ? [...new Set([provision.low, provision.high])] : [];
  return (
    <div className="provision-drawn relative">
      <svg width="100%" height="100%" aria-hidden="true" className="absolute inset-0">
        {edges.map((edge) => (
          <line
            key={edge}
            x1={`${edge}%`}
            x2={`${edge}%`}
            y1="0"
            y2="100%"
            className="stroke-ink-3"
            strokeDasharray="1 3"
          />
        ))}
      </svg>
      <ScaleGlyph stand={stand} slot={slot} ticks={issue.stops.map(({ value }) => value)} />
    </div>
  );
}
