import { useAddress } from "@parley/ui/link";
import { PartyName } from "@parley/ui/party-swatch";
import type { MarkRow, ProvisionRow } from "./shift-chart-model";

export interface ShiftChartTableProps {
  /** The rows of the model that is drawn: a row a mark. */
  rows: readonly MarkRow[];
  /** Of the provisions laid over the chart. */
  provisions?: readonly ProvisionRow[];
  chosen?: string | null;
  hrefOf: (position: string) => string;
  onChoose?: (position: string) => void;
}

/** The table twin: the same rows as marks, for those who cannot see the chart or would rather read. */
export function ShiftChartTable({ rows, provisions = [], chosen = null, hrefOf, onChoose }: ShiftChartTableProps) {
  const address = useAddress();
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
                  href={address(hrefOf(row.position))}
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
      {provisions.length > 0 ? <ProvisionTable rows={provisions} /> : null}
    </div>
  );
}

/** The twin of the brackets: what is on the table, which is nobody's position. */
function ProvisionTable({ rows }: { rows: readonly ProvisionRow[] }) {
  const address = useAddress();
  return (
    <table className="chart-twin mt-6" data-twin="provisions">
      <caption className="pb-1 text-left font-semibold">Provisions laid over the chart</caption>
      <thead>
        <tr>
          <th scope="col">On the table</th>
          <th scope="col">Proposal</th>
          <th scope="col">Place</th>
          <th scope="col">Low to high, of 100</th>
          <th scope="col">What it provides</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={row.id}
            data-provision-row={row.id}
            data-low={row.low ?? undefined}
            data-high={row.high ?? undefined}
            data-option={row.option ?? undefined}
            data-from={row.from}
          >
            <td className="whitespace-nowrap">{row.dateWords}</td>
            <td>{row.title}</td>
            <td>
              <a href={address(row.href)}>{row.placeWords}</a>
            </td>
            <td>{row.low === null || row.high === null ? "" : rangeWords(row.low, row.high)}</td>
            <td>{row.summary}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const rangeWords = (low: number, high: number) => (low === high ? `${low}` : `${low} to ${high}`);
