import { useAddress } from "@parley/ui/link";
import { At, Layer } from "./at";
import { round, share } from "./chart-geometry";
import type { ProvisionMark, ShiftChartModel } from "./shift-chart-model";

/** From the day of a proposal on, the edges of what it provides, dotted; never a line. */
export function ProvisionEdges({ marks, model }: { marks: readonly ProvisionMark[]; model: ShiftChartModel }) {
  return marks.map((mark) => (
    <g key={mark.id} className="stroke-ink-2" strokeDasharray="1 3">
      {edgesDrawn(mark).map((y) => (
        <line key={y} x1={share(mark.x, model)} x2="100%" y1={round(y)} y2={round(y)} />
      ))}
    </g>
  ));
}

function edgesDrawn({ yHigh, yLow, open }: ProvisionMark): number[] {
  if (yHigh === yLow) return [yHigh];
  return [...(open === "high" ? [] : [yHigh]), ...(open === "low" ? [] : [yLow])];
}

/** Brackets at the right edge, in ink: what is proposed is nobody's position. Each leads to the provision and its words. */
export function ProvisionBrackets({ marks }: { marks: readonly ProvisionMark[] }) {
  const address = useAddress();
  if (marks.length === 0) return null;
  return (
    <Layer role="group" aria-label="Provisions of proposals">
      {marks.map((mark) => (
        <a
          key={mark.id}
          href={address(mark.href)}
          className="chart-mark"
          aria-label={mark.name}
          data-provision={mark.id}
          data-low={mark.low ?? undefined}
          data-high={mark.high ?? undefined}
          data-option={mark.option ?? undefined}
          data-from={mark.from}
        >
          <At x="100%">
            <Bracket mark={mark} />
          </At>
        </a>
      ))}
    </Layer>
  );
}

const arm = 6;

function Bracket({ mark }: { mark: ProvisionMark }) {
  const { yHigh, yLow, open, dx } = mark;
  const [top, foot] = [round(yHigh), round(yLow)];
  const point = top === foot;
  const tall = Math.max(24, foot - top);
  const middle = (top + foot) / 2;
  const ends = [open === "high" ? "" : `M${dx + arm} ${top}h${-arm}`, open === "low" ? "" : `M${dx} ${foot}h${arm}`];
  return (
    <>
      <path
        d={point ? `M${dx + arm} ${top - 5}h-4v10h4M${dx - 2} ${top}h4` : `${ends.join("")}M${dx} ${top}V${foot}`}
        fill="none"
        className="stroke-ink"
        strokeWidth="2"
        strokeLinecap="square"
      />
      <rect x={dx - 4} y={round(middle - tall / 2)} width="16" height={tall} fill="none" pointerEvents="all" />
      <rect className="chart-focus" x={dx - 4} y={top - 9} width={arm + 8} height={foot - top + 18} rx="2" />
    </>
  );
}
