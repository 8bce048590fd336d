import { prepareShiftChart, type ShiftChartWish } from "./prepare-shift-chart";
import { ShiftChart } from "./shift-chart";

export interface BeforeAfterProps {
  /** The figures of the record as it is, and as it would be. Both are drawn on the same axes. */
  now: ShiftChartWish;
  after: ShiftChartWish;
  /** "edition 210", "edition 211". */
  nowWords: string;
  afterWords: string;
  /** New or altered positions: each in a halo. */
  haloed: ReadonlySet<string>;
  hrefOf: (position: string) => string;
}

const none: ReadonlySet<string> = new Set();

/** The shift chart before and after a change, side by side where there is room, on equal axes. */
export function BeforeAfter({ now, after, nowWords, afterWords, haloed, hrefOf }: BeforeAfterProps) {
  const [from = after.range.from] = [now.range.from, after.range.from].sort();
  const [to = after.range.to] = [now.range.to, after.range.to].sort().reverse();
  const range = { from, to };
  const shared = { range, events: after.events, folds: after.folds ?? [] };
  return (
    <div className="chart-pair-frame">
      <div className="chart-pair">
        {[
          { title: "Now", words: nowWords, wish: now },
          { title: "After", words: afterWords, wish: after },
        ].map(({ title, words, wish }) => (
          <section key={title} aria-label={`${title}, ${words}`}>
            <p className="mb-2 text-control">
              <b>{title}</b> <span className="text-ink-3">{words}</span>
            </p>
            <ShiftChart
              model={prepareShiftChart({ ...wish, ...shared }, "phone")}
              haloed={title === "After" ? haloed : none}
              hrefOf={hrefOf}
            />
          </section>
        ))}
      </div>
    </div>
  );
}
