import { PartyName } from "@parley/ui/party-swatch";
import type { MarkRow } from "./shift-chart-model";

export interface ShiftChartTableProps {
  /** The rows of the model that is drawn: a row a mark. */
  rows: readonly MarkRow[];
  chosen?: string | null;
  hrefOf: (position: string) => string;
  onChoose?: (position: string) => void;
}

/** The table twin: the same rows as marks, for those who cannot see the chart or would rather read. */
export function ShiftChartTable({ rows, chosen = null, hrefOf, onChoose }: ShiftChartTableProps) {
  return (
    <div className="overflow-x-auto">
      <table className="chart-twin" data-twin="shift">
        <caption className="sr-only">Every mark of the chart, latest first</caption>
        <thead>
          <tr>
            <th scope="col">Said</th>
            <th scope="col">Party</th>
            <th scope="col">Position</th>
            <th scope="col">Low to high, of 100</th>
            <th scope="col">How</th>
            <th scope="col">Against what was in force</th>
            <th scope="col">Grade</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.position}
              className={row.position === chosen ? "bg-marker-2" : undefined}
              data-row={row.position}
              data-low={row.low ?? undefined}
              data-high={row.high ?? undefined}
              data-option={row.option ?? undefined}
              data-kind={row.kind}
              data-style={row.style}
              data-last={row.last}
              data-verdict={row.verdict ?? undefined}
            >
              <td className="whitespace-nowrap">{row.dateWords}</td>
              <td>
                <PartyName slot={row.slot}>{row.partyName}</PartyName>
              </td>
              <td>
                <a
                  href={hrefOf(row.position)}
                  onClick={(event) => {
                    if (!onChoose || event.ctrlKey || event.metaKey || event.shiftKey) return;
                    event.preventDefault();
                    onChoose(row.position);
                  }}
                >
                  {row.placeWords}
                </a>
              </td>
              <td>{row.low === null || row.high === null ? "" : rangeWords(row.low, row.high)}</td>
              <td>{row.howWords}</td>
              <td>{row.verdictWords}</td>
              <td className="font-semibold">{row.grade}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const rangeWords = (low: number, high: number) => (low === high ? `${low}` : `${low} to ${high}`);
