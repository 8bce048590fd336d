import type { Day } from "@parley/domain/dates";
import { Link } from "@parley/ui/link";
import { Section } from "@parley/ui/section";
import { useMemo } from "react";
import { MethodLinks } from "@/reading/method-link";
import type { RecordFigures } from "@/reading/record-figures";
import { SmallChartList } from "@/reading/small-chart-list";
import { issuesThatMoved, smallCharts } from "@/reading/small-multiples";

type Props = { base: string; record: RecordFigures; day: Day };

const most = 6;

/** How positions moved on the issues that moved last, or have most on record: small shift charts on the same days. */
export function MovedSection({ base, record, day }: Props) {
  const { issues, parties, principals } = record;
  const found = useMemo(() => issuesThatMoved(issues, day), [issues, day]);
  const charts = useMemo(() => {
    const named = principals ? { low: principals[0].id, high: principals[1].id } : null;
    return smallCharts(found.slice(0, most), { parties, principals: named, day });
  }, [found, parties, principals, day]);
  if (charts.length === 0) return null;
  return (
    <Section
      title="How they moved"
      note={
        found.length > most
          ? `${most} of ${found.length} issues: those that moved last, then those with most on record`
          : "all on the same days"
      }
      actions={<Link href={`${base}/issues`}>All issues</Link>}
      className="mt-10"
    >
      <SmallChartList base={base} charts={charts} />
      <MethodLinks className="mt-3" to={["in-force", "shift"]} />
    </Section>
  );
}
