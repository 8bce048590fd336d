import { capitalized } from "@parley/domain/capitalized";
import { valueLabel } from "@parley/domain/records/labels";
import { Link } from "@parley/ui/link";
import { PartyName } from "@parley/ui/party-swatch";
import { Fragment, type ReactNode } from "react";
import type { Party } from "@/charts/chart-figures";
import { MatrixCell } from "@/charts/matrix-cell";
import type { MatrixModel, MatrixRow } from "@/charts/prepare-matrix";
import { PartyLink } from "@/reading/named-links";

type Props = { base: string; matrix: MatrixModel; parties: readonly Party[]; caption: string; last?: LastColumn };

/** A column after the parties', of what is said of an issue. */
export type LastColumn = { head: ReactNode; cell: (issue: string) => ReactNode };

/** Issues by category against parties. On a phone each issue is a block and each stand a line of it. */
export function PositionMatrix({ base, matrix, parties, caption, last }: Props) {
  const columns = parties.length + (last ? 1 : 0);
  return (
    <div className="matrix-room">
      <table className={columns > 6 ? "matrix matrix-wide" : "matrix"}>
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="matrix-issue">
              <span className="sr-only">Issue</span>
            </th>
            {parties.map((party) => (
              <th key={party.id} scope="col">
                <PartyLink base={base} party={party} id={party.id} />
                <span className="block pl-5 font-normal text-ink-3">
                  {valueLabel(party.role).replace("to conflict", "to the conflict")}
                </span>
              </th>
            ))}
            {last ? <th scope="col">{last.head}</th> : null}
          </tr>
        </thead>
        {matrix.categories.map(({ category, rows }) => (
          <tbody key={category}>
            {category ? (
              <tr className="matrix-category">
                <th scope="rowgroup" colSpan={columns + 1}>
                  {capitalized(category)}
                </th>
              </tr>
            ) : null}
            {rows.map((row) => (
              <Row key={row.issue.id} base={base} row={row} parties={parties} last={last} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Row({ base, row, parties, last }: Pick<Props, "base" | "parties" | "last"> & { row: MatrixRow }) {
  const href = `${base}/issues/${row.issue.id}`;
  const silent = parties.filter((_, index) => isSilent(row.cells[index]));
  return (
    <tr>
      <th scope="row">
        <Link href={href} className="-my-2 inline-block py-2 no-underline hover:underline">
          {row.issue.title}
        </Link>
      </th>
      {row.cells.map((cell, index) => {
        const party = parties[index];
        return (
          <td key={cell.party} className={isSilent(cell) ? "matrix-silent" : undefined}>
            {party ? (
              <PartyName slot={party.slot} className="matrix-party min-[60rem]:hidden">
                {party.short}
              </PartyName>
            ) : null}
            <MatrixCell cell={cell} href={cell.position ? `${href}?at=${cell.position}` : href} />
          </td>
        );
      })}
      {last ? <td className="matrix-last">{last.cell(row.issue.id)}</td> : null}
      {silent.length > 0 ? (
        <td className="matrix-silents text-note text-ink-3">
          {"no data: "}
          {silent.map((party, index) => (
            <Fragment key={party.id}>
              {index > 0 ? ", " : null}
              {party.short}
            </Fragment>
          ))}
        </td>
      ) : null}
    </tr>
  );
}

/** Nothing is known; words that give a direction alone are no place, and still something. */
const isSilent = (cell: MatrixRow["cells"][number] | undefined): boolean =>
  cell?.empty === "no_data" && cell.position === null;
