import { Link } from "@parley/ui/link";
import { partyTextClass } from "@parley/ui/party-swatch";
import { SmallChart } from "@/charts/small-chart";
import { addressOf } from "./address";
import type { SmallIssue } from "./small-multiples";
import { counted } from "./who-coded";

/** Shift charts side by side on the same days, each leading to its issue, with its last moves in words. */
export function SmallChartList({ base, charts }: { base: string; charts: readonly SmallIssue[] }) {
  return (
    <ul className="small-charts">
      {charts.map(({ figures: { issue }, statements, notDrawn, model }) => (
        <li key={issue.id} className="relative min-w-0 border-t border-line pt-2">
          <h3 className="text-body font-semibold wrap-anywhere">
            <Link
              href={addressOf(base, "issue", issue.id)}
              className="no-underline after:absolute after:inset-0 hover:underline"
            >
              {issue.title}
            </Link>
          </h3>
          <SmallChart model={model} />
          <div className="text-note text-ink-2">
            {model.moves.map(({ party, short, slot, words }) => (
              <p key={party}>
                <b className={partyTextClass(slot)}>{short}</b>: {words}
              </p>
            ))}
            <p className="text-ink-3">
              {counted(statements, "statement")}
              {notDrawn > 0 ? `; ${counted(notDrawn, "party", "parties")} not drawn` : ""}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
