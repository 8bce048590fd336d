import { useAddress } from "@parley/ui/link";
import type { MatrixCellModel } from "./prepare-matrix";
import { ScaleGlyph } from "./scale-glyph";

export interface MatrixCellProps {
  cell: MatrixCellModel;
  /** Opens the issue, or the evidence behind the cell. Without it the cell is no link. */
  href?: string;
}

/** What fills a cell of the matrix, 44 px high: words and age above, a little scale below. Put it inside a td. */
export function MatrixCell({ cell, href }: MatrixCellProps) {
  const address = useAddress();
  const words = (
    <span className={cell.empty === "no_data" ? "text-ink-3" : cell.empty ? "italic" : undefined}>{cell.words}</span>
  );
  return (
    <div
      className={cell.lately ? "matrix-cell relative bg-marker-2" : "matrix-cell relative"}
      data-cell={`${cell.issue} ${cell.party}`}
      data-empty={cell.empty ?? (cell.stale ? "stale" : undefined)}
      data-low={cell.bars[0]?.low}
      data-high={cell.bars.at(-1)?.high}
      data-moved={cell.move ? `${cell.move.from} ${cell.move.to}` : undefined}
    >
      <div className="matrix-cell-words">
        {href && cell.position ? (
          <a href={address(href)} className="no-underline after:absolute after:inset-0" aria-label={cell.name}>
            {words}
          </a>
        ) : (
          words
        )}
        {cell.age && <span className="text-ink-3">{cell.age}</span>}
      </div>
      <ScaleGlyph stand={cell} slot={cell.slot} />
    </div>
  );
}
