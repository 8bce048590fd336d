/** The arithmetic of the upright scale: points of 0 to 100 (0 at the foot) and pixels from its top. */

export type Interval = { low: number; high: number };

export type ScaleStop = {
  /** 0 to 100. */
  value: number;
  label: string;
  /** Whether a source has ever stated it; else it is drawn in italics. */
  stated?: boolean;
};

/** Space above the top stop and below the lowest one, in pixels. */
export const margin = 16;

/** Length of the track in pixels: 250, more where stops stand close, so that each has a line of its own; 420 at most. */
export function trackLength(stops: ReadonlyArray<ScaleStop>): number {
  const values = stops.map((stop) => stop.value).sort((a, b) => a - b);
  const gaps = values.slice(1).map((value, index) => value - (values[index] ?? value));
  const smallest = Math.min(100, ...gaps.filter((gap) => gap > 0));
  return Math.min(420, Math.max(250, Math.ceil((24 * 100) / smallest)));
}

/** Pixels from the top of the drawing to a point of the scale. */
export function yOf(value: number, length: number): number {
  return margin + ((100 - value) / 100) * length;
}

/** The point of the scale at a height, whole and within 0 to 100. */
export function valueAt(y: number, length: number): number {
  return Math.min(100, Math.max(0, Math.round(100 - ((y - margin) / length) * 100)));
}

/** The next stop above (1) or below (-1) a point; the end of the scale where there is none. */
export function nextStop(value: number, direction: 1 | -1, stops: ReadonlyArray<ScaleStop>): number {
  const values = stops.map((stop) => stop.value);
  return direction === 1
    ? Math.min(100, ...values.filter((each) => each > value))
    : Math.max(0, ...values.filter((each) => each < value));
}

/** The stop of a number, counted from the foot; null where there is no such stop. Ten and beyond have no digit. */
export function stopOfDigit(key: string, stops: ReadonlyArray<ScaleStop>): number | null {
  if (!/^[1-9]$/.test(key)) return null;
  return stops.map((stop) => stop.value).sort((a, b) => a - b)[Number(key) - 1] ?? null;
}

/**
 * Where a digit takes an interval: its handle goes to that stop and takes the other one along where it stands in the way;
 * from a point, the interval grows to that stop.
 */
export function digitTo(to: number, handle: Handle, { low, high }: Interval): Interval {
  if (low === high) return { low: Math.min(low, to), high: Math.max(high, to) };
  return handle === "low" ? { low: to, high: Math.max(high, to) } : { low: Math.min(low, to), high: to };
}

/** The stop within three points of a value, for a click that means the words. */
export function stopNear(value: number, stops: ReadonlyArray<ScaleStop>, reach = 3): number {
  const near = stops.find((stop) => Math.abs(stop.value - value) <= reach);
  return near ? near.value : value;
}

export type Handle = "low" | "high";

/** Where a key takes a handle; null for keys that are not its business. It never passes the other handle. */
export function keyTo(
  key: string,
  handle: Handle,
  interval: Interval,
  stops: ReadonlyArray<ScaleStop>,
): Interval | null {
  const from = interval[handle];
  const to = target(key, from, stops);
  return to === null ? null : moveTo(handle, to, interval);
}

function target(key: string, from: number, stops: ReadonlyArray<ScaleStop>): number | null {
  switch (key) {
    case "ArrowUp":
    case "ArrowRight":
      return Math.min(100, from + 1);
    case "ArrowDown":
    case "ArrowLeft":
      return Math.max(0, from - 1);
    case "PageUp":
      return nextStop(from, 1, stops);
    case "PageDown":
      return nextStop(from, -1, stops);
    case "Home":
      return 0;
    case "End":
      return 100;
    default:
      return null;
  }
}

/** The interval with one handle moved to a point, stopped by the other handle. */
export function moveTo(handle: Handle, to: number, interval: Interval): Interval {
  return handle === "low"
    ? { low: Math.min(to, interval.high), high: interval.high }
    : { low: interval.low, high: Math.max(to, interval.low) };
}

/** The handle nearer to a point; where both are as near, the one that lies in its direction. */
export function nearerHandle(value: number, interval: Interval): Handle {
  const toLow = Math.abs(value - interval.low);
  const toHigh = Math.abs(value - interval.high);
  if (toLow !== toHigh) return toLow < toHigh ? "low" : "high";
  return value >= interval.high ? "high" : "low";
}

/** Heights as near as can be to those wished, none nearer than `apart` to the next; their order is kept. */
export function spread(wished: ReadonlyArray<number>, apart: number): number[] {
  const order = wished.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y || a.index - b.index);
  type Group = { sum: number; count: number };
  const groups: Group[] = [];
  const topOf = (group: Group) => group.sum / group.count - ((group.count - 1) * apart) / 2;
  for (const { y } of order) {
    let group: Group = { sum: y, count: 1 };
    let above = groups.at(-1);
    while (above && topOf(above) + above.count * apart > topOf(group)) {
      groups.pop();
      group = { sum: above.sum + group.sum, count: above.count + group.count };
      above = groups.at(-1);
    }
    groups.push(group);
  }
  const settled: number[] = new Array<number>(wished.length).fill(0);
  let at = 0;
  for (const group of groups) {
    for (let i = 0; i < group.count; i += 1) {
      const item = order[at];
      if (item) settled[item.index] = topOf(group) + i * apart;
      at += 1;
    }
  }
  return settled;
}
