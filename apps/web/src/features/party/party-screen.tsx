"use client";

import { type Day, dayInWords } from "@parley/domain/dates";
import { Breadcrumb } from "@parley/ui/breadcrumb";
import { FactList } from "@parley/ui/definition-list";
import { Link } from "@parley/ui/link";
import { PartySwatch } from "@parley/ui/party-swatch";
import { Section } from "@parley/ui/section";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { addressOf } from "@/reading/address";
import { NoAnswer } from "@/reading/answer-state";
import { BriefLink } from "@/reading/brief/brief-frame";
import { AssessmentList, ResponseList } from "@/reading/judgement-list";
import { lookUpIn } from "@/reading/look-up";
import { PageFrame } from "@/reading/page-frame";
import { RecordFoot } from "@/reading/record-foot";
import { StatementList } from "@/reading/statement-list";
import { counted } from "@/reading/who-coded";
import { useTRPC } from "@/trpc/client";
import { useEdition } from "@/trpc/use-edition";
import { PartyCharts } from "./party-charts";
import { partyDeck, whatItIs } from "./party-deck";
import { type PartyData, partyFigures } from "./party-figures";
import { PartyMoves } from "./party-moves";
import { PartyStands } from "./party-stands";
import { PartyVoices } from "./party-voices";

/** One party: where it stands on every issue, how it moved, who speaks for it, and what others judge of it. */
export function PartyScreen({ negotiation, party, today }: { negotiation: string; party: string; today: Day }) {
  useEdition(negotiation);
  const trpc = useTRPC();
  const query = useQuery(trpc.party.get.queryOptions({ negotiation, party }));
  if (!query.data) return <NoAnswer query={query} />;
  return (
    <PageFrame query={query}>
      <PartyPage data={query.data} today={today} />
    </PageFrame>
  );
}

function PartyPage({ data, today }: { data: PartyData; today: Day }) {
  const { negotiation, party, responses, assessments, latest } = data;
  const base = `/n/${negotiation}`;
  const look = useMemo(() => lookUpIn(data), [data]);
  const figures = useMemo(() => partyFigures(data, today), [data, today]);
  const more = figures.own.length > latest.length;
  return (
    <>
      <Breadcrumb
        items={[
          { label: data.profile?.title ?? negotiation, href: base },
          { label: "Parties", href: `${base}/parties` },
          { label: party.short },
        ]}
      />
      <div className="mt-2 grid items-end gap-x-12 gap-y-4 xl:grid-cols-[minmax(0,1fr)_320px]">
        <div>
          <h1 className="[overflow-wrap:anywhere]">
            <PartySwatch slot={party.slot} className="mr-2 h-[22px] w-[22px]" />
            {party.name}
          </h1>
          <p className="mt-2 max-w-sentence font-serif text-deck text-ink-2">{partyDeck(party, figures)}</p>
          <BriefLink href={`${addressOf(base, "party", party.id)}/brief`} />
        </div>
        <FactList
          className="border-b border-line"
          items={[
            { term: "On record as", value: whatItIs(party) },
            ...(party.aliases.length > 0 ? [{ term: "Also called", value: party.aliases.join(", ") }] : []),
            { term: "Statements", value: figures.own.length },
            { term: "from independent sets of sources", value: figures.sets },
          ]}
        />
      </div>
      <div className="mt-8 grid gap-x-12 gap-y-10 xl:grid-cols-[minmax(0,1fr)_320px]">
        <div className="min-w-0">
          <PartyStands base={base} party={party} figures={figures} profile={data.profile} parties={look.parties} />
        </div>
        <div className="grid min-w-0 content-start gap-10">
          <PartyMoves base={base} party={party} figures={figures} />
          <PartyVoices base={base} party={party} voices={figures.voices} />
        </div>
      </div>
      <PartyCharts base={base} party={party} charts={figures.charts} more={figures.moreCharts} />
      <Section
        title="What it said"
        note={`latest first; ${more ? `${latest.length} of ` : ""}${counted(figures.own.length, "statement")}`}
        actions={more ? <Link href={`${base}/positions?party=${party.id}`}>All of them</Link> : null}
        className="mt-10"
      >
        {latest.length === 0 ? (
          <p className="py-3 font-serif text-large text-ink-2">
            What it says would stand here, latest first, each statement with its words and its source.
          </p>
        ) : (
          <StatementList
            caption={`What ${party.short} said, latest first`}
            base={base}
            rows={latest}
            look={look}
            same={["party"]}
          />
        )}
      </Section>
      {responses.length > 0 ? (
        <Section title="Its answers to proposals" note="to each as a whole" className="mt-10">
          <ResponseList base={base} look={look} rows={responses} of="proposal" />
        </Section>
      ) : null}
      {assessments.length > 0 ? (
        <Section title="What others judge of it" note="assessments: listed, never charted" className="mt-10">
          <AssessmentList base={base} look={look} rows={assessments} />
        </Section>
      ) : null}
      <RecordFoot
        negotiation={data.negotiation}
        role={data.role}
        kind="party"
        record={party.id}
        version={data.version}
        edition={data.edition}
      >
        Read as of {dayInWords(figures.day)} (UTC).
      </RecordFoot>
    </>
  );
}
