import { dayInWords } from "@parley/domain/dates";
import { DataTable } from "@parley/ui/data-table";
import { type DistanceWish, distanceRows } from "@/charts/prepare-distance";
import { overallInWords } from "@/reading/distance-words";

/** The chart's twin: a row for each stretch of days on which the mean is the same, the latest first. */
export function DistanceTable({ wish, titles }: { wish: DistanceWish; titles: ReadonlyMap<string, string> }) {
  return (
    <DataTable
      caption={`How far apart ${wish.between} are, over time`}
      rows={distanceRows(wish).reverse()}
      rowKey={({ from }) => from}
      columns={[
        { key: "from", head: "From", phone: "lead", width: "sm:w-[16%]", cell: ({ from }) => dayInWords(from) },
        { key: "to", head: "To", phone: "line", width: "sm:w-[16%]", cell: ({ to }) => dayInWords(to) },
        {
          ...{ key: "distance", head: "Distance", width: "sm:w-[16%]" },
          cell: ({ overall, from }) => (
            <b
              data-from={from}
              data-min={overall.state === "known" ? overall.min : undefined}
              data-max={overall.state === "known" ? overall.max : undefined}
            >
              {overallInWords(overall).words}
            </b>
          ),
        },
        {
          ...{ key: "issues", head: "On" },
          cell: ({ overall }) => (
            <>
              {overallInWords(overall).issues}
              <span className="block text-note text-ink-3">
                {overall.state === "known"
                  ? overall.weights.map(({ issue }) => titles.get(issue) ?? issue).join("; ")
                  : overallInWords(overall).weights}
              </span>
            </>
          ),
        },
        {
          ...{ key: "weights", head: "Weights", width: "sm:w-[20%]", className: "text-control text-ink-2" },
          cell: ({ overall }) =>
            overall.state === "undefined" ? "" : overall.weighting === "equal" ? "all alike" : "by salience",
        },
      ]}
    />
  );
}
