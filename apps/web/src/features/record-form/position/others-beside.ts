import type { ApiOutputs } from "@parley/api";
import { standOn } from "@parley/domain/analysis/in-force";
import { seriesOf } from "@parley/domain/analysis/series";
import { defaultKinds } from "@parley/domain/analysis/statement";
import type { Day } from "@parley/domain/dates/day";
import type { OthersMark } from "@parley/ui/interval-slider";
import { wordsOfSegment } from "@/charts/words-of-mark";
import { partiesInOrder } from "@/reading/party-order";
import { readingDay } from "@/reading/reading-day";

/** Where everyone stands on an issue now, to be drawn beside the scale; not counting the record being edited. */
export function othersBeside(data: ApiOutputs["issue"]["get"], editing: string | null, today: Day): OthersMark[] {
  const { issue, parties, profile } = data;
  const statements = data.statements.filter(({ id }) => id !== editing);
  const day = readingDay(today, data.newest, profile?.staleAfter ?? 90);
  return partiesInOrder(parties, profile?.principals ?? null, statements)
    .slice(0, 8)
    .flatMap((party) => {
      const subject = { party: party.id, issue: issue.id, issueKind: issue.kind };
      const series = seriesOf(subject, statements, { kinds: defaultKinds, staleAfter: profile?.staleAfter ?? 90 });
      const { inForce } = standOn(series, day);
      if (inForce.state === "no_data" || inForce.low === null || inForce.high === null) return [];
      const { segment, low, high, stale, age } = inForce;
      const words = stale ? `${age} days old` : wordsOfSegment(issue, segment);
      return [
        {
          ...{ key: party.id, name: party.short, slot: party.slot, low, high, note: words },
          ...{ document: segment.document, hollow: segment.anonymous },
        },
      ];
    });
}
