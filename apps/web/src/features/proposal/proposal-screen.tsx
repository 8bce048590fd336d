"use client";

import { defaultKinds, evidenceKinds } from "@parley/domain/analysis/statement";
import { capitalized } from "@parley/domain/capitalized";
import { type Day, dateInWords, dayInWords } from "@parley/domain/dates";
import { Breadcrumb } from "@parley/ui/breadcrumb";
import { type Definition, DefinitionList } from "@parley/ui/definition-list";
import { Link } from "@parley/ui/link";
import { Section } from "@parley/ui/section";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { addressOf } from "@/reading/address";
import { NoAnswer } from "@/reading/answer-state";
import { BriefLink } from "@/reading/brief/brief-frame";
import { AssessmentList, PassageWithSource, ResponseList } from "@/reading/judgement-list";
import { kindWords } from "@/reading/kinds-of-evidence";
import { type LookUp, lookUpIn } from "@/reading/look-up";
import { MethodLink } from "@/reading/method-link";
import { RecordLink } from "@/reading/named-links";
import { PageFrame } from "@/reading/page-frame";
import { polesInWords } from "@/reading/pole-words";
import { RecordFoot } from "@/reading/record-foot";
import { StatementList } from "@/reading/statement-list";
import { counted } from "@/reading/who-coded";
import { useTRPC } from "@/trpc/client";
import { useEdition } from "@/trpc/use-edition";
import { AuthorshipClaims } from "./authorship-claims";
import { versionsAddress } from "./compare/compare-url";
import { PartyReadings } from "./party-readings";
import { coverageInWords } from "./proposal-words";
import { type ProposalData, proposalFigures } from "./provision-figures";
import { ProvisionList } from "./provision-list";
import { SensitivityList } from "./sensitivity-list";

type Props = { negotiation: string; proposal: string; today: Day };

/** One proposal: what it provides, where the parties stand on that, how they answered, and who is said to have written it. */
export function ProposalScreen({ negotiation, proposal, today }: Props) {
  useEdition(negotiation);
  const trpc = useTRPC();
  const query = useQuery(trpc.proposal.get.queryOptions({ negotiation, proposal }));
  if (!query.data) return <NoAnswer query={query} />;
  return (
    <PageFrame query={query}>
      <ProposalPage data={query.data} today={today} />
    </PageFrame>
  );
}

