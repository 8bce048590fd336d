import { useAddress } from "@parley/ui/link";
import { At, Layer } from "./at";
import type { TimelineModel, TimelineRow } from "./prepare-timeline";

export interface TimelineProps {
  model: TimelineModel;
  hrefOf: (event: string) => string;
}

/** Events in time: a row each, its mark on one axis and its name beside it; on a phone the name stands above. */
export function Timeline({ model, hrefOf }: TimelineProps) {
  return (
    <>
      <Drawing model={model} hrefOf={hrefOf} rowHeight={24} className="max-sm:hidden" />
      <Drawing model={model} hrefOf={hrefOf} rowHeight={44} className="sm:hidden" />
    </>
  );
}

const percent = (share: number) => `${(share * 100).toFixed(2)}%`;
const axisHeight = 36;

type DrawingProps = TimelineProps & { rowHeight: 24 | 44; className: string };

function Drawing({ model, hrefOf, rowHeight, className }: DrawingProps) {
  const height = model.rows.length * rowHeight + axisHeight + 8;
  const foot = height - axisHeight;
  const isStacked = rowHeight === 44;
  return (
    <svg width="100%" height={height} {...group} aria-label="Events in time" className={className}>
      <Layer aria-hidden="true">
        <Axis model={model} foot={foot} isPhone={isStacked} />
      </Layer>
      <Layer role="list" aria-label="Events, earliest first">
        {model.rows.map((row, index) => (
          <Layer
            key={row.id}
            role="listitem"
            data-event={row.id}
            data-status={row.status}
            transform={`translate(0 ${index * rowHeight + (isStacked ? 16 : 0)})`}
          >
            <Row row={row} href={hrefOf(row.id)} isStacked={isStacked} />
          </Layer>
        ))}
      </Layer>
    </svg>
  );
}

/** Its rows are links, which a picture could not hold. */
const group = { role: "group" } as const;

function Axis({ model, foot, isPhone }: { model: TimelineModel; foot: number; isPhone: boolean }) {
  const labelled = isPhone ? roomy(model.ticks) : new Set(model.ticks.map(({ day }) => day));
  return (
    <>
      {model.ticks.map(({ day, at }) => (
        <line key={day} x1={percent(at)} x2={percent(at)} y1="0" y2={foot} className="stroke-line" />
      ))}
      {model.folds.map(({ from, at }) => (
        <At key={from} x={percent(at)}>
          <rect x="-5" width="10" height={foot} className="fill-paper" />
          <path d={`M-6 ${foot + 5}l5 -10M1 ${foot + 5}l5 -10`} className="stroke-ink-3" />
        </At>
      ))}
      <line x2="100%" y1={foot} y2={foot} className="stroke-ink-3" />
      {model.ticks
        .filter(({ day, label }) => label !== "" && labelled.has(day))
        .map(({ day, at, label, year }) => (
          <At key={day} x={percent(at)}>
            <line y1={foot} y2={foot + 5} className="stroke-ink-3" />
            <text x="3" y={foot + 15}>
              {label}
            </text>
            {year ? (
              <text x="3" y={foot + 29} className="fill-ink-3">
                {year}
              </text>
            ) : null}
          </At>
        ))}
      {model.today === null ? null : (
        <line x1={percent(model.today)} x2={percent(model.today)} y1="0" y2={foot} className="stroke-ink" />
      )}
    </>
  );
}

/** Days whose labels do not touch on a phone: a third of the width the axis was laid out for. */
function roomy(ticks: TimelineModel["ticks"]): Set<string> {
  let free = Number.NEGATIVE_INFINITY;
  return new Set(
    ticks.flatMap(({ day, at, label }) => {
      if (label === "" || at < free || at > 0.88) return [];
      free = at + 0.16;
      return [day];
    }),
  );
}

function Row({ row, href, isStacked }: { row: TimelineRow; href: string; isStacked: boolean }) {
  const address = useAddress();
  const { status, leftward, from, to, open } = row;
  const isLong = to - from > 0.004;
  const words = (
    <>
      <tspan
        className={status === "held" ? "fill-ink" : "fill-ink-2"}
        textDecoration={status === "cancelled" ? "line-through" : undefined}
      >
        {row.label}
      </tspan>
      {row.note ? (
        <tspan dx="7" className="fill-ink-3">
          {row.note}
        </tspan>
      ) : null}
    </>
  );
  return (
    <a
      href={address(href)}
      className="no-underline hover:underline"
      aria-label={`${row.title}, ${row.dateWords}${status === "held" ? "" : `, ${status}`}`}
    >
      <rect width="100%" height={isStacked ? 40 : 24} y={isStacked ? -14 : 0} className="fill-transparent" />
      {isLong ? (
        <rect
          x={percent(from)}
          width={percent(to - from)}
          y="8"
          height="8"
          className={status === "planned" ? "fill-paper stroke-ink-2" : "fill-ink-2 stroke-ink-2"}
          fillOpacity={status === "planned" ? undefined : 0.35}
          strokeWidth="1.5"
        />
      ) : null}
      <At x={percent(to)}>
        {open ? <line x1="-28" x2="-6" y1="12" y2="12" className="stroke-ink-2" strokeDasharray="1 3" /> : null}
        {isLong ? null : <Mark status={status} />}
        {isStacked ? null : (
          <text
            x={leftward ? (open ? -34 : -10) : 10}
            y="16"
            textAnchor={leftward && !isLong ? "end" : undefined}
            className="chart-lift"
          >
            {leftward && isLong ? null : words}
          </text>
        )}
      </At>
      {!isStacked && leftward && isLong ? (
        <At x={percent(from)}>
          <text x="-8" y="16" textAnchor="end" className="chart-lift">
            {words}
          </text>
        </At>
      ) : null}
      {isStacked ? (
        <text x="0" y="0" className="chart-lift">
          {words}
        </text>
      ) : null}
    </a>
  );
}

function Mark({ status }: { status: TimelineRow["status"] }) {
  if (status === "planned")
    return <rect x="-3.25" y="8.75" width="6.5" height="6.5" className="fill-paper stroke-ink-2" strokeWidth="1.5" />;
  return (
    <>
      <rect x="-4" y="8" width="8" height="8" className="fill-ink-2" />
      {status === "cancelled" ? <line x1="-7" x2="7" y1="12" y2="12" className="stroke-ink" /> : null}
    </>
  );
}
