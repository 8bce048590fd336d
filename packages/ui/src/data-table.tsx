import type { Key, KeyboardEventHandler, ReactNode } from "react";
import { classNames } from "./class-names";
import { Link } from "./link";

export type Column<Row> = {
  key: string;
  head: ReactNode;
  /** The head as plain words, for phones, where it is a control of its own. */
  name?: string;
  /** Whether rows are ordered by it. */
  sorted?: "ascending" | "descending" | null;
  cell: (row: Row) => ReactNode;
  /** Figures stand right. */
  numeric?: boolean;
  /** A width class ("lg:w-[104px]": below that the browser shares out); one column at least should have none. */
  width?: string;
  /** Extra classes of the cells. */
  className?: string;
  /**
   * On a phone, where rows stack, a cell has its head before it, unless it is the `lead` of the first line, an `aside` at
   * that line's end, a `line` that speaks for itself, or left out (`hide`).
   */
  phone?: "lead" | "aside" | "line" | "hide";
};

export type DataTableProps<Row> = {
  /** Names the table; not drawn. */
  caption: string;
  columns: ReadonlyArray<Column<Row>>;
  rows: ReadonlyArray<Row>;
  rowKey: (row: Row) => Key;
  /** Makes the whole row a link; the link itself wraps the first cell. */
  rowHref?: (row: Row) => string;
  /** The key of the chosen row: marker-2 with a marker bar. Null where rows can be chosen and none is. */
  chosen?: Key | null;
  /** On a phone the rows stack, or the table scrolls inside itself. */
  phone?: "stack" | "scroll";
  /** Keys that act while the link of a row has the focus: `rowKeys`. */
  onRowKeyDown?: KeyboardEventHandler<HTMLAnchorElement>;
  /** In place of rows. */
  empty?: ReactNode;
};

const nameOf = <Row,>({ name, head }: Column<Row>) => name ?? (typeof head === "string" ? head : undefined);

// What scrolls must be within reach of the keyboard.
const scrollable = { tabIndex: 0, className: "overflow-x-auto" };

/** Head over an ink-3 rule, hairlines between rows, no zebra, no box. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, rowHref, chosen, phone = "stack", empty, onRowKeyDown } = props;
  if (rows.length === 0 && empty !== undefined) return empty;
  const indented = chosen !== undefined;
  // Where rows stack, every cell begins where the words of the others do.
  const right = phone === "stack" ? "sm:text-right" : "text-right";
  const table = (
    <table
      className={classNames("data-table", phone === "stack" && "data-table-stacked", indented && "data-table-indented")}
    >
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column, index) => (
            <th
              key={column.key}
              scope="col"
              aria-sort={column.sorted ?? undefined}
              className={classNames(column.width, column.numeric && right, indented && index === 0 && "sm:pl-[10px]")}
            >
              {column.head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const key = rowKey(row);
          const isChosen = key === chosen;
          return (
            <tr
              key={key}
              aria-current={isChosen || undefined}
              className={classNames(
                rowHref && "relative hover:bg-well has-[a.row-link:focus-visible]:bg-well",
                isChosen && "bg-marker-2 shadow-[inset_4px_0_var(--marker)] hover:bg-marker-2",
              )}
            >
              {columns.map((column, index) => {
                const content = column.cell(row);
                return (
                  <td
                    key={column.key}
                    data-head={column.phone === undefined ? nameOf(column) : undefined}
                    data-phone={column.phone}
                    className={classNames(
                      column.numeric && right,
                      indented && index === 0 && "sm:pl-[10px]",
                      column.className,
                    )}
                  >
                    {rowHref && index === 0 ? (
                      <Link
                        href={rowHref(row)}
                        onKeyDown={onRowKeyDown}
                        className="row-link no-underline wrap-anywhere after:absolute after:inset-0"
                      >
                        {content}
                      </Link>
                    ) : (
                      content
                    )}
                  </td>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
  if (phone === "stack") return table;
  return (
    <section aria-label={caption} {...scrollable}>
      {table}
    </section>
  );
}
