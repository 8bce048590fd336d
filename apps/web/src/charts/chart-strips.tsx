import { partyTextClass } from "@parley/ui/party-swatch";
import { At, Layer } from "./at";
import { round, share } from "./chart-geometry";
import type { Ribbon, ShiftChartModel, StripMonth } from "./shift-chart-model";

/** Ticks and months below the plot. */
export function TimeAxis({ model }: { model: Pick<ShiftChartModel, "layout" | "scale"> }) {
  return (
    <Layer aria-hidden="true">
      {model.scale.ticks.map((tick) => (
        <At key={tick.day} x={share(tick.x, model)}>
          <line y1="2" y2="7" className="stroke-ink-3" />
          {tick.label !== "" && (
            <text x="4" y="16">
              {tick.label}
            </text>
          )}
          {tick.year !== "" && (
            <text x="4" y="29" className="fill-ink-3">
              {tick.year}
            </text>
          )}
        </At>
      ))}
      {model.scale.folds.map((fold) => (
        <At key={fold.from} x={share((fold.x0 + fold.x1) / 2, model)}>
          <path d="M-5 5l4 -10M1 5l4 -10" className="stroke-ink-3" fill="none" />
          <text y="16" textAnchor="middle" className="fill-ink-3 italic">
            {fold.words}
          </text>
        </At>
      ))}
    </Layer>
  );
}

/** The distance between the two principals, in step with the plot. */
export function DistanceRibbon({ ribbon, model }: { ribbon: Ribbon; model: ShiftChartModel }) {
  const y = (value: number) => round(ribbon.height * (1 - value / 100));
  return (
    <Layer role="img" aria-label={`Distance, ${ribbon.between}, of 100: now ${ribbon.now}`}>
      {[0, 50, 100].map((value) => (
        <line key={value} x2="100%" y1={y(value)} y2={y(value)} className="stroke-line" />
      ))}
      {ribbon.steps.map((step) => {
        const x1 = share(step.x0, model);
        const x2 = share(step.x1, model);
        if (step.min === null || step.max === null)
          return step.x1 - step.x0 > 54 ? (
            <text key={step.from} x={x1} dx="3" y={y(50) + 4} className="chart-lift chart-narrow fill-ink-3 italic">
              undefined
            </text>
          ) : null;
        const edge = { x1, x2, className: "stroke-ink" };
        if (step.min === step.max)
          return <line key={step.from} {...edge} y1={y(step.min)} y2={y(step.min)} strokeWidth="2" />;
        return (
          <g key={step.from} data-min={step.min} data-max={step.max}>
            <rect
              x={x1}
              y={y(step.max)}
              width={share(step.x1 - step.x0, model)}
              height={round(y(step.min) - y(step.max))}
              className="fill-ink"
              opacity="0.13"
            />
            <line {...edge} y1={y(step.max)} y2={y(step.max)} strokeWidth="1.25" />
            <line {...edge} y1={y(step.min)} y2={y(step.min)} strokeWidth="1.25" />
          </g>
        );
      })}
    </Layer>
  );
}

/** A mark a statement, by month; kinds switched off dotted; below, the independent sets. */
export function EvidenceStrip({ model }: { model: ShiftChartModel }) {
  const { strip } = model;
  const base = strip.height - 6;
  return (
    <Layer role="img" aria-label={`Evidence: ${strip.counted} statements, ${strip.switchedOff} of kinds switched off`}>
      {strip.months.map((month) => (
        <At key={month.month} x={share(month.x, model)}>
          {month.marks.map((mark) => (
            <StripMark key={mark.position} mark={mark} y={base - 10 - mark.dy} />
          ))}
          {month.more > 0 && <text y={base - 14 - (month.marks.at(-1)?.dy ?? 0)}>{`+${month.more}`}</text>}
          {month.sets > 0 && (
            <text y={base + 16} className="fill-ink-3">
              {month.sets}
            </text>
          )}
        </At>
      ))}
      <line x2={share(model.layout.plotWidth, model)} y1={base} y2={base} className="stroke-ink-3" />
    </Layer>
  );
}

function StripMark({ mark, y }: { mark: StripMonth["marks"][number]; y: number }) {
  const colour = partyTextClass(mark.slot);
  const x = mark.dx;
  if (mark.style === "off")
    return (
      <circle
        cx={x + 4}
        cy={y + 4}
        r="3.25"
        fill="none"
        className="stroke-ink-3"
        strokeWidth="1.25"
        strokeDasharray="1.5 1.8"
      />
    );
  if (mark.style === "no_answer")
    return <path d={`M${x + 2} ${y}h4v8h-4`} fill="none" stroke="currentColor" strokeWidth="1.6" className={colour} />;
  if (mark.style === "hollow")
    return (
      <circle cx={x + 4} cy={y + 4} r="3.3" fill="none" stroke="currentColor" strokeWidth="1.6" className={colour} />
    );
  return (
    <rect
      x={x}
      y={y}
      width="8"
      height="8"
      rx={mark.style === "square" ? 0 : 4}
      fill="currentColor"
      className={colour}
    />
  );
}
