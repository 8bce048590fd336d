"use client";

import type { Day } from "@parley/domain/dates/day";
import { Breadcrumb } from "@parley/ui/breadcrumb";
import { Empty } from "@parley/ui/empty";
import { Section } from "@parley/ui/section";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { NoAnswer } from "@/reading/answer-state";
import { MethodLinks } from "@/reading/method-link";
import { PageFrame } from "@/reading/page-frame";
import type { RecordData } from "@/reading/record-figures";
import { SaveTable } from "@/reading/save-chart";
import { counted } from "@/reading/who-coded";
import { useTRPC } from "@/trpc/client";
import { useEdition } from "@/trpc/use-edition";
import { CompareControls } from "./compare-controls";
import { type CompareFigures, type CompareRow, compareFigures, isTold } from "./compare-figures";
import { compareLines } from "./compare-lines";
import { CompareTable } from "./compare-table";
import { type CompareState, compareParsers } from "./compare-url";
import { leadInWords, refusalInWords } from "./compare-words";

/** Two days of a record, or one as two editions know it: what differs, and whether it was said or learned since. */
export function CompareScreen({ negotiation, today }: { negotiation: string; today: Day }) {
  useEdition(negotiation);
  const trpc = useTRPC();
  const [state, set] = useQueryStates(compareParsers, { history: "replace", scroll: false });
  const reading = (edition: number | null) => ({
    ...trpc.negotiation.overview.queryOptions({ negotiation, edition }),
    placeholderData: keepPreviousData,
  });
  const then = useQuery(reading(state.was));
  const now = useQuery(reading(state.is));
  if (!then.data) return <NoAnswer query={then} />;
  if (!now.data) return <NoAnswer query={now} />;
  return (
    <PageFrame query={then.error ? then : now}>
      <ComparePage then={then.data} now={now.data} state={state} today={today} onState={(change) => void set(change)} />
    </PageFrame>
  );
}

type Compared = Extract<CompareFigures, { state: "compared" }>;

type Props = {
  then: RecordData;
  now: RecordData;
  state: CompareState;
  today: Day;
  onState: (change: Partial<CompareState>) => void;
};

function ComparePage({ then, now, state, today, onState }: Props) {
  const { from, to, was } = state;
  const figures = useMemo(() => compareFigures(then, now, { from, to, was }, today), [then, now, from, to, was, today]);
  const base = `/n/${now.id}`;
  const days = figures.state === "compared" ? { from: figures.from, to: figures.to } : null;
  return (
    <>
      <Breadcrumb items={[{ label: now.profile?.title ?? now.id, href: base }, { label: "Compare" }]} />
      <h1 className="mt-2">What differs, and why</h1>
      <p className="mt-2 max-w-[52em] font-serif text-deck text-ink-2" role="status">
        {figures.state === "compared" ? leadInWords(figures) : refusalInWords[figures.reason]}
      </p>
      <CompareControls negotiation={now.id} state={state} days={days} onState={onState} />
      {figures.state === "compared" ? <Differences base={base} figures={figures} /> : null}
    </>
  );
}

function Differences({ base, figures }: { base: string; figures: Compared }) {
  const [told, old] = [figures.rows.filter(isTold), figures.rows.filter((row) => !isTold(row))];
  return (
    <>
      <Section
        title="Said or learned since"
        note={told.length > 0 ? manyRows(told) : undefined}
        className="mt-8"
        actions={
          figures.rows.length === 0 ? undefined : (
            <SaveTable
              name={`differences-${figures.from}-edition-${figures.was}-${figures.to}-edition-${figures.is}`}
              tables={[{ what: "differences", lines: () => compareLines(figures) }]}
            />
          )
        }
      >
        {figures.rows.length === 0 ? (
          <Empty>
            Whatever was said, recorded, corrected or withdrawn between the two would stand here. Choose days further
            apart, or an earlier edition.
          </Empty>
        ) : told.length === 0 ? (
          <p className="py-3 font-serif text-large text-ink-2">Nothing was said or learned between the two.</p>
        ) : (
          <CompareTable base={base} figures={figures} rows={told} caption="What was said or learned since" />
        )}
      </Section>
      {old.length > 0 ? (
        <Section title="Grown old" note={`${manyRows(old)}; nobody said otherwise`} className="mt-10">
          <CompareTable base={base} figures={figures} rows={old} caption="What grew old" />
        </Section>
      ) : null}
      <MethodLinks className="mt-2" to={["compare", "shift", "in-force"]} />
    </>
  );
}

const manyRows = (rows: readonly CompareRow[]) => counted(rows.length, "stand");
