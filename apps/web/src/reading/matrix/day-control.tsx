"use client";

import { addDays, type Day, dayInWords } from "@parley/domain/dates";
import { TextButton } from "@parley/ui/link";
import { type KeyboardEvent, useCallback, useMemo } from "react";
import { RecordTrack, trackScale, trackWidth } from "@/charts/record-track";
import { quietStretches } from "@/reading/quiet-stretches";
import { usePlayback } from "./use-playback";

type Props = {
  day: Day;
  /** The last day there is; chosen, the address stays without a day. */
  until: Day;
  /** The day of each statement, in order. */
  days: readonly Day[];
  onDay: (day: Day | null) => void;
};

/** Moves the day that the matrix is as of. The track is the record: a tick a statement, quiet stretches drawn short. */
export function DayControl({ day, until, days, onDay }: Props) {
  const first = days[0] ?? until;
  const scale = useMemo(() => {
    const range = { from: addDays(first, -3), to: until };
    return trackScale(range, quietStretches(range, days));
  }, [first, until, days]);
  const stops = useMemo(() => [...new Set([...days, until])].sort(), [days, until]);
  const earlier = stops.findLast((each) => each < day);
  const later = stops.find((each) => each > day);
  const go = useCallback(
    (next: Day | undefined) => {
      if (next !== undefined) onDay(next >= until ? null : next);
    },
    [onDay, until],
  );
  const playback = usePlayback(stops, day, go);

  function onKey(event: KeyboardEvent) {
    const next = { ArrowLeft: earlier, ArrowDown: earlier, ArrowRight: later, ArrowUp: later }[event.key];
    if (!event.key.startsWith("Arrow")) return;
    event.preventDefault();
    go(next);
  }

  return (
    <div className="mt-3 print:hidden">
      <div className="day-track">
        <RecordTrack scale={scale} days={days} />
        <input
          type="range"
          className="day-slider"
          aria-label="As of"
          aria-valuetext={dayInWords(day)}
          min={0}
          max={trackWidth}
          value={Math.round(scale.x(day))}
          onKeyDown={onKey}
          onChange={(event) => go(scale.dayAt(Number(event.target.value)))}
        />
      </div>
      <p className="flex items-center justify-end gap-4 text-note">
        {stops.length > 1 ? (
          <TextButton onClick={playback.toggle}>{playback.playing ? "Pause" : "Play"}</TextButton>
        ) : null}
        <TextButton onClick={() => go(earlier)} disabled={earlier === undefined}>
          Earlier
        </TextButton>
        <TextButton onClick={() => go(later)} disabled={later === undefined}>
          Later
        </TextButton>
        {day < until ? <TextButton onClick={() => onDay(null)}>Latest</TextButton> : null}
        <b className="text-control">{dayInWords(day)}</b>
      </p>
    </div>
  );
}
