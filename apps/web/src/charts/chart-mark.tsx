import { round, share } from "./chart-geometry";
import type { Mark, ShiftChartModel } from "./shift-chart-model";

const paper = { stroke: "var(--paper)", strokeWidth: 1.5, paintOrder: "stroke" } as const;

/** The shape of a statement, drawn round x = 0 at its height; a range of dates is drawn by DateRange behind it. */
export function MarkShape({ mark }: { mark: Mark }) {
  const hollow = mark.style === "hollow";
  const top = round(mark.yHigh);
  const foot = round(mark.yLow);
  if (mark.kind === "no_answer")
    return <path d={`M-4 ${top}h4V${foot}h-4`} fill="none" stroke="currentColor" strokeWidth="1.75" />;
  if (mark.kind === "undecided")
    return (
      <path
        d={`M0 ${top}V${foot}`}
        stroke="currentColor"
        strokeWidth="1.75"
        strokeDasharray="1 4"
        strokeLinecap="round"
      />
    );
  if (mark.kind === "direction") return <DirectionShape mark={mark} />;
  if (mark.x0 !== null) return null;
  if (mark.kind === "point") {
    const radius = mark.style === "square" ? undefined : 5;
    if (hollow) return <circle cy={top} r="4.1" fill="var(--paper)" stroke="currentColor" strokeWidth="1.8" />;
    return <rect x="-5" y={top - 5} width="10" height="10" rx={radius} fill="currentColor" {...paper} />;
  }
  return <path d={barPath(mark, hollow ? 2.1 : 3)} {...(hollow ? outline : { fill: "currentColor", ...paper })} />;
}

const outline = { fill: "var(--paper)", stroke: "currentColor", strokeWidth: 1.8 } as const;

/** A bar from low to high with round ends (square for a document); an end that the words leave open is cut straight. */
function barPath(mark: Mark, half: number): string {
  const inset = half < 3 ? 0.9 : 0;
  const top = mark.yHigh + (mark.open === "high" ? 0 : inset);
  const foot = mark.yLow - (mark.open === "low" ? 0 : inset);
  const most = Math.min(half, (foot - top) / 2);
  const cap = (open: boolean) => (open || mark.style === "square" ? 0 : most);
  const up = cap(mark.open === "high");
  const down = cap(mark.open === "low");
  const arc = (radius: number, x: number, y: number) => (radius ? `a${radius} ${radius} 0 0 1 ${x} ${y}` : "");
  const body = round(foot - top - up - down);
  return [
    `M${-half} ${round(top + up)}`,
    up ? arc(up, half, -up) + arc(up, half, up) : `h${half * 2}`,
    `v${body}`,
    down ? arc(down, -half, down) + arc(down, -half, -down) : `h${-half * 2}`,
    `v${-body}${mark.open === "none" || half >= 3 ? "z" : ""}`,
  ].join("");
}

function DirectionShape({ mark }: { mark: Mark }) {
  const y = round((mark.yHigh + mark.yLow) / 2);
  const up = mark.direction === "high";
  const tip = up ? -9 : 9;
  return (
    <>
      <path d={`M0 ${y - tip}V${y + tip / 2}`} stroke="currentColor" strokeWidth="1.5" />
      <path
        d={`M-4.5 ${y + tip / 3}h9l-4.5 ${up ? -8 : 8}z`}
        fill={mark.style === "hollow" ? "var(--paper)" : "currentColor"}
        stroke="currentColor"
      />
    </>
  );
}

/** The date as a range: as wide as from the first to the last day it may have been. */
export function DateRange({ mark, model }: { mark: Mark; model: ShiftChartModel }) {
  if (mark.x0 === null) return null;
  const point = mark.kind === "point";
  const top = point ? mark.yHigh - 5 : mark.yHigh + 0.9;
  const foot = point ? mark.yLow + 5 : mark.yLow - 0.9;
  const area = {
    x: share(mark.x0, model),
    y: round(top),
    width: share(mark.x - mark.x0, model),
    height: round(foot - top),
    rx: mark.style === "square" ? 0 : 2.1,
  };
  const hollow = mark.style === "hollow";
  return (
    <>
      <rect {...area} fill="var(--paper)" />
      <rect
        {...area}
        fill={hollow ? "none" : "currentColor"}
        fillOpacity="0.35"
        stroke="currentColor"
        strokeWidth="1.8"
      />
    </>
  );
}

/** What the mark covers, for its halo, its focus ring and its unseen hit area: px round x = 0. */
export function markBounds(mark: Mark): { x: number; y: number; width: number; height: number } {
  const half = mark.kind === "interval" ? 3 : 5;
  const middle = (mark.yHigh + mark.yLow) / 2;
  if (mark.kind === "direction") return { x: -5, y: round(middle - 10), width: 10, height: 20 };
  const reach = mark.kind === "point" ? 5 : 0;
  return { x: -half, y: round(mark.yHigh - reach), width: half * 2, height: round(mark.yLow - mark.yHigh + 2 * reach) };
}
