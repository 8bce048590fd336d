import { useAddress } from "@parley/ui/link";
import { At, Layer } from "./at";
import { round, share } from "./chart-geometry";
import type { EventFlag, ShiftChartModel } from "./shift-chart-model";

/** Where an event is read. */
export type EventHref = (event: string) => string;
type Flagged = Pick<ShiftChartModel, "layout" | "events" | "eventsHeight">;

/** The dotted lines below the flags of events: behind everything else. A planned event has none. */
export function EventStems({ model }: { model: Flagged }) {
  return model.events
    .filter((event) => event.status !== "planned" && event.beyond === null)
    .map((event) => (
      <line
        key={event.id}
        x1={share(event.x, model)}
        x2={share(event.x, model)}
        y1={round(event.y + 9 - model.eventsHeight)}
        y2={model.layout.plotHeight}
        className="stroke-ink-3"
        strokeDasharray="1 3"
      />
    ));
}

/** Squares and names above the plot. */
export function EventFlags({ model, hrefOf }: { model: Flagged; hrefOf?: EventHref | undefined }) {
  if (model.events.length === 0) return null;
  return (
    <Layer role="list" aria-label="Events">
      {model.events.map((event) => (
        <Flag key={event.id} event={event} model={model} href={hrefOf?.(event.id)} />
      ))}
    </Layer>
  );
}

function Flag({ event, model, href }: { event: EventFlag; model: Flagged; href?: string | undefined }) {
  const first = event.y + 8 - (event.lines.length - 1) * 13;
  const address = useAddress();
  const at = event.beyond ?? 0;
  const name = `${event.title}, ${event.dateWords}${event.status === "held" ? "" : `, ${event.status}`}`;
  const flag = (
    <At x={share(event.x, model)}>
      <FlagShape event={event} at={at} first={first} />
    </At>
  );
  return (
    <Layer role="listitem" aria-label={href ? undefined : name} data-event={event.id} data-status={event.status}>
      {href ? (
        <a href={address(href)} aria-label={name} className="group">
          {flag}
        </a>
      ) : (
        flag
      )}
    </Layer>
  );
}

function FlagShape({ event, at, first }: { event: EventFlag; at: number; first: number }) {
  return (
    <>
      {event.status === "planned" ? (
        <rect
          x={at - 3.25}
          y={event.y + 0.75}
          width="6.5"
          height="6.5"
          className="fill-paper stroke-ink-2"
          strokeWidth="1.5"
        />
      ) : (
        <rect x={at - 4} y={event.y} width="8" height="8" className="fill-ink-2" />
      )}
      <text
        textAnchor={event.leftward ? "end" : undefined}
        className={event.status === "held" ? "group-hover:underline" : "fill-ink-3 group-hover:underline"}
        textDecoration={event.status === "cancelled" ? "line-through" : undefined}
      >
        {event.lines.map((line, index) => (
          <tspan key={line} x={event.leftward ? at - 8 : at + 8} y={round(first + index * 13)}>
            {line}
          </tspan>
        ))}
      </text>
    </>
  );
}
