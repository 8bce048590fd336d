"use client";

import { type Day, dayInWords } from "@parley/domain/dates";
import { Section } from "@parley/ui/section";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { NoAnswer } from "@/reading/answer-state";
import { BriefFrame } from "@/reading/brief/brief-frame";
import { CitationList } from "@/reading/brief/citation-list";
import { citationOf, numbersOf } from "@/reading/brief/citations";
import { type IssueData, lookUpOf } from "@/reading/evidence/issue-data";
import { Sentence } from "@/reading/sentence";
import { useTRPC } from "@/trpc/client";
import { useEdition } from "@/trpc/use-edition";
import { deckOf } from "../issue-deck";
import { issueFigures } from "../issue-figures";
import { issueQuery } from "../issue-url";
import { useIssueState } from "../use-issue-state";
import { BriefChart } from "./brief-chart";
import { BriefMoves, BriefStands } from "./brief-stands";
import { issueBrief } from "./issue-brief";

type Props = { negotiation: string; issue: string; today: Day };

/** One issue on a page: the chart, where everybody stands, how they moved, and the words that say so, numbered. */
export function IssueBriefScreen({ negotiation, issue, today }: Props) {
  useEdition(negotiation);
  const trpc = useTRPC();
  const query = useQuery(trpc.issue.get.queryOptions({ negotiation, issue }));
  if (!query.data) return <NoAnswer query={query} />;
  return <IssueBriefPage query={query} data={query.data} today={today} />;
}

type PageProps = { query: Parameters<typeof BriefFrame>[0]["query"]; data: IssueData; today: Day };

function IssueBriefPage({ query, data, today }: PageProps) {
  const { negotiation, issue } = data;
  const base = `/n/${negotiation}`;
  const path = `${base}/issues/${issue.id}`;
  const { shown, hrefOf } = useIssueState(path);
  const look = useMemo(() => lookUpOf(data), [data]);
  const figures = useMemo(() => issueFigures(data, look, shown, today), [data, look, shown, today]);
  const brief = useMemo(() => issueBrief(figures), [figures]);
  const citations = data.statements.map((one) => citationOf(base, one, look));
  const numbers = numbersOf(brief.cited, citations);
  return (
    <BriefFrame
      query={query}
      title={data.profile?.title ?? negotiation}
      edition={data.edition}
      day={figures.day}
      whole={path + issueQuery(shown)}
      head={issue.question}
      deck={<Sentence parts={deckOf(figures)} />}
    >
      {figures.statements.length > 0 && issue.kind !== "unscaled" ? (
        <>
          <BriefChart wish={figures.wish} hrefOf={hrefOf} />
          <Section title={`Where they stand on ${dayInWords(figures.day)}`} className="mt-4">
            <BriefStands stands={brief.stands} numbers={numbers} />
          </Section>
          <BriefMoves issue={issue} parties={look.parties} brief={brief} numbers={numbers} />
          <CitationList numbers={numbers} citations={citations} />
        </>
      ) : null}
    </BriefFrame>
  );
}
