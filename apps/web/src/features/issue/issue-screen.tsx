"use client";

import { capitalized } from "@parley/domain/capitalized";
import { type Day, dayInWords } from "@parley/domain/dates";
import { Breadcrumb } from "@parley/ui/breadcrumb";
import { DrawerLayout } from "@parley/ui/drawer";
import { PartyPatterns } from "@parley/ui/party-swatch";
import { Section } from "@parley/ui/section";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo, useRef } from "react";
import { addressOf } from "@/reading/address";
import { NoAnswer, OldAnswer } from "@/reading/answer-state";
import { BriefLink } from "@/reading/brief/brief-frame";
import { EvidenceDrawer } from "@/reading/evidence/evidence-drawer";
import { type IssueData, lookUpOf } from "@/reading/evidence/issue-data";
import { rowLinkOpens } from "@/reading/evidence/row-link-opens";
import { useMayWrite } from "@/reading/known-edition";
import { RecordFoot } from "@/reading/record-foot";
import { Sentence } from "@/reading/sentence";
import { byId } from "@/reading/who-says-so";
import { useTRPC } from "@/trpc/client";
import { useEdition } from "@/trpc/use-edition";
import { Assessments } from "./assessments";
import { ChartSection } from "./chart-section";
import { deckOf } from "./issue-deck";
import { issueFigures } from "./issue-figures";
import { issueQuery } from "./issue-url";
import { NextIssues } from "./next-issues";
import { proposalsToLay } from "./provisions-laid";
import { StandingSection } from "./standing-section";
import { StatementsSection } from "./statements-section";
import { useIssueState } from "./use-issue-state";

export type IssueScreenProps = { negotiation: string; issue: string; today: Day };

/** One issue: where everybody stands, how they moved, and every statement with its evidence. */
export function IssueScreen({ negotiation, issue, today }: IssueScreenProps) {
  useEdition(negotiation);
  const trpc = useTRPC();
  const query = useQuery(trpc.issue.get.queryOptions({ negotiation, issue }));
  if (!query.data) return <NoAnswer query={query} />;
  return (
    <>
      <OldAnswer query={query} />
      <IssuePage data={query.data} today={today} />
    </>
  );
}

function IssuePage({ data, today }: { data: IssueData; today: Day }) {
  const { negotiation, issue, role } = data;
  const mayWrite = useMayWrite(role);
  const trpc = useTRPC();
  const { data: issues = [] } = useQuery(trpc.issue.list.queryOptions({ negotiation }));
  const { data: contributors } = useQuery(trpc.history.contributors.queryOptions({ negotiation }));
  const base = `/n/${negotiation}`;
  const path = `${base}/issues/${issue.id}`;
  const { at, shown, hrefOf, open, close, change } = useIssueState(path);
  const look = useMemo(() => lookUpOf(data), [data]);
  const figures = useMemo(() => issueFigures(data, look, shown, today), [data, look, shown, today]);
  const names = useMemo(() => new Map(contributors?.map(({ number, name }) => [number, name])), [contributors]);
  const kinds = useMemo(() => new Set(shown.kinds), [shown.kinds]);
  const proposals = useMemo(() => proposalsToLay(data), [data]);
  const titles = useMemo(() => byId(issues), [issues]);
  // The chart is drawn anew only where what it is given changes.
  const eventHrefOf = useCallback((event: string) => addressOf(base, "event", event), [base]);
  const page = useRef<HTMLElement>(null);
  // Whoever opened evidence from a list is led back to that list, everyone else to the mark.
  const listed = useRef(false);

  const inTime = [...figures.statements].reverse();
  const place = inTime.findIndex(({ id }) => id === at);
  const step = (by: number) => {
    const next = place < 0 ? undefined : inTime[place + by];
    return next ? () => open(next.id) : undefined;
  };
  const addHref = `${base}/positions/new?issue=${issue.id}`;
  const drawer =
    at === null ? null : (
      <EvidenceDrawer
        data={data}
        look={look}
        id={at}
        statement={inTime[place]}
        place={{ at: place + 1, of: inTime.length }}
        verdict={figures.verdicts.get(at)}
        kinds={kinds}
        names={names}
        issues={titles}
        hrefOf={hrefOf}
        onClose={close}
        onEarlier={step(-1)}
        onLater={step(1)}
        returnFocus={() => placeOf(page.current, at, listed.current)}
      />
    );
  return (
    <DrawerLayout drawer={drawer}>
      <PartyPatterns />
      <main
        id="main"
        tabIndex={-1}
        ref={page}
        className="px-5 pt-6 pb-12 outline-none sm:px-10"
        onClickCapture={(event) =>
          rowLinkOpens(event, (position, link) => {
            listed.current = link.classList.contains("row-link");
            open(position);
          })
        }
      >
        <Breadcrumb
          items={[
            { label: data.profile?.title ?? negotiation, href: base },
            { label: capitalized(issue.category), href: `${base}/issues` },
            { label: issue.title },
          ]}
        />
        <h1 className="mt-2 max-w-[24em]">{issue.question}</h1>
        <p className="mt-3 max-w-sentence text-deck text-ink-2 font-serif">
          <Sentence parts={deckOf(figures)} />
        </p>
        <BriefLink href={`${path}/brief${issueQuery(shown)}`} />
        {figures.statements.length > 0 ? (
          <>
            <StandingSection data={data} look={look} figures={figures} hrefOf={hrefOf} />
            <ChartSection
              figures={figures}
              proposals={proposals}
              state={{ ...shown, at }}
              onState={change}
              onChoose={(position) => {
                listed.current = false;
                open(position);
              }}
              onEscape={close}
              hrefOf={hrefOf}
              eventHrefOf={eventHrefOf}
              source={{ negotiation: data.profile?.title ?? negotiation, edition: data.edition, path }}
              alone={`/embed/${negotiation}/issues/${issue.id}${issueQuery({ ...shown, at: null })}`}
            />
          </>
        ) : null}
        {issue.kind === "unscaled" ? null : (
          <StatementsSection
            data={data}
            look={look}
            figures={figures}
            kinds={kinds}
            at={at}
            hrefOf={hrefOf}
            addHref={mayWrite ? addHref : null}
          />
        )}
        <Assessments data={data} look={look} />
        {issue.note ? (
          <Section title={issue.kind === "scale" ? "Note on the scale" : "Note"} className="mt-10">
            <p className="mt-2 max-w-sentence text-ink-2">{issue.note}</p>
          </Section>
        ) : null}
        <NextIssues issues={issues} current={issue.id} base={base} />
        <RecordFoot
          {...{ negotiation, role }}
          kind="issue"
          record={issue.id}
          version={data.version}
          edition={data.edition}
        >
          Read on {dayInWords(today)} (UTC).
        </RecordFoot>
      </main>
    </DrawerLayout>
  );
}

/** The mark of a position in the drawing that is seen; its row for those who came from there, or where no mark is drawn. */
function placeOf(page: HTMLElement | null, position: string, listed: boolean): HTMLElement | SVGElement | null {
  const name = CSS.escape(position);
  const row = page?.querySelector<HTMLAnchorElement>(`a.row-link[href$="at=${name}"]`) ?? null;
  if (listed && row) return row;
  const marks = page?.querySelectorAll<SVGAElement>(`a[data-position="${name}"]`) ?? [];
  return [...marks].find((mark) => mark.getClientRects().length > 0) ?? row;
}
