"use client";

import type { ApiOutputs } from "@parley/api";
import { capitalized } from "@parley/domain/capitalized";
import { dateInWords } from "@parley/domain/dates";
import type { Day } from "@parley/domain/dates/day";
import { Breadcrumb } from "@parley/ui/breadcrumb";
import { type Definition, DefinitionList } from "@parley/ui/definition-list";
import { Section } from "@parley/ui/section";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { NoAnswer } from "@/reading/answer-state";
import { statusInWords } from "@/reading/events";
import { AssessmentList, PassageWithSource } from "@/reading/judgement-list";
import { type LookUp, lookUpIn } from "@/reading/look-up";
import { PartyLink, RecordLink } from "@/reading/named-links";
import { PageFrame } from "@/reading/page-frame";
import { RecordFoot } from "@/reading/record-foot";
import { StatementList } from "@/reading/statement-list";
import { counted } from "@/reading/who-coded";
import { useTRPC } from "@/trpc/client";
import { useEdition } from "@/trpc/use-edition";
import { AroundSection } from "./around-section";

type Data = ApiOutputs["event"]["get"];
type Props = { negotiation: string; id: string; today: Day };

/** One event: when and how that was read, who took part, what was said at it, and the words that tell of it. */
export function EventScreen({ negotiation, id, today }: Props) {
  useEdition(negotiation);
  const trpc = useTRPC();
  const query = useQuery(trpc.event.get.queryOptions({ negotiation, id }));
  if (!query.data) return <NoAnswer query={query} />;
  return (
    <PageFrame query={query}>
      <EventPage data={query.data} today={today} />
    </PageFrame>
  );
}

function EventPage({ data, today }: { data: Data; today: Day }) {
  const { negotiation, body, statements, assessments, role } = data;
  const base = `/n/${negotiation}`;
  const look = useMemo(() => lookUpIn(data), [data]);
  return (
    <>
      <Breadcrumb
        items={[
          { label: data.profile?.title ?? negotiation, href: base },
          { label: "Events", href: `${base}/events` },
          { label: body.title },
        ]}
      />
      <h1 className="mt-2 max-w-[28em] [overflow-wrap:anywhere]">
        {body.status === "cancelled" ? <s>{body.title}</s> : body.title}
      </h1>
      {body.summary ? <p className="mt-2 max-w-sentence font-serif text-deck text-ink-2">{body.summary}</p> : null}
      <div className="mt-8 grid gap-x-12 gap-y-10 lg:grid-cols-2">
        <Section title="When, where and who">
          <DefinitionList className="mt-2" items={factsOf(data, look, base, today)} />
        </Section>
        <Section title="The words that tell of it" note={counted(body.evidence.length, "passage")}>
          {body.evidence.length === 0 ? (
            <p className="py-3 font-serif text-large text-ink-2">No passage is quoted for it.</p>
          ) : (
            <div className="mt-3 grid gap-6">
              {body.evidence.map((passage) => (
                <PassageWithSource
                  key={`${passage.source}-${passage.start}`}
                  passage={passage}
                  base={base}
                  look={look}
                />
              ))}
            </div>
          )}
        </Section>
      </div>
      <Section
        title="Statements made at it"
        note={statements.length > 0 ? `latest first; ${counted(statements.length, "statement")}` : undefined}
        className="mt-10"
      >
        {statements.length === 0 ? (
          <p className="py-3 font-serif text-large text-ink-2">
            Positions taken at this event would stand here. None on record is tied to it.
          </p>
        ) : (
          <StatementList caption={`Statements made at ${body.title}`} base={base} rows={statements} look={look} />
        )}
      </Section>
      <AroundSection
        negotiation={negotiation}
        event={{ status: body.status, first: data.first, last: data.last }}
        today={today}
      />
      {assessments.length > 0 ? (
        <Section title="What others judge of it" note="assessments: listed, never charted" className="mt-10">
          <AssessmentList base={base} look={look} rows={assessments} />
        </Section>
      ) : null}
      <RecordFoot
        {...{ negotiation, role }}
        kind="event"
        record={body.id}
        version={data.version}
        edition={data.edition}
      />
    </>
  );
}

function factsOf(data: Data, look: LookUp, base: string, today: Day): Definition[] {
  const { body, last } = data;
  const { parties, speakers } = body.participants;
  const facts: (Definition | null)[] = [
    {
      term: "When",
      value: <b>{dateInWords(body.date.edtf)}</b>,
      note: body.date.stated ? `as stated: “${body.date.stated}”` : null,
    },
    body.date.reason ? { term: "Read so because", value: body.date.reason } : null,
    {
      term: "What",
      value: capitalized([body.kind, statusInWords({ ...body, last }, today)].filter(Boolean).join("; ")),
    },
    body.place ? { term: "Where", value: body.place } : null,
    parties.length > 0
      ? {
          term: body.status === "held" ? "Parties at it" : "Parties",
          value: (
            <span className="flex flex-wrap gap-x-4 gap-y-1">
              {parties.map((id) => (
                <PartyLink key={id} base={base} party={look.parties.get(id)} id={id} />
              ))}
            </span>
          ),
        }
      : null,
    speakers.length > 0
      ? {
          term: body.status === "held" ? "People at it" : "People",
          value: speakers.map((id) => (
            <span key={id} className="block">
              <RecordLink base={base} kind="speaker" id={id}>
                {look.speakers.get(id)?.name ?? id}
              </RecordLink>
              <span className="text-ink-3"> {look.speakers.get(id)?.offices[0]?.title}</span>
            </span>
          )),
        }
      : null,
    parties.length + speakers.length === 0 ? { term: "Who took part", value: "The sources do not say." } : null,
  ];
  return facts.filter((fact) => fact !== null);
}
