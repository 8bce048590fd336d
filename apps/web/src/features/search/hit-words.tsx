import type { Hit } from "@parley/api";
import { dateInWords } from "@parley/domain/dates";
import type { Kind } from "@parley/domain/records";
import type { Segment } from "@parley/domain/search/marks";
import { PartyName } from "@parley/ui/party-swatch";
import type { ReactNode } from "react";

export const groupTitles: Record<Kind, string> = {
  ...{ negotiation: "Negotiation", party: "Parties", speaker: "Speakers", issue: "Issues", event: "Events" },
  ...{ proposal: "Proposals", position: "Positions", response: "Responses", assessment: "Assessments" },
  ...{ salience: "Salience", source: "Sources", publisher: "Publishers" },
};

/** A text with the words that answer in bold. The highlighter means evidence, and is not for these. */
export function MarkedWords({ segments }: { segments: readonly Segment[] }) {
  let at = 0;
  return segments.map(({ text, hit }) => {
    const key = at;
    at += text.length;
    return hit ? (
      <b key={key} className="font-semibold text-ink">
        {text}
      </b>
    ) : (
      <span key={key}>{text}</span>
    );
  });
}

/** Most parties that a row names; a summit may have had twenty. */
const mostParties = 4;

/** What a row says of a hit: its title, which a list may make a link, its date, its parties, and the words that answer. */
export function HitWords({ hit, title }: { hit: Hit; title?: (words: ReactNode) => ReactNode }) {
  const words = <MarkedWords segments={hit.title} />;
  const more = hit.parties.length - mostParties;
  return (
    <span className="grid min-w-0 gap-[2px] [overflow-wrap:anywhere]">
      <span className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className="min-w-0 grow basis-[60%]">{title ? title(words) : words}</span>
        {hit.date === null ? null : <span className="text-note text-ink-3">{dateInWords(hit.date)}</span>}
      </span>
      {hit.parties.length > 0 || hit.detail ? (
        <span className="flex flex-wrap items-center gap-x-3 text-note text-ink-2">
          {hit.parties.slice(0, mostParties).map(({ id, short, slot }) => (
            <PartyName key={id} slot={slot}>
              {short}
            </PartyName>
          ))}
          {more > 0 ? <span>and {more} more</span> : null}
          {hit.detail ? <span className="min-w-0">{hit.detail}</span> : null}
        </span>
      ) : null}
      {hit.snippet ? (
        <span className="text-control text-ink-2">
          <MarkedWords segments={hit.snippet} />
        </span>
      ) : null}
    </span>
  );
}
