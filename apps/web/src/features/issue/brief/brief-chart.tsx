import { useMemo } from "react";
import { ChartKey } from "@/charts/chart-key";
import { chartVariants, prepareShiftChart, type ShiftChartWish } from "@/charts/prepare-shift-chart";
import { ShiftChart } from "@/charts/shift-chart";

type Props = { wish: ShiftChartWish; hrefOf: (position: string) => string };

/** The shift chart as it is printed: nothing to point at, its key below; how far apart the principals are is said above. */
export function BriefChart({ wish, hrefOf }: Props) {
  const models = useMemo(
    () => chartVariants.map((variant) => ({ ...prepareShiftChart(wish, variant), ribbon: null })),
    [wish],
  );
  return (
    <div className="chart-frame mt-4">
      {models.map((model) => (
        <div key={model.layout.variant} data-for={model.layout.variant} className="relative">
          <ShiftChart model={model} hrefOf={hrefOf} />
        </div>
      ))}
      <ChartKey
        staleAfter={wish.series[0]?.settings.staleAfter ?? 90}
        provisions={(wish.provisions ?? []).length > 0}
        unnamed={models.some((model) => model.events.some((event) => event.lines.length === 0))}
      />
    </div>
  );
}
