"use client";

import type { Day } from "@parley/domain/dates/day";
import { Breadcrumb } from "@parley/ui/breadcrumb";
import { Empty } from "@parley/ui/empty";
import { Section } from "@parley/ui/section";
import { useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { NoAnswer } from "@/reading/answer-state";
import { onlyPrincipals, unseen } from "@/reading/distance-words";
import { MethodLinks } from "@/reading/method-link";
import { PageFrame } from "@/reading/page-frame";
import { type RecordData, recordFigures } from "@/reading/record-figures";
import { Sentence } from "@/reading/sentence";
import { counted } from "@/reading/who-coded";
import { useTRPC } from "@/trpc/client";
import { useEdition } from "@/trpc/use-edition";
import { DistanceControls } from "./distance-controls";
import { distanceDeck } from "./distance-deck";
import { distanceFigures } from "./distance-figures";
import { distanceParsers } from "./distance-url";
import { IssueDistances, IssuesWithout } from "./issue-distances";
import { OverTime } from "./over-time";

/** How far apart two parties are: over time as a mean, and issue by issue. */
export function DistanceScreen({ negotiation, today }: { negotiation: string; today: Day }) {
  useEdition(negotiation);
  const trpc = useTRPC();
  const query = useQuery(trpc.negotiation.overview.queryOptions({ negotiation }));
  if (!query.data) return <NoAnswer query={query} />;
  return (
    <PageFrame query={query}>
      <DistancePage data={query.data} today={today} />
    </PageFrame>
  );
}

function DistancePage({ data, today }: { data: RecordData; today: Day }) {
  const [state, set] = useQueryStates(distanceParsers, { history: "replace", scroll: false });
  const { a, b, on, since, by } = state;
  const record = useMemo(() => recordFigures(data, today), [data, today]);
  const figures = useMemo(
    () => distanceFigures(data, record, { a, b, on, since, by }),
    [data, record, a, b, on, since, by],
  );
  const without = figures?.rows.filter(({ distance }) => distance.state === "undefined") ?? [];
  const base = `/n/${data.id}`;
  return (
    <>
      <Breadcrumb items={[{ label: data.profile?.title ?? data.id, href: base }, { label: "Distance" }]} />
      {figures === null ? (
        <>
          <h1 className="mt-2">Distance</h1>
          <Empty>How far apart two parties are would be drawn here, once two parties have said where they stand.</Empty>
        </>
      ) : (
        <>
          <h1 className="mt-2 [overflow-wrap:anywhere]">
            How far apart {figures.a.short} and {figures.b.short} are
          </h1>
          <p className="mt-2 max-w-[52em] font-serif text-deck text-ink-2">
            <Sentence parts={distanceDeck(figures)} />
          </p>
          <DistanceControls figures={figures} parties={record.parties} by={by} onState={(change) => void set(change)} />
          <OverTime
            data={data}
            figures={figures}
            asTable={state.view === "table"}
            onTable={(asTable) => void set({ view: asTable ? "table" : "chart" })}
          />
          <Section
            title="Issue by issue"
            note="points of one scale are no points of another; a wide range says that the words leave room"
            className="mt-10"
          >
            <p className="mt-2 max-w-sentence font-serif text-large text-ink-2">
              {figures.principals ? unseen : onlyPrincipals}
            </p>
            <div className="mt-3">
              <IssueDistances base={base} figures={figures} />
            </div>
            <MethodLinks
              className="mt-2"
              to={
                figures.principals
                  ? ["distance", "stated-overlap-and-gap", "convergence", "in-force"]
                  : ["distance", "convergence", "in-force"]
              }
            />
          </Section>
          {without.length > 0 ? (
            <Section
              title="Without a distance"
              note={`${counted(without.length, "issue")}; a missing side makes no figure, never 0`}
              className="mt-10"
            >
              <div className="mt-3">
                <IssuesWithout base={base} figures={figures} />
              </div>
            </Section>
          ) : null}
          <p className="mt-10 border-t border-line pt-2 text-note text-ink-3">
            Edition {data.edition}. Evidence of the kinds that count unless somebody switches others on; a stand is old
            after {record.staleAfter} days.
          </p>
        </>
      )}
    </>
  );
}
