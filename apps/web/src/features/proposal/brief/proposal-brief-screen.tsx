"use client";

import { capitalized } from "@parley/domain/capitalized";
import { type Day, dateInWords, dayInWords } from "@parley/domain/dates";
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
import { coverageInWords } from "../proposal-words";
import { type ProposalData, proposalFigures } from "../provision-figures";
import { citationsOfProvisions, proposalBrief } from "./proposal-brief";
import { BriefParties, BriefProvisions } from "./proposal-brief-rows";

type Props = { negotiation: string; proposal: string; today: Day };

/** One proposal on a page: what it comes to for each party, its provisions, and the words that say so, numbered. */
export function ProposalBriefScreen({ negotiation, proposal, today }: Props) {
  useEdition(negotiation);
  const trpc = useTRPC();
  const query = useQuery(trpc.proposal.get.queryOptions({ negotiation, proposal }));
  if (!query.data) return <NoAnswer query={query} />;
  return <ProposalBriefPage query={query} data={query.data} today={today} />;
}

type PageProps = { query: Parameters<typeof BriefFrame>[0]["query"]; data: ProposalData; today: Day };

function ProposalBriefPage({ query, data, today }: PageProps) {
  const { negotiation, proposal } = data;
  const trpc = useTRPC();
  const base = `/n/${negotiation}`;
  const whole = addressOf(base, "proposal", proposal.id);
  const figures = useMemo(() => proposalFigures(data, today), [data, today]);
  const brief = useMemo(() => proposalBrief(figures), [figures]);
  const { data: cited } = useQuery(trpc.position.cited.queryOptions({ negotiation, positions: brief.cited }));
  const look = { speakers: byId(cited?.speakers ?? []), sources: byId(cited?.sources ?? []) };
  const citations = [
    ...citationsOfProvisions(data, byId(data.sources), whole),
    ...(cited?.statements ?? []).map((one) => citationOf(base, one, look)),
  ];
  const numbers = numbersOf(brief.keys, citations);
  return (
    <BriefFrame
      query={query}
      title={data.profile?.title ?? negotiation}
      edition={data.edition}
      day={figures.day}
      whole={whole}
      head={proposal.title}
      deck={`${proposal.summary ? `${proposal.summary} ` : ""}${capitalized(proposal.status)}, ${dateInWords(proposal.date.edtf)}.`}
    >
      {proposal.authorship.length > 0 ? <Claims claims={proposal.authorship} /> : null}
      {proposal.provisions.length === 0 ? (
        <p className="mt-4 font-serif text-large">
          No provision of it is coded: what it comes to for the parties cannot be said.
        </p>
      ) : (
        <>
          <Section
            title="What it comes to for each party"
            note={`against what each has stated by ${dayInWords(figures.day)}; losing nothing is not accepting`}
            className="mt-4"
          >
            <BriefParties figures={figures} />
          </Section>
          <Section title="What it provides" note={coverageInWords(proposal)} className="mt-4">
            <BriefProvisions provisions={figures.provisions} brief={brief} numbers={numbers} />
          </Section>
        </>
      )}
      <CitationList numbers={numbers} citations={citations} />
    </BriefFrame>
  );
}

function Claims({ claims }: { claims: ProposalData["proposal"]["authorship"] }) {
  return (
    <Section title="Who is said to have written it" note="claims, left to differ" className="mt-4">
      <ul className="pt-1 text-control">
        {claims.map(({ claimant, claim }) => (
          <li key={`${claimant} ${claim}`}>
            <b>{claimant}</b>: {claim}
          </li>
        ))}
      </ul>
    </Section>
  );
}
