/** Generators of dates for specs. */
import fc from "fast-check";
import { addDays } from "./day";
import type { DaySpan } from "./span";

export const day = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays("1970-01-01", n));
export const span = fc.tuple(day, day, fc.boolean()).map(([a, b, open]): DaySpan => {
  const [first, last] = a < b ? [a, b] : [b, a];
  return { first: open ? null : first, last };
});
const moment = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([d, length]) => d.slice(0, length));
export const edtf = fc.oneof(
  moment,
  fc.tuple(moment, fc.constantFrom("~", "?", "%")).map((p) => p.join("")),
  moment.map((m) => `[..${m}]`),
  moment.map((m) => `[${m}..]`),
  moment.map((m) => `${m}/..`),
  moment.map((m) => `../${m}`),
  fc
    .tuple(day, day, fc.constantFrom(4, 7, 10), fc.constantFrom("/", "..", ","), fc.boolean())
    .map(([x, y, n, sign, all]) => {
      const [a, b] = [x.slice(0, n), y.slice(0, n)].sort() as [string, string];
      if (a === b) return a;
      return sign === "/" ? `${a}/${b}` : sign === "," && all ? `{${a},${b}}` : `[${a}${sign}${b}]`;
    }),
);
