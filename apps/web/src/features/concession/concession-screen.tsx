"use client";

import type { Day } from "@parley/domain/dates/day";
import { Breadcrumb } from "@parley/ui/breadcrumb";
import { DataTable } from "@parley/ui/data-table";
import { FilterBar } from "@parley/ui/filter-bar";
import { Section } from "@parley/ui/section";
import { useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { NoAnswer } from "@/reading/answer-state";
import { FilterDay, FilterPartyAndIssue } from "@/reading/filter-fields";
import { MethodLinks } from "@/reading/method-link";
import { PartyLink, RecordLink } from "@/reading/named-links";
import { NarrowedTo, nameAmong } from "@/reading/narrowed-to";
import { PageFrame } from "@/reading/page-frame";
import { type RecordData, recordFigures } from "@/reading/record-figures";
import { SaveTable } from "@/reading/save-chart";
import { useTRPC } from "@/trpc/client";
import { useEdition } from "@/trpc/use-edition";
import { concessionParsers } from "./concession-url";
import { type LedgerFigures, ledgerFigures } from "./ledger-figures";
import { ledgerLines } from "./ledger-lines";
import { LedgerTable } from "./ledger-table";
import { ledgerDeck, sumInWords } from "./ledger-words";

/** The concession ledger: who moved toward whom, how far, on what evidence; and who moved away. */
export function ConcessionScreen({ negotiation, today }: { negotiation: string; today: Day }) {
  useEdition(negotiation);
  const trpc = useTRPC();
  const query = useQuery(trpc.negotiation.overview.queryOptions({ negotiation }));
  if (!query.data) return <NoAnswer query={query} />;
  return (
    <PageFrame query={query}>
      <LedgerPage data={query.data} today={today} />
    </PageFrame>
  );
}

function LedgerPage({ data, today }: { data: RecordData; today: Day }) {
  const [{ on, party, issue }, set] = useQueryStates(concessionParsers, { history: "replace", scroll: false });
  const record = useMemo(() => recordFigures(data, today), [data, today]);
  const figures = useMemo(
    () => ledgerFigures(data.statements, record, { on, party, issue }),
    [data.statements, record, on, party, issue],
  );
  const base = `/n/${data.id}`;
  const shared = { base, parties: record.parties };
  return (
    <>
      <Breadcrumb items={[{ label: data.profile?.title ?? data.id, href: base }, { label: "Concessions" }]} />
      <h1 className="mt-2">Concession ledger</h1>
      <p className="mt-2 max-w-[52em] font-serif text-deck text-ink-2">{ledgerDeck(figures)}</p>
      <div className="mt-4">
        <FilterBar label="Narrow the ledger">
          <FilterPartyAndIssue
            parties={record.parties}
            issues={data.issues}
            party={party}
            issue={issue}
            onValueChange={(change) => void set(change)}
          />
          <FilterDay label="Up to" value={figures.day} onValueChange={(value) => void set({ on: value })} />
        </FilterBar>
      </div>
      <NarrowedTo words={[nameAmong(record.parties, party), nameAmong(data.issues, issue)]} />
      <Section
        title="Concessions"
        note="shifts that brought a party nearer to another, which is held where it stood that day"
        className="mt-8"
        actions={
          <SaveTable
            name={`concessions-edition-${data.edition}`}
            tables={[{ what: "shifts", lines: () => ledgerLines(figures) }]}
          />
        }
      >
        <LedgerTable
          {...shared}
          caption="Concessions, latest first"
          rows={figures.concessions}
          empty="No concession is on record here: no shift brought a party surely nearer to another that stood on the issue that day."
        />
      </Section>
      <Sums base={base} sums={figures.sums} />
      <Section
        title="Hardenings"
        note="shifts away from somebody, and toward nobody; never set off against concessions"
        className="mt-10"
      >
        <LedgerTable
          {...shared}
          caption="Hardenings, latest first"
          rows={figures.hardenings}
          empty="No hardening is on record here."
        />
      </Section>
      <Section
        title="Neither"
        note="shifts credited to nobody, since no known distance changed or nobody else stood on the issue"
        className="mt-10"
      >
        <LedgerTable
          {...shared}
          caption="Shifts that changed no known distance, latest first"
          rows={figures.neither}
          empty="There is no such shift."
        />
      </Section>
      {figures.unsized > 0 ? (
        <p className="mt-3 max-w-sentence text-control text-ink-2">
          {figures.unsized === 1 ? "One shift" : `${figures.unsized} shifts`} between options that have no order{" "}
          {figures.unsized === 1 ? "has" : "have"} no size and {figures.unsized === 1 ? "is" : "are"} not listed.
        </p>
      ) : null}
      <MethodLinks className="mt-6" to={["concession-ledger", "shift"]} />
      <p className="mt-4 border-t border-line pt-2 text-note text-ink-3">
        Edition {data.edition}. Evidence of the kinds that count unless somebody switches others on. A move before the
        other side is on record is credited to nobody, though it may have been the largest of all.
      </p>
    </>
  );
}

function Sums({ base, sums }: { base: string; sums: LedgerFigures["sums"] }) {
  if (sums.length === 0) return null;
  return (
    <Section
      title="Added up, by party and issue"
      note="points of one scale are no points of another, so nothing else is added up; what hangs on a condition stands apart"
      className="mt-10"
    >
      <DataTable
        caption="Sums of concessions, by party and issue"
        rows={sums}
        rowKey={({ party, issue }) => `${party} ${issue}`}
        columns={[
          {
            ...{ key: "party", head: "Party", phone: "lead", width: "sm:w-[22%]" },
            cell: ({ who }) => <PartyLink base={base} party={who} id={who.id} />,
          },
          {
            ...{ key: "issue", head: "Issue", phone: "line" },
            cell: ({ on }) => (
              <RecordLink base={base} kind="issue" id={on.id} quiet>
                {on.title}
              </RecordLink>
            ),
          },
          {
            ...{ key: "without", head: "Without condition", width: "sm:w-[26%]" },
            cell: ({ unconditional }) => sumInWords(unconditional),
          },
          {
            ...{ key: "with", head: "On a condition", width: "sm:w-[26%]" },
            cell: ({ conditional }) => sumInWords(conditional),
          },
        ]}
      />
    </Section>
  );
}
