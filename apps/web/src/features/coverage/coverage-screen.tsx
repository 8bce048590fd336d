"use client";

import { type Gap, gaps } from "@parley/domain/analysis/coverage";
import type { Day } from "@parley/domain/dates/day";
import { Breadcrumb } from "@parley/ui/breadcrumb";
import { FilterBar } from "@parley/ui/filter-bar";
import { Section } from "@parley/ui/section";
import { useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { NoAnswer } from "@/reading/answer-state";
import { FilterDay, FilterPartyAndIssue, FilterSelect } from "@/reading/filter-fields";
import { useMayWrite } from "@/reading/known-edition";
import { MethodLinks } from "@/reading/method-link";
import { NarrowedTo, nameAmong } from "@/reading/narrowed-to";
import { PageFrame } from "@/reading/page-frame";
import { type RecordData, recordFigures } from "@/reading/record-figures";
import { SaveTable } from "@/reading/save-chart";
import { useTRPC } from "@/trpc/client";
import { useEdition } from "@/trpc/use-edition";
import { coverageFigures } from "./coverage-figures";
import { coverageLines } from "./coverage-lines";
import { CoverageTable } from "./coverage-table";
import { coverageParsers } from "./coverage-url";
import { coverageDeck, gapNames } from "./coverage-words";
import { PartyGaps } from "./party-gaps";

type Provisions = readonly { issue: string | null }[];

/** Where the record is thin, old, undated, one-sided or unnamed, and what to code next. */
export function CoverageScreen({ negotiation, today }: { negotiation: string; today: Day }) {
  useEdition(negotiation);
  const trpc = useTRPC();
  const query = useQuery(trpc.negotiation.overview.queryOptions({ negotiation }));
  const tabled = useQuery(trpc.proposal.list.queryOptions({ negotiation }));
  const provisions = useMemo(
    () => tabled.data?.proposals.flatMap(({ on }) => on.map((issue) => ({ issue }))),
    [tabled.data],
  );
  if (!query.data) return <NoAnswer query={query} />;
  if (!provisions) return <NoAnswer query={tabled} />;
  return (
    <PageFrame query={query}>
      <CoveragePage data={query.data} provisions={provisions} today={today} />
    </PageFrame>
  );
}

function CoveragePage({ data, provisions, today }: { data: RecordData; provisions: Provisions; today: Day }) {
  const mayWrite = useMayWrite(data.role);
  const [state, set] = useQueryStates(coverageParsers, { history: "replace", scroll: false });
  const { on, party, issue, gap } = state;
  const record = useMemo(() => recordFigures(data, today), [data, today]);
  const figures = useMemo(
    () => coverageFigures(record, provisions, { on, party, issue, gap }),
    [record, provisions, on, party, issue, gap],
  );
  const base = `/n/${data.id}`;
  const isNarrow = party !== null || issue !== null || gap !== null;
  return (
    <>
      <Breadcrumb items={[{ label: data.profile?.title ?? data.id, href: base }, { label: "Coverage" }]} />
      <h1 className="mt-2">Where the record is thin</h1>
      <p className="mt-2 max-w-[52em] font-serif text-deck text-ink-2">{coverageDeck(figures)}</p>
      {record.principals === null ? (
        <p className="mt-2 max-w-sentence text-control text-ink-2">
          No two principal parties are named, so that nothing can be called one-sided or missing.
        </p>
      ) : null}
      <div className="mt-4">
        <FilterBar label="Narrow the gaps">
          <FilterPartyAndIssue
            parties={record.parties}
            issues={data.issues}
            party={party}
            issue={issue}
            onValueChange={(change) => void set(change)}
          />
          <FilterSelect
            label="Gap"
            any="any gap"
            options={gaps.map((each) => ({ value: each, label: gapNames[each] }))}
            value={gap}
            onValueChange={(value) => void set({ gap: value as Gap | null })}
          />
          <FilterDay label="On" value={figures.day} onValueChange={(value) => void set({ on: value })} />
        </FilterBar>
      </div>
      <NarrowedTo words={[nameAmong(record.parties, party), nameAmong(data.issues, issue), gap && gapNames[gap]]} />
      <Section
        title="What to code next"
        note="the worse gap first; among equals, where more provisions on the table wait"
        className="mt-8"
        actions={
          <SaveTable
            name={`coverage-edition-${data.edition}`}
            tables={[{ what: "gaps", lines: () => coverageLines(figures) }]}
          />
        }
      >
        <div className="mt-3">
          <CoverageTable
            negotiation={data.id}
            rows={figures.shown}
            adds={mayWrite}
            empty={
              isNarrow ? "There is no such gap." : "There is no gap: what to code next would stand here, in order."
            }
          />
        </div>
      </Section>
      {figures.byParty.length > 0 ? (
        <Section title="Party by party" note="gaps by their worst side; only principals owe a stand" className="mt-10">
          <div className="mt-3">
            <PartyGaps base={base} rows={figures.byParty} />
          </div>
        </Section>
      ) : null}
      <MethodLinks className="mt-6" to={["coverage", "in-force"]} />
      <p className="mt-4 border-t border-line pt-2 text-note text-ink-3">
        Edition {data.edition}. A gap is of the record, not of the negotiation: perhaps nothing was said. A stand is old
        after {record.staleAfter} days; issues without a scale or options are left out.
      </p>
    </>
  );
}
