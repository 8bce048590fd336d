"use client";

import { type Day, dayInWords } from "@parley/domain/dates";
import { FactList } from "@parley/ui/definition-list";
import { Empty } from "@parley/ui/empty";
import { Link } from "@parley/ui/link";
import { PartyPatterns } from "@parley/ui/party-swatch";
import { Section } from "@parley/ui/section";
import { useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { NoAnswer, OldAnswer } from "@/reading/answer-state";
import { instantInWords } from "@/reading/days-in-words";
import { useMayWrite } from "@/reading/known-edition";
import { DayControl } from "@/reading/matrix/day-control";
import { PartyChooser } from "@/reading/matrix/party-chooser";
import { PositionMatrix } from "@/reading/matrix/position-matrix";
import { MethodLinks } from "@/reading/method-link";
import { polesInWords } from "@/reading/pole-words";
import { type RecordData, recordFigures } from "@/reading/record-figures";
import { Sentence } from "@/reading/sentence";
import { Term } from "@/reading/term";
import { useTRPC } from "@/trpc/client";
import { useEdition } from "@/trpc/use-edition";
import { DistanceSection } from "./distance-section";
import { EventRail } from "./event-rail";
import { FirstSteps } from "./first-steps";
import { LatestMoves } from "./latest-moves";
import { MovedSection } from "./moved-section";
import { type Standing, standingOn } from "./overview-figures";
import { leadOf } from "./overview-lead";
import { overviewAddress, overviewParsers } from "./overview-url";

/** A negotiation at a glance: what moved, who stands where, how far apart the principals are, what happened. */
export function OverviewScreen({ negotiation, today }: { negotiation: string; today: Day }) {
  useEdition(negotiation);
  const trpc = useTRPC();
  const query = useQuery(trpc.negotiation.overview.queryOptions({ negotiation }));
  if (!query.data) return <NoAnswer query={query} />;
  return (
    <>
      <OldAnswer query={query} />
      <Overview data={query.data} today={today} />
    </>
  );
}

function Overview({ data, today }: { data: RecordData; today: Day }) {
  const mayWrite = useMayWrite(data.role);
  const [{ on, parties }, set] = useQueryStates(overviewParsers, { history: "replace", scroll: false });
  const record = useMemo(() => recordFigures(data, today), [data, today]);
  const standing = useMemo(() => standingOn(data, record, on, parties), [data, record, on, parties]);
  const base = `/n/${data.id}`;
  const title = data.profile?.title ?? data.id;
  return (
    <main id="main" tabIndex={-1} className="px-5 pt-6 pb-12 outline-none sm:px-10">
      <PartyPatterns />
      <h1 className="sr-only">{title}: overview</h1>
      <div className="grid gap-x-12 gap-y-6 xl:grid-cols-[minmax(0,1fr)_320px]">
        <p className="max-w-[30em] font-serif text-phone-title sm:text-lead">
          <Sentence parts={leadOf(base, record, standing)} />
        </p>
        <Facts data={data} standing={standing} />
        <div className="min-w-0">
          {data.statements.length === 0 && mayWrite ? (
            <FirstSteps
              negotiation={data.id}
              role={data.role}
              reviewRequired={data.reviewRequired}
              counts={data.counts}
            />
          ) : null}
          {data.statements.length === 0 ? (
            <Section title="Who stands where">
              <Empty>
                The parties would stand here against the issues, each on its scale, once their positions are coded.
              </Empty>
            </Section>
          ) : (
            <>
              <Section
                title="Who stands where"
                actions={<Link href={fullPage(base, on, parties)}>Full page</Link>}
                note={noteOf(data)}
              >
                <DayControl
                  day={standing.day}
                  until={record.until}
                  days={standing.matrix.days}
                  onDay={(day) => void set({ on: day })}
                />
                <PartyChooser
                  parties={record.parties}
                  shown={standing.columns}
                  onShown={(ids) => void set({ parties: ids })}
                />
                <PositionMatrix
                  base={base}
                  matrix={standing.matrix}
                  parties={standing.columns}
                  caption={`Who stands where on ${dayInWords(standing.day)}`}
                />
                <MethodLinks className="mt-2" to={["in-force", "shift", "four-empties"]} />
              </Section>
              <MovedSection base={base} record={record} day={standing.day} />
              <DistanceSection base={base} record={record} standing={standing} events={data.events} />
            </>
          )}
        </div>
        <div className="min-w-0">
          <LatestMoves base={base} record={record} verdicts={standing.verdicts} statements={data.statements} />
          <EventRail
            base={base}
            events={data.events}
            statements={data.statements}
            day={standing.day}
            until={record.until}
            today={today}
          />
        </div>
      </div>
    </main>
  );
}

/** The same day and parties on the page of the matrix, which keeps them in its address under the same names. */
const fullPage = (base: string, on: Day | null, parties: readonly string[] | null) =>
  overviewAddress(`${base}/matrix`, { on, parties: parties && [...parties] });

function Facts({ data, standing }: { data: RecordData; standing: Standing }) {
  const recorded = data.editions[0]?.recordedAt;
  const edition = recorded ? `${data.edition}, of ${instantInWords(recorded)}` : `${data.edition}`;
  return (
    <FactList
      className="self-end border-b border-line"
      items={[
        { term: "Statements on record", value: standing.statements },
        { ...bySets, value: standing.sets },
        { term: "Where it is thin", value: <Link href={`/n/${data.id}/coverage`}>what to code next</Link> },
        { term: "Newest", value: standing.newest ? dayInWords(standing.newest) : "none yet" },
        { term: "Edition", explained: <Term name="edition" />, value: edition },
      ]}
    />
  );
}

const bySets = {
  term: "from independent sets of sources",
  explained: <Term name="independentSet">from independent sets of sources</Term>,
};

function noteOf({ parties, profile }: RecordData): string {
  const poles = polesInWords(parties, profile?.principals ?? null);
  const staleAfter = profile?.staleAfter ?? 90;
  return `${poles ? `${poles}. ` : ""}“9 d”: said nine days before. Dashed: not repeated for ${staleAfter} days. Hollow: unnamed or second-hand`;
}
