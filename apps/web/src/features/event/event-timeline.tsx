import type { EventView } from "@parley/api";
import { dateInWords } from "@parley/domain/dates";
import type { Day } from "@parley/domain/dates/day";
import { useMemo } from "react";
import { prepareTimeline } from "@/charts/prepare-timeline";
import { Timeline } from "@/charts/timeline";
import { addressOf } from "@/reading/address";
import { quietStretches } from "@/reading/quiet-stretches";
import { counted } from "@/reading/who-coded";

/** The events that were fetched, in time; quiet stretches are drawn short. */
export function EventTimeline({ base, events, today }: { base: string; events: readonly EventView[]; today: Day }) {
  const model = useMemo(() => prepareTimeline(events.map(onTimeline), today, quietStretches), [events, today]);
  return (
    <div className="mt-3">
      <Timeline model={model} hrefOf={(id) => addressOf(base, "event", id)} />
      <p className="mt-2 text-note text-ink-3">
        Filled: held. Hollow: planned. Struck through: cancelled. As wide as the date is uncertain or lasted; a dotted
        tail where only the last possible day is known. Stretches without an event are drawn short.
      </p>
    </div>
  );
}

function onTimeline({ id, title, status, first, last, date, statements }: EventView) {
  const note = statements > 0 ? counted(statements, "statement") : "";
  return { ...{ id, title, status, first, last, note }, dateWords: dateInWords(date.edtf) };
}
