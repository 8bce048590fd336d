import type { Day } from "@parley/domain/dates";
import { useEffect, useState } from "react";

/** ms that each day stays: long enough to see which marks moved. */
const dwell = 900;

/** Goes through the days on which something was said, one after the other; from the first where it stands at the last. */
export function usePlayback(stops: readonly Day[], day: Day, onDay: (day: Day) => void) {
  const [on, setOn] = useState(false);
  const next = stops.find((each) => each > day);
  const playing = on && next !== undefined;
  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => onDay(next), dwell);
    return () => clearTimeout(timer);
  }, [playing, next, onDay]);
  function toggle() {
    const [first] = stops;
    if (!playing && next === undefined && first !== undefined) onDay(first);
    setOn(!playing);
  }
  return { playing, toggle };
}
