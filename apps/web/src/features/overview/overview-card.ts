import { type Day, dayInWords } from "@parley/domain/dates";
import type { Card } from "@/preview/card";
import { type RecordData, recordFigures } from "@/reading/record-figures";
import { plainText } from "@/reading/sentence";
import { standingOn } from "./overview-figures";
import { leadOf } from "./overview-lead";

/** What a link to a negotiation shows elsewhere: its title, and what moved lately. */
export function overviewCard(data: RecordData, today: Day): Card {
  const record = recordFigures(data, today);
  const standing = standingOn(data, record, null, null);
  return {
    kicker: "Parley",
    title: data.profile?.title ?? data.id,
    deck: plainText(leadOf(`/n/${data.id}`, record, standing)),
    foot: `Edition ${data.edition}, as of ${dayInWords(standing.day)} (UTC).`,
    chart: null,
  };
}
