import type { Party } from "@parley/domain/records/party";
import { Link } from "@parley/ui/link";
import { Section } from "@parley/ui/section";
import { SmallChartList } from "@/reading/small-chart-list";
import type { SmallIssue } from "@/reading/small-multiples";

type Props = { base: string; party: Party; charts: readonly SmallIssue[]; more: number };

/** The party's own line on each issue on which it said more than one thing, all on the same days. */
export function PartyCharts({ base, party, charts, more }: Props) {
  if (charts.length === 0) return null;
  return (
    <Section
      title="How it moved, issue by issue"
      note="where it said more than one thing; all on the same days"
      className="mt-10"
    >
      <SmallChartList base={base} charts={charts} />
      {more > 0 ? (
        <p className="mt-3 text-note">
          <Link href={`${base}/positions?party=${party.id}`}>{`What it said on ${more} more`}</Link>
        </p>
      ) : null}
    </Section>
  );
}
