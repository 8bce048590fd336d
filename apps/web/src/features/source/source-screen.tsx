"use client";

import { can } from "@parley/domain/access";
import { dateInWords } from "@parley/domain/dates";
import { Breadcrumb } from "@parley/ui/breadcrumb";
import { type Definition, DefinitionList } from "@parley/ui/definition-list";
import { Link } from "@parley/ui/link";
import { Section } from "@parley/ui/section";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { NoAnswer } from "@/reading/answer-state";
import { AssessmentList, ResponseList } from "@/reading/judgement-list";
import { lookUpIn } from "@/reading/look-up";
import { RecordLink } from "@/reading/named-links";
import { PageFrame } from "@/reading/page-frame";
import { RecordFoot } from "@/reading/record-foot";
import { RecordLinks } from "@/reading/record-links";
import { StatementList } from "@/reading/statement-list";
import { counted } from "@/reading/who-coded";
import { useTRPC } from "@/trpc/client";
import { useEdition } from "@/trpc/use-edition";
import type { SourceData } from "./marked-text";
import { SourceTextSection } from "./source-text-section";
import { nameOfSource, passageHref, reliabilityWords } from "./source-words";

/** One source: who published it, and every record that rests on its words; for analysts, its text. */
export function SourceScreen({ negotiation, source }: { negotiation: string; source: string }) {
  useEdition(negotiation);
  const trpc = useTRPC();
  const query = useQuery(trpc.source.get.queryOptions({ negotiation, source }));
  if (!query.data) return <NoAnswer query={query} />;
  return (
    <PageFrame query={query}>
      <SourcePage data={query.data} />
    </PageFrame>
  );
}

function SourcePage({ data }: { data: SourceData }) {
  const { negotiation, source, passages, statements, responses, assessments, role } = data;
  const base = `/n/${negotiation}`;
  const look = useMemo(() => lookUpIn(data), [data]);
  const records = new Set(passages.map(({ kind, id }) => `${kind} ${id}`)).size;
  return (
    <>
      <Breadcrumb
        items={[
          { label: data.profile?.title ?? negotiation, href: base },
          { label: "Sources", href: `${base}/sources` },
          { label: nameOfSource(source) },
        ]}
      />
      <h1 className="mt-2 max-w-[28em] [overflow-wrap:anywhere]">{nameOfSource(source)}</h1>
      <p className="mt-2 max-w-sentence font-serif text-deck text-ink-2">
        {passages.length === 0
          ? "Nothing on record is quoted from it."
          : `Quoted in ${counted(passages.length, "passage")} of ${counted(records, "record")}.`}{" "}
        {can(role, "desk:read") ? <Link href="#text">Its text stands below.</Link> : null}
      </p>
      <div className="mt-8 grid gap-x-12 gap-y-10 lg:grid-cols-2">
        <Section title="The source">
          <DefinitionList className="mt-2" items={factsOf(source)} />
        </Section>
        <Publisher data={data} base={base} />
      </div>
      {statements.length > 0 ? (
        <Section
          title="Positions that rest on it"
          note={`latest first; ${counted(statements.length, "statement")}`}
          className="mt-10"
        >
          <StatementList caption="Positions that rest on this source" base={base} rows={statements} look={look} />
        </Section>
      ) : null}
      {responses.length > 0 ? (
        <Section title="Answers to proposals" className="mt-10">
          <ResponseList base={base} look={look} rows={responses} of="both" />
        </Section>
      ) : null}
      {assessments.length > 0 ? (
        <Section title="Assessments" note="listed, never charted" className="mt-10">
          <AssessmentList base={base} look={look} rows={assessments} />
        </Section>
      ) : null}
      <Others data={data} base={base} />
      {can(role, "desk:read") ? <SourceTextSection data={data} base={base} /> : null}
      <RecordFoot
        negotiation={negotiation}
        role={role}
        kind="source"
        record={source.id}
        version={source.version}
        edition={data.edition}
      />
    </>
  );
}

function factsOf(source: SourceData["source"]): Definition[] {
  const facts: (Definition | null)[] = [
    {
      term: "Published",
      value: <b>{dateInWords(source.published.edtf)}</b>,
      note: source.published.stated ? `as stated: “${source.published.stated}”` : null,
    },
    source.published.reason ? { term: "Read so because", value: source.published.reason } : null,
    source.authors.length > 0 ? { term: "By", value: source.authors.join(", ") } : null,
    { term: "Language", value: source.language },
    source.link
      ? {
          term: "At its publisher",
          value: (
            <Link href={source.link} rel="noreferrer">
              {source.link}
            </Link>
          ),
        }
      : null,
    source.sha256
      ? { term: "Fingerprint", value: <span className="text-note">{source.sha256}</span>, note: "sha-256 of its text" }
      : null,
    source.note ? { term: "Note", value: source.note } : null,
  ];
  return facts.filter((fact) => fact !== null);
}

function Publisher({ data: { negotiation, role, source, others }, base }: { data: SourceData; base: string }) {
  return (
    <Section title="Its publisher">
      <DefinitionList
        className="mt-2"
        items={[
          {
            term: "Name",
            value: <b>{source.publisherName}</b>,
            note: (
              <RecordLinks
                {...{ negotiation, role }}
                kind="publisher"
                record={source.publisher}
                name={source.publisherName}
              />
            ),
          },
          {
            term: "Reliability",
            value: `${source.reliability}, ${reliabilityWords[source.reliability]}`,
            note: "the letter of the Admiralty code: of the outlet, never of what somebody says in it",
          },
          {
            term: "Other sources",
            value:
              others.length === 0
                ? "none on record"
                : others.map((other) => (
                    <span key={other.id} className="block">
                      <RecordLink base={base} kind="source" id={other.id}>
                        {nameOfSource(other)}
                      </RecordLink>
                    </span>
                  )),
          },
        ]}
      />
    </Section>
  );
}

/** Events and proposals that rest on it, each once. */
function Others({ data: { passages }, base }: { data: SourceData; base: string }) {
  const rest = passages.filter(({ kind }) => kind === "event" || kind === "proposal");
  const each = [...new Map(rest.map((passage) => [`${passage.kind} ${passage.id}`, passage])).values()];
  if (each.length === 0) return null;
  return (
    <Section title="Events and proposals it tells of" note={counted(each.length, "record")} className="mt-10">
      <ul className="mt-2 gap-x-12 sm:columns-2 lg:columns-3">
        {each.map((passage) => (
          <li key={`${passage.kind} ${passage.id}`} className="break-inside-avoid border-b border-line py-2">
            <Link href={passageHref(base, passage)}>{passage.title}</Link>
            <span className="text-note text-ink-3">, {passage.kind}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
