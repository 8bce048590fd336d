import { partyTextClass } from "@parley/ui/party-swatch";
import { At } from "./at";
import { round, share } from "./chart-geometry";
import { classNames } from "./class-names";
import { wordsLine } from "./place-words";
import type { ChartWords, ShiftChartModel } from "./shift-chart-model";

/** Words over marks, on an outline of paper. */
export function ChartWord({ words, model }: { words: ChartWords; model: ShiftChartModel }) {
  const [first = "", ...rest] = words.lines;
  const plain = first.slice(words.strong.length);
  return (
    <At x={share(words.x, model)}>
      <text
        textAnchor={words.anchor === "end" ? "end" : undefined}
        className={classNames(
          "chart-lift",
          words.slot === null ? undefined : `fill-current ${partyTextClass(words.slot)}`,
        )}
      >
        <tspan x={words.dx} y={round(words.y)}>
          {words.strong !== "" && <tspan className="font-semibold">{words.strong}</tspan>}
          {plain}
        </tspan>
        {rest.map((line, index) => (
          <tspan key={line} x={words.dx} y={round(words.y + (index + 1) * wordsLine)}>
            {line}
          </tspan>
        ))}
      </text>
    </At>
  );
}
