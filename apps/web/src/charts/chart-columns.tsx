import { partyTextClass } from "@parley/ui/party-swatch";
import { axisLineHeight } from "./chart-axis";
import { round, topsOf } from "./chart-geometry";
import { classNames } from "./class-names";
import type { EndLabel, ShiftChartModel } from "./shift-chart-model";
import { balanceWords, wrapAtMost } from "./text-width";

/** Left of the plot: the worded stops, the poles, and what the strips below are. */
export function AxisColumn({ model }: { model: ShiftChartModel }) {
  const tops = topsOf(model);
  const { axisWidth, phone } = model.layout;
  const right = axisWidth - 14;
  const line = axisLineHeight(phone);
  return (
    <svg width={axisWidth} height={tops.height} aria-hidden="true" className="shrink-0">
      <g transform={`translate(0 ${tops.plot})`}>
        {model.axis.map((row) => (
          <g key={row.value ?? row.option}>
            <text
              textAnchor="end"
              className={classNames(phone && "chart-narrow", !row.anchored && "fill-ink-3 italic")}
            >
              {row.lines.map((words, index) => (
                <tspan key={words} x={right} y={round(row.textY + index * line)}>
                  {words}
                </tspan>
              ))}
            </text>
            <line x1={axisWidth - 8} x2={axisWidth - 2} y1={round(row.y)} y2={round(row.y)} className="stroke-ink-3" />
          </g>
        ))}
        {[model.poles.high, model.poles.low].map(
          (pole) =>
            pole && (
              <text
                key={pole.words}
                x={right}
                y={round(pole.y)}
                textAnchor="end"
                className={classNames("font-semibold fill-current", partyTextClass(pole.slot), phone && "chart-narrow")}
              >
                {pole.words}
              </text>
            ),
        )}
      </g>
      {model.ribbon && <RibbonTitle model={model} top={tops.ribbon} />}
      <g transform={`translate(0 ${tops.strip})`}>
        <text y="4" className="fill-ink font-semibold">
          Evidence
        </text>
        {balanceWords(
          phone ? `by ${spanInWords(model.strip.span)}` : "statements; below, independent sets",
          axisWidth - 40,
        ).map((words, index) => (
          <text key={words} y={18 + index * 14}>
            {words}
          </text>
        ))}
      </g>
    </svg>
  );
}

const spanInWords = (months: number): string =>
  ({ 1: "month", 2: "two months", 3: "quarter", 6: "half-year" })[months] ?? "year";

function RibbonTitle({ model, top }: { model: ShiftChartModel; top: number }) {
  const { axisWidth, phone } = model.layout;
  const { ribbon } = model;
  if (!ribbon) return null;
  return (
    <g transform={`translate(0 ${top})`}>
      <text y="6" className="fill-ink font-semibold">
        Distance
      </text>
      {wrapAtMost(`${ribbon.between}, of 100`, axisWidth - (phone ? 8 : 44), 3).map((words, index) => (
        <text key={words} y={20 + index * 14}>
          {words}
        </text>
      ))}
      {!phone &&
        [0, 50, 100].map((value) => (
          <text
            key={value}
            x={axisWidth - 14}
            y={round(ribbon.height * (1 - value / 100) + 4)}
            textAnchor="end"
            className="fill-ink-3"
          >
            {value}
          </text>
        ))}
    </g>
  );
}

/** Right of the plot: every party's name at the end of its line, and what the strips come to. */
export function LabelColumn({ model }: { model: ShiftChartModel }) {
  const tops = topsOf(model);
  return (
    <svg width={model.layout.labelWidth} height={tops.height} aria-hidden="true" className="shrink-0">
      <g transform={`translate(0 ${tops.plot})`}>
        {model.ends.map((end) => (
          <End key={end.key} end={end} x={model.endsX} />
        ))}
      </g>
      {model.ribbon && (
        <text x="13" y={tops.ribbon + model.ribbon.height * 0.6} className="fill-ink font-semibold">
          {model.ribbon.now}
        </text>
      )}
      {!model.layout.phone && (
        <g transform={`translate(13 ${tops.strip + model.strip.height - 10})`}>
          <text className="fill-ink font-semibold">{`${model.strip.counted} statement${model.strip.counted === 1 ? "" : "s"}`}</text>
          {model.strip.switchedOff > 0 && <text y="15">{`${model.strip.switchedOff} switched off`}</text>}
        </g>
      )}
    </svg>
  );
}

/** The name at the end of a line, what it says there, and a thin line back where it was moved away. */
function End({ end, x }: { end: EndLabel; x: number }) {
  const colour = end.slot === null ? "text-ink" : partyTextClass(end.slot);
  const lines = [...end.names, ...end.lines];
  const foot = end.y + 4 + (lines.length - 1) * 14;
  const away = end.lineY < end.y - 14 || end.lineY > foot;
  return (
    <g data-end={end.key}>
      {away && (
        <path
          d={`M${x - 11} ${round(end.lineY)}L${x - 3} ${round(end.lineY < end.y ? end.y - 4 : foot - 8)}`}
          className={colour}
          stroke="currentColor"
          strokeWidth="0.75"
          fill="none"
        />
      )}
      <text className={classNames("chart-lift font-semibold fill-current", colour)}>
        {end.names.map((line, index) => (
          <tspan key={line} x={x} y={round(end.y + 14 * index)}>
            {line}
          </tspan>
        ))}
      </text>
      {end.lines.length > 0 && (
        <text className="chart-lift">
          {end.lines.map((line, index) => (
            <tspan key={line} x={x} y={round(end.y + 14 * (index + end.names.length))}>
              {line}
            </tspan>
          ))}
        </text>
      )}
    </g>
  );
}
