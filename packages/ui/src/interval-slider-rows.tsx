"use client";

import { classNames } from "./class-names";
import { type Interval, type ScaleStop, spread, yOf } from "./interval-geometry";
import { partyColorVar, partyTextClass } from "./party-swatch";

export type OthersMark = {
  key: string;
  name: string;
  slot: number;
  low: number;
  high: number;
  /** A second line: its words or how old it is. */
  note?: string;
  /** Square corners, for a document's text. */
  document?: boolean;
  /** Hollow, for words unnamed or second-hand. */
  hollow?: boolean;
};

type Rows = { length: number; height: number };

const rowHeight = 20;

/** The stops as rows of words; a handle between two stops gets a row of its own where there is room for it. */
export function StopsColumn({
  stops,
  value,
  words,
  length,
  height,
  onPick,
}: Rows & {
  stops: ReadonlyArray<ScaleStop>;
  value: Interval | null;
  words: (point: number) => string;
  onPick: (point: number) => void;
}) {
  const heights = stops.map((stop) => yOf(stop.value, length));
  const rows = spread(heights, rowHeight);
  const gap = Math.min(...rows.slice(1).map((y, index) => y - (rows[index] ?? 0)), 100);
  const lines = gap >= 42 ? 2 : 1;
  const held = value ? [...new Set([value.high, value.low])] : [];
  const between = held
    .filter((point) => !stops.some((stop) => stop.value === point))
    .filter((point) => rows.every((y) => Math.abs(y - yOf(point, length)) >= rowHeight));
  return (
    <svg width="100%" height={height} className="overflow-visible" aria-hidden="true">
      {stops.map((stop, index) => (
        <Row key={stop.value} y={rows[index] ?? 0} lines={lines}>
          <button
            type="button"
            tabIndex={-1}
            title={stop.label}
            onClick={() => onPick(stop.value)}
            className={classNames(
              "pl-2 text-left hover:underline",
              lines === 2 ? "line-clamp-2" : "truncate",
              held.includes(stop.value) && "font-semibold",
              stop.stated === false && "text-ink-3 italic",
            )}
          >
            <span className="pr-[6px] text-note font-normal text-ink-3 not-italic">{stops.length - index}</span>
            {stop.label}
          </button>
          {stop.stated === false ? (
            <span className="hidden shrink-0 pl-2 text-note text-ink-3 sm:inline">no source states this stop</span>
          ) : null}
        </Row>
      ))}
      {between.map((point) => (
        <Row key={`between-${point}`} y={yOf(point, length)} lines={1}>
          <span className="truncate pl-2 font-semibold">{words(point)}</span>
          <span className="hidden shrink-0 pl-2 text-note text-ink-3 sm:inline">between two stops</span>
        </Row>
      ))}
    </svg>
  );
}

function Row({ y, lines, children }: { y: number; lines: 1 | 2; children: React.ReactNode }) {
  const height = lines * rowHeight;
  return (
    <foreignObject x="0" y={y - height / 2} width="100%" height={height}>
      <div className={classNames("flex w-full items-center", lines === 2 ? "h-[40px]" : "h-[20px]")}>{children}</div>
    </foreignObject>
  );
}

/** Where others stand on the same scale: bar, disc or square, then the name; names move apart rather than collide. */
export function OthersColumn({ others, length, height }: Rows & { others: ReadonlyArray<OthersMark> }) {
  const labels = spread(
    others.map((mark) => yOf((mark.low + mark.high) / 2, length)),
    34,
  );
  return (
    <svg width="100%" height={height} className="overflow-visible" role="img" aria-label={inWords(others)}>
      {others.map((mark, index) => (
        <g key={mark.key}>
          <Mark mark={mark} length={length} />
          <foreignObject x="18" y={(labels[index] ?? 0) - 16} width="110" height="34">
            <p className="text-note text-ink-2 [font-stretch:86%]">
              <span className={classNames("block truncate font-semibold", partyTextClass(mark.slot))}>{mark.name}</span>
              {mark.note ? <span className="block truncate">{mark.note}</span> : null}
            </p>
          </foreignObject>
        </g>
      ))}
    </svg>
  );
}

function Mark({ mark, length }: { mark: OthersMark; length: number }) {
  const color = partyColorVar(mark.slot);
  const point = mark.low === mark.high;
  const size = point ? 10 : 6;
  const top = yOf(mark.high, length) - (point ? 5 : 0);
  const inset = mark.hollow ? 0.9 : 0;
  return (
    <rect
      x={6 - size / 2 + inset}
      y={top + inset}
      width={size - 2 * inset}
      height={Math.max(size, yOf(mark.low, length) - yOf(mark.high, length)) - 2 * inset}
      rx={mark.document ? 0 : size / 2 - inset}
      fill={mark.hollow ? "var(--raised)" : color}
      stroke={mark.hollow ? color : "none"}
      strokeWidth={mark.hollow ? 1.8 : undefined}
    />
  );
}

function inWords(others: ReadonlyArray<OthersMark>): string {
  if (others.length === 0) return "No other positions";
  const each = others.map((mark) =>
    mark.low === mark.high ? `${mark.name} at ${mark.low}` : `${mark.name} from ${mark.low} to ${mark.high}`,
  );
  return `Beside the scale: ${each.join("; ")}`;
}