function ProposalPage({ data, today }: { data: ProposalData; today: Day }) {
  const { negotiation, proposal, responses, assessments, made } = data;
  const base = `/n/${negotiation}`;
  const look = useMemo(() => lookUpIn(data), [data]);
  const figures = useMemo(() => proposalFigures(data, today), [data, today]);
  const poles = polesInWords(data.parties, data.profile?.principals ?? null);
  const { day, provisions, parties } = figures;
  const numbers = useMemo(() => new Map(proposal.provisions.map(({ id }, at) => [id, at + 1])), [proposal]);
  return (
    <>
      <Breadcrumb
        items={[
          { label: data.profile?.title ?? negotiation, href: base },
          { label: "Proposals", href: `${base}/proposals` },
          { label: proposal.title },
        ]}
      />
      <h1 className="mt-2 max-w-[28em] [overflow-wrap:anywhere]">{proposal.title}</h1>
      {proposal.summary ? (
        <p className="mt-2 max-w-sentence font-serif text-deck text-ink-2">{proposal.summary}</p>
      ) : null}
      <BriefLink href={`${addressOf(base, "proposal", proposal.id)}/brief`} />
      <div className="mt-8 grid gap-x-12 gap-y-10 lg:grid-cols-2">
        <Section title="The document">
          <DefinitionList className="mt-2" items={factsOf(data, base)} />
        </Section>
        <Passages data={data} look={look} base={base} />
      </div>
      {provisions.length > 0 ? (
        <Section
          title="What it comes to for each party"
          note={`against what each has stated by ${dayInWords(day)}; in the order of the record, never by a figure`}
          className="mt-10"
          actions={<MethodLink to="proposal-and-party" />}
        >
          <PartyReadings base={base} look={look} figures={figures} />
          <p className="mt-2 max-w-sentence font-serif text-large text-ink-2">
            Losing nothing is not accepting: what a party answered stands below. It is read against what was said in
            public, and on the provisions that are coded.
          </p>
          <Counted />
        </Section>
      ) : null}
      <Section
        id="provides"
        title="What it provides"
        note={`${coverageInWords(proposal)}; beside each, where the parties stand on ${dayInWords(day)}${poles && `; ${poles}`}`}
        className="mt-10 break-inside-auto!"
      >
        {provisions.length === 0 ? (
          <p className="py-3 font-serif text-large text-ink-2">
            No provision of it is coded: its words are not on record.
          </p>
        ) : (
          <ProvisionList base={base} look={look} provisions={provisions} />
        )}
      </Section>
      {provisions.length > 0 ? (
        <Section
          title="What hangs on doubtful statements"
          note="inferred, of low confidence, or in conflict; one at a time, so two that matter only together are not found"
          className="mt-10"
          actions={<MethodLink to="sensitivity" />}
        >
          <SensitivityList {...{ base, look, parties, numbers }} statements={data.statements} />
        </Section>
      ) : null}
      <Section title="How the parties answered" note="to it as a whole" className="mt-10">
        {responses.length === 0 ? (
          <p className="py-3 font-serif text-large text-ink-2">No answer to it is on record.</p>
        ) : (
          <ResponseList base={base} look={look} rows={responses} of="party" />
        )}
      </Section>
      <AuthorshipClaims base={base} look={look} claims={proposal.authorship} />
      {made.length > 0 ? (
        <Section title="Positions taken in it or on it" note={counted(made.length, "statement")} className="mt-10">
          <StatementList caption={`Positions tied to ${proposal.title}`} base={base} rows={made} look={look} />
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
        kind="proposal"
        record={proposal.id}
        version={data.version}
        edition={data.edition}
      />
    </>
  );
}

/** Which kinds of evidence the figures count. */
function Counted() {
  const [on, off] = [true, false].map((is) =>
    evidenceKinds
      .filter((kind) => defaultKinds.has(kind) === is)
      .map((kind) => kindWords[kind])
      .join(", "),
  );
  return (
    <p className="mt-2 text-note text-ink-3">
      Counted: {on}. Not counted: {off}. <MethodLink to="which-statements-count">Which statements count</MethodLink>
    </p>
  );
}

function Passages({ data: { proposal }, look, base }: { data: ProposalData; look: LookUp; base: string }) {
  return (
    <Section title="The words that tell of it" note={counted(proposal.evidence.length, "passage")}>
      <div className="mt-3 grid gap-6">
        {proposal.evidence.map((passage) => (
          <PassageWithSource key={`${passage.source}-${passage.start}`} passage={passage} base={base} look={look} />
        ))}
      </div>
    </Section>
  );
}

function factsOf({ proposal, proposals, revisedBy }: ProposalData, base: string): Definition[] {
  const earlier = proposals.find(({ id }) => id === proposal.revises);
  const facts: (Definition | null)[] = [
    { term: "Status", value: <b>{capitalized(proposal.status)}</b> },
    {
      term: "Date",
      value: dateInWords(proposal.date.edtf),
      note: proposal.date.stated ? `as stated: “${proposal.date.stated}”` : null,
    },
    proposal.date.reason ? { term: "Read so because", value: proposal.date.reason } : null,
    earlier
      ? {
          term: "Revises",
          value: (
            <RecordLink base={base} kind="proposal" id={earlier.id}>
              {earlier.title}
            </RecordLink>
          ),
          note: <Link href={versionsAddress(base, earlier.id, proposal.id)}>What changed</Link>,
        }
      : null,
    revisedBy.length > 0
      ? {
          term: "Revised by",
          value: revisedBy.map(({ id, title, date }) => (
            <span key={id} className="block">
              <RecordLink base={base} kind="proposal" id={id}>
                {title}
              </RecordLink>
              <span className="text-ink-3">, {dateInWords(date)}</span>;{" "}
              <Link href={versionsAddress(base, proposal.id, id)}>what changed</Link>
            </span>
          )),
        }
      : null,
    { term: "Coded", value: coverageInWords(proposal) },
  ];
  return facts.filter((fact) => fact !== null);
}
