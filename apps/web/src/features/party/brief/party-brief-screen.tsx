"use client";

import { type Day, dayInWords } from "@parley/domain/dates";
import { PartySwatch } from "@parley/ui/party-swatch";
import { Section } from "@parley/ui/section";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { addressOf } from "@/reading/address";
import { NoAnswer } from "@/reading/answer-state";
import { BriefFrame } from "@/reading/brief/brief-frame";
import { CitationList } from "@/reading/brief/citation-list";
import { citationOf, numbersOf } from "@/reading/brief/citations";
import { byId } from "@/reading/who-says-so";
import { useTRPC } from "@/trpc/client";
import { useEdition } from "@/trpc/use-edition";
import { partyDeck } from "../party-deck";
import { type PartyData, partyFigures } from "../party-figures";
import { partyBrief } from "./party-brief";
import { PartyBriefMoves, PartyBriefStands } from "./party-brief-rows";

type Props = { negotiation: string; party: string; today: Day };

/** One party on a page: where it stands on every issue, its last moves, and the words that say so, numbered. */
export function PartyBriefScreen({ negotiation, party, today }: Props) {
  useEdition(negotiation);
  const trpc = useTRPC();
  const query = useQuery(trpc.party.get.queryOptions({ negotiation, party }));
  if (!query.data) return <NoAnswer query={query} />;
  return <PartyBriefPage query={query} data={query.data} today={today} />;
}

type PageProps = { query: Parameters<typeof BriefFrame>[0]["query"]; data: PartyData; today: Day };

function PartyBriefPage({ query, data, today }: PageProps) {
  const { negotiation, party } = data;
  const trpc = useTRPC();
  const base = `/n/${negotiation}`;
  const figures = useMemo(() => partyFigures(data, today), [data, today]);
  const brief = useMemo(() => partyBrief(figures), [figures]);
  const { data: cited } = useQuery(trpc.position.cited.queryOptions({ negotiation, positions: brief.cited }));
  const look = { speakers: byId(cited?.speakers ?? []), sources: byId(cited?.sources ?? []) };
  const citations = (cited?.statements ?? []).map((one) => citationOf(base, one, look));
  const numbers = numbersOf(brief.cited, citations);
  return (
    <BriefFrame
      query={query}
      title={data.profile?.title ?? negotiation}
      edition={data.edition}
      day={figures.day}
      whole={addressOf(base, "party", party.id)}
      head={
        <>
          <PartySwatch slot={party.slot} className="mr-2 h-5 w-5" />
          {party.name}
        </>
      }
      deck={partyDeck(party, figures)}
    >
      <Section
        title={`Where it stands on ${dayInWords(figures.day)}`}
        note={brief.more.stands > 0 ? `${brief.more.stands} more issues on the whole page` : undefined}
        className="mt-4"
      >
        <PartyBriefStands brief={brief} numbers={numbers} />
      </Section>
      <PartyBriefMoves brief={brief} numbers={numbers} />
      <CitationList numbers={numbers} citations={citations} />
    </BriefFrame>
  );
}
