import type { Day } from "@parley/domain/dates/day";
import { PartyName } from "@parley/ui/party-swatch";
import type { ReactNode } from "react";
import type { EventReading } from "./event-window";
import type { ProvisionReading } from "./prepare-provisions";
import type { Reading } from "./prepare-readings";
import { shortDay } from "./short-days";

export interface ReadOutProps {
  day: Day;
  readings: readonly Reading[];
  /** What the provisions laid over the chart say. */
  laid?: readonly ProvisionReading[];
  /** In place of the day: the days around the event whose flag is pointed at. */
  around?: EventReading | null;
  /** The control that moves the day: a slider, or Earlier and Later. */
  control?: ReactNode;
}

/** Docked above the chart: where everyone stood on the crosshair's day, in words, with age and grade. */
export function ReadOut({ day, readings, laid = [], around = null, control }: ReadOutProps) {
  return (
    <div className="chart-read-out border-line border-y bg-raised text-control">
      <div className="chart-read-out-day relative bg-ink text-paper">
        <b className="chart-laid-title">{around ? around.title : shortDay(day)}</b>
        <span className={around ? "block text-note" : "block text-note print:hidden"}>
          {around ? around.note : "arrow keys move it"}
        </span>
        {control}
      </div>
      <dl className="chart-read-out-cells" data-around={around?.id}>
        {around?.refused ? <Refused words={around.refused} /> : null}
        {(around?.readings ?? readings).map((reading) => (
          <div key={reading.party} data-reading={reading.party}>
            <dt>
              <PartyName slot={reading.slot}>{reading.name}</PartyName>
            </dt>
            <dd className={reading.empty ? "text-ink-3" : undefined}>{reading.words}</dd>
            <dd className="text-ink-3 text-note">{reading.note}</dd>
          </div>
        ))}
        {(around ? [] : laid).map((reading) => (
          <div key={reading.id} data-laid={reading.id}>
            <dt className="chart-laid-title">{reading.title}</dt>
            <dd className={reading.empty ? "text-ink-3" : undefined}>{reading.words}</dd>
            <dd className="text-ink-3 text-note">{reading.note}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Refused({ words }: { words: string }) {
  return (
    <div>
      <dt className="sr-only">Before and after</dt>
      <dd>{words}</dd>
    </div>
  );
}

export interface PhoneReadOutProps extends ReadOutProps, Omit<DayStepsProps, "children"> {}

interface DayStepsProps {
  onEarlier: () => void;
  onLater: () => void;
  hasEarlier: boolean;
  hasLater: boolean;
  /** The day. */
  children: ReactNode;
}

/** A phone has no keys: two buttons go from change to change. */
export function DaySteps({ onEarlier, onLater, hasEarlier, hasLater, children }: DayStepsProps) {
  const button = "chart-step border border-ink rounded-2 px-4 text-control font-semibold";
  return (
    <div className="flex items-center justify-between border-line border-b py-2">
      <button type="button" className={button} onClick={onEarlier} disabled={!hasEarlier}>
        Earlier
      </button>
      <b className="min-w-0 px-2 text-center">{children}</b>
      <button type="button" className={button} onClick={onLater} disabled={!hasLater}>
        Later
      </button>
    </div>
  );
}

/** On a phone it stands below, and steps from statement to statement. */
export function PhoneReadOut({
  day,
  readings,
  laid = [],
  around = null,
  onEarlier,
  onLater,
  hasEarlier,
  hasLater,
}: PhoneReadOutProps) {
  return (
    <div className="border-ink border-y text-control">
      <DaySteps onEarlier={onEarlier} onLater={onLater} hasEarlier={hasEarlier} hasLater={hasLater}>
        {around ? around.title : shortDay(day)}
        {around ? <span className="block font-normal text-note">{around.note}</span> : null}
      </DaySteps>
      <dl data-around={around?.id}>
        {around?.refused ? <Refused words={around.refused} /> : null}
        {(around?.readings ?? readings).map((reading) => (
          <div key={reading.party} className="chart-phone-reading border-line border-b" data-reading={reading.party}>
            <dt>
              <PartyName slot={reading.slot}>{reading.short}</PartyName>
            </dt>
            <dd className={reading.empty ? "text-ink-3" : undefined}>
              {reading.words}
              <span className="block text-ink-3 text-note">{reading.note}</span>
            </dd>
          </div>
        ))}
        {(around ? [] : laid).map((reading) => (
          <div key={reading.id} className="chart-phone-reading border-line border-b" data-laid={reading.id}>
            <dt className="chart-laid-title">{reading.title}</dt>
            <dd className={reading.empty ? "text-ink-3" : undefined}>
              {reading.words}
              <span className="block text-ink-3 text-note">{reading.note}</span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
