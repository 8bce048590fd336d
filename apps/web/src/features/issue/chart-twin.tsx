"use client";

import { useMemo } from "react";
import { prepareShiftChart, type ShiftChartWish } from "@/charts/prepare-shift-chart";
import { ShiftChartTable } from "@/charts/shift-chart-table";

type Props = {
  wish: ShiftChartWish;
  chosen: string | null;
  hrefOf: (position: string) => string;
  onChoose?: (position: string) => void;
};

/** The chart as its tables: the same marks and brackets, a row each. */
export function ChartTwin({ wish, ...rest }: Props) {
  const { rows, provisionRows } = useMemo(() => prepareShiftChart(wish, "wide"), [wish]);
  return <ShiftChartTable rows={rows} provisions={provisionRows} {...rest} />;
}
