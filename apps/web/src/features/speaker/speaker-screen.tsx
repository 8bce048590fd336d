"use client";

import { Breadcrumb } from "@parley/ui/breadcrumb";
import { Section } from "@parley/ui/section";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { NoAnswer } from "@/reading/answer-state";
import { AssessmentList, ResponseList } from "@/reading/judgement-list";
import { lookUpIn } from "@/reading/look-up";
import { RecordLink } from "@/reading/named-links";
import { PageFrame } from "@/reading/page-frame";
import { RecordFoot } from "@/reading/record-foot";
import { StatementList } from "@/reading/statement-list";
import { counted } from "@/reading/who-coded";
import { useTRPC } from "@/trpc/client";
import { useEdition } from "@/trpc/use-edition";
import { SpeakerRail } from "./speaker-rail";
import { type SpeakerData, speakerDeck } from "./speaker-words";

/** One speaker: offices, everything said or judged, and the events at which it was. */
export function SpeakerScreen({ negotiation, speaker }: { negotiation: string; speaker: string }) {
  useEdition(negotiation);
  const trpc = useTRPC();
  const query = useQuery(trpc.speaker.get.queryOptions({ negotiation, speaker }));
  if (!query.data) return <NoAnswer query={query} />;
  return (
    <PageFrame query={query}>
      <SpeakerPage data={query.data} />
    </PageFrame>
  );
}

function SpeakerPage({ data }: { data: SpeakerData }) {
  const { negotiation, speaker, statements, responses, assessments, claims } = data;
  const base = `/n/${negotiation}`;
  const look = useMemo(() => lookUpIn(data), [data]);
  const heard = [...new Set(statements.map(({ party }) => party))];
  return (
    <>
      <Breadcrumb
        items={[
          { label: data.profile?.title ?? negotiation, href: base },
          { label: "Speakers", href: `${base}/parties#speakers` },
          { label: speaker.name },
        ]}
      />
      <h1 className="mt-2 [overflow-wrap:anywhere]">{speaker.name}</h1>
      <p className="mt-2 max-w-sentence font-serif text-deck text-ink-2">{speakerDeck(speaker, data, look.parties)}</p>
      <div className="mt-8 grid gap-x-12 gap-y-10 xl:grid-cols-[minmax(0,1fr)_320px]">
        <div className="grid min-w-0 content-start gap-10">
          <Section
            title="What was said"
            note={statements.length > 0 ? `latest first; ${counted(statements.length, "statement")}` : undefined}
          >
            {statements.length === 0 ? (
              <p className="py-3 font-serif text-large text-ink-2">
                No position on record rests on this speaker’s words.
              </p>
            ) : (
              <StatementList
                caption={`What ${speaker.name} said, latest first`}
                base={base}
                rows={statements}
                look={look}
                same={heard.length > 1 ? ["speaker"] : ["party", "speaker"]}
              />
            )}
          </Section>
          {responses.length > 0 ? (
            <Section title="Answers to proposals">
              <ResponseList base={base} look={look} rows={responses} of="proposal" />
            </Section>
          ) : null}
          {assessments.length > 0 ? (
            <Section title="What this speaker judges" note="assessments: listed, never charted">
              <AssessmentList base={base} look={look} rows={assessments} />
            </Section>
          ) : null}
          {claims.length > 0 ? (
            <Section title="Who wrote what, by this speaker’s account" note="claims, not findings">
              <ul>
                {claims.map(({ proposal, claim, title }) => (
                  <li key={`${proposal} ${claim}`} className="border-b border-line py-2">
                    <RecordLink base={base} kind="proposal" id={proposal}>
                      {title}
                    </RecordLink>
                    <p className="text-ink-2">{claim}</p>
                  </li>
                ))}
              </ul>
            </Section>
          ) : null}
        </div>
        <SpeakerRail base={base} data={data} look={look} />
      </div>
      <RecordFoot
        negotiation={data.negotiation}
        role={data.role}
        kind="speaker"
        record={speaker.id}
        version={data.version}
        edition={data.edition}
      />
    </>
  );
}
