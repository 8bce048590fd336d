import { partyTextClass } from "@parley/ui/party-swatch";
import { At } from "./at";
import type { StandModel } from "./prepare-stand";

export interface ScaleGlyphProps {
  stand: StandModel;
  /** Whose colour it has; null for nobody's: ink. */
  slot: number | null;
  /** Scale points at which a small tick marks a stop. */
  ticks?: readonly number[];
}

const middle = 10;

/**
 * A little scale, 20 px high and as wide as its place: low at the left. Says nothing itself: words stand beside it.
 * What is no place on the scale, a direction among it, has none.
 */
export function ScaleGlyph({ stand, slot, ticks = [0, 100] }: ScaleGlyphProps) {
  if (stand.empty === "no_data") return null;
  return (
    <svg
      width="100%"
      height="20"
      className={`block ${slot === null ? "text-ink" : partyTextClass(slot)}`}
      aria-hidden="true"
    >
      {stand.options.length > 0 ? <Options stand={stand} /> : <Scale stand={stand} ticks={ticks} />}
    </svg>
  );
}

function Scale({ stand, ticks }: { stand: StandModel; ticks: readonly number[] }) {
  if (stand.empty === "no_answer")
    return (
      <>
        <path d="M4 4h-4v12h4" fill="none" stroke="currentColor" strokeWidth="1.75" />
        <At x="100%">
          <path d="M-4 4h4v12h-4" fill="none" stroke="currentColor" strokeWidth="1.75" />
        </At>
      </>
    );
  if (stand.empty === "undecided")
    return (
      <rect
        x="0"
        y="5"
        width="100%"
        height="10"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeDasharray="2 3"
      />
    );
  return (
    <>
      <line x2="100%" y1={middle} y2={middle} className="stroke-line-2" strokeWidth="1.25" />
      {ticks.map((tick) => (
        <line key={tick} x1={`${tick}%`} x2={`${tick}%`} y1="6" y2="14" className="stroke-line-2" />
      ))}
      {stand.move && <Move move={stand.move} point={stand.bars.every((bar) => bar.low === bar.high)} />}
      <g opacity={stand.opacity === 1 ? undefined : stand.opacity}>
        {stand.bars.map((bar) => (
          <Bar key={bar.low} bar={bar} stand={stand} />
        ))}
      </g>
    </>
  );
}

function Move({ move, point }: { move: NonNullable<StandModel["move"]>; point: boolean }) {
  const right = move.to > move.from;
  const tip = point ? 6 : 0;
  return (
    <>
      <line x1={`${move.from}%`} x2={`${move.from}%`} y1="5" y2="15" stroke="currentColor" strokeWidth="2" />
      <line x1={`${move.from}%`} x2={`${move.to}%`} y1={middle} y2={middle} stroke="currentColor" strokeWidth="1.25" />
      <At x={`${move.to}%`}>
        <path
          d={right ? `M${-tip - 7} 6v8l7 -4z` : `M${tip + 7} 6v8l-7 -4z`}
          fill="currentColor"
          className="chart-cut"
        />
      </At>
    </>
  );
}

function Bar({ bar, stand }: { bar: StandModel["bars"][number]; stand: StandModel }) {
  const hollow = stand.style === "hollow" || stand.stale;
  const round = stand.style === "square" ? 0 : 5;
  const look = hollow
    ? {
        fill: "var(--paper)",
        stroke: "currentColor",
        strokeWidth: stand.stale ? 1.6 : 1.8,
        strokeDasharray: stand.stale ? "3 2" : undefined,
      }
    : { fill: "currentColor" };
  if (bar.low === bar.high)
    return (
      <At x={`${bar.low}%`}>
        <rect
          x={hollow ? -4.1 : -5}
          y={hollow ? 5.9 : 5}
          width={hollow ? 8.2 : 10}
          height={hollow ? 8.2 : 10}
          rx={round}
          {...look}
        />
      </At>
    );
  const height = hollow ? 8.2 : 10;
  return (
    <rect
      x={`${bar.low}%`}
      width={`${bar.high - bar.low}%`}
      y={middle - height / 2}
      height={height}
      rx={round}
      {...look}
    />
  );
}

function Options({ stand }: { stand: StandModel }) {
  return stand.options.map((option, index) => (
    <rect
      key={option.id}
      x={index * 16 + 0.75}
      y="4.75"
      width="10.5"
      height="10.5"
      fill={option.held && !stand.stale ? "currentColor" : "none"}
      className={option.held ? undefined : "stroke-line-2"}
      stroke={option.held ? "currentColor" : undefined}
      strokeWidth="1.5"
      strokeDasharray={option.held && stand.stale ? "3 2" : undefined}
    />
  ));
}
