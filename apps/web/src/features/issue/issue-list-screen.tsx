"use client";

import type { ApiOutputs } from "@parley/api";
import { distanceOn } from "@parley/domain/analysis/distance";
import { capitalized } from "@parley/domain/capitalized";
import { type Day, dayInWords } from "@parley/domain/dates";
import { type Column, DataTable } from "@parley/ui/data-table";
import { Empty } from "@parley/ui/empty";
import { PartyName, PartyPatterns } from "@parley/ui/party-swatch";
import { Section } from "@parley/ui/section";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Issue, Party } from "@/charts/chart-figures";
import { type StandModel, standModel } from "@/charts/prepare-stand";
import { rangeInWords } from "@/charts/prepare-strip";
import { ScaleGlyph } from "@/charts/scale-glyph";
import { AddRecord } from "@/reading/add-record";
import { NoAnswer, OldAnswer } from "@/reading/answer-state";
import { partiesInOrder } from "@/reading/party-order";
import { newestDay, readingDay } from "@/reading/reading-day";
import { byCategory, figuresByIssue, type IssueFigures } from "@/reading/stands";
import { counted } from "@/reading/who-coded";
import { useTRPC } from "@/trpc/client";
import { useEdition } from "@/trpc/use-edition";

type Data = ApiOutputs["negotiation"]["overview"];
type Row = {
  figures: IssueFigures;
  stands: { party: Party; stand: StandModel }[];
  distance: string;
  statements: number;
};

/** Every issue by category: what is asked, where the two principals stand on it, and how far apart they are. */
export function IssueListScreen({ negotiation, today }: { negotiation: string; today: Day }) {
  useEdition(negotiation);
  const trpc = useTRPC();
  const query = useQuery(trpc.negotiation.overview.queryOptions({ negotiation }));
  const { data } = query;
  const rows = useMemo(() => (data ? rowsOf(data, today) : []), [data, today]);
  if (!data) return <NoAnswer query={query} />;
  const base = `/n/${negotiation}`;
  return (
    <main id="main" tabIndex={-1} className="px-5 pt-6 pb-12 outline-none sm:px-10">
      <OldAnswer query={query} />
      <PartyPatterns />
      <h1>Issues</h1>
      <p className="mt-3 max-w-sentence font-serif text-deck text-ink-2">
        {data.issues.length === 0
          ? "No issue is on record yet."
          : `What is negotiated: ${counted(data.issues.length, "issue")}, and where the principal parties stand on ${dayInWords(dayOf(data, today))}.`}
      </p>
      {rows.length === 0 ? (
        <Empty action={<AddRecord first negotiation={negotiation} kind="issue" />}>
          The issues of this negotiation would stand here, each with its question and its scale.
        </Empty>
      ) : (
        byCategory(rows, ({ figures }) => figures.issue.category).map(([category, own]) => (
          <Section key={category} title={capitalized(category)} className="mt-8">
            <DataTable
              caption={capitalized(category)}
              columns={columnsOf(data)}
              rows={own}
              rowKey={({ figures }) => figures.issue.id}
              rowHref={({ figures }) => `${base}/issues/${figures.issue.id}`}
            />
          </Section>
        ))
      )}
    </main>
  );
}

const dayOf = (data: Data, today: Day) => readingDay(today, newestDay(data.statements), data.profile?.staleAfter ?? 90);

function rowsOf(data: Data, today: Day): Row[] {
  const day = dayOf(data, today);
  const parties = partiesInOrder(data.parties, data.profile?.principals ?? null, []);
  return figuresByIssue(data.issues, parties, data.statements, data.profile?.staleAfter ?? 90).map((figures) => {
    const [a, b] = parties.map(({ id }) => figures.series.get(id));
    const distance = a && b ? distanceOn(a, b, day) : null;
    return {
      figures,
      stands: parties.flatMap((party) => {
        const series = figures.series.get(party.id);
        const own = figures.verdicts.filter((each) => each.party === party.id);
        return series ? [{ party, stand: standModel(figures.issue, series, day, own) }] : [];
      }),
      distance: distance?.state === "known" ? rangeInWords(distance.min, distance.max) : "undefined",
      statements: data.statements.filter((one) => one.issue === figures.issue.id).length,
    };
  });
}

function columnsOf(data: Data): Column<Row>[] {
  const principals = partiesInOrder(data.parties, data.profile?.principals ?? null, []);
  return [
    {
      key: "issue",
      head: "Issue",
      phone: "line",
      width: "sm:w-[36%]",
      cell: ({ figures: { issue } }) => (
        <>
          <b className="block">{issue.title}</b>
          <span className="text-control text-ink-2">{issue.question}</span>
        </>
      ),
    },
    ...principals.map(
      (party): Column<Row> => ({
        key: party.id,
        head: <PartyName slot={party.slot}>{party.short}</PartyName>,
        phone: "line",
        width: "sm:w-[24%]",
        cell: ({ figures, stands }) => (
          <StandCell issue={figures.issue} stand={stands.find((each) => each.party.id === party.id)} />
        ),
      }),
    ),
    {
      key: "distance",
      head: "Distance, of 100",
      numeric: true,
      width: "sm:w-[88px]",
      cell: ({ figures, distance }) => (
        <span className={distance === "undefined" ? "text-ink-3" : undefined}>
          {figures.issue.kind === "scale" ? distance : "no scale"}
        </span>
      ),
    },
    {
      key: "statements",
      head: "Statements",
      numeric: true,
      width: "sm:w-[88px]",
      cell: ({ statements }) => statements,
    },
  ];
}

function StandCell({ issue, stand: found }: { issue: Issue; stand: Row["stands"][number] | undefined }) {
  if (issue.kind === "unscaled") return <span className="text-ink-3">assessments only</span>;
  if (!found) return null;
  const { party, stand } = found;
  return (
    <div className="max-sm:grid max-sm:grid-cols-[88px_minmax(0,1fr)]">
      <PartyName slot={party.slot} className="sm:hidden">
        {party.short}
      </PartyName>
      <div>
        <p className="flex justify-between gap-3 text-control">
          <span className={`min-w-0 ${stand.empty === "no_data" ? "text-ink-3" : stand.empty ? "italic" : ""}`}>
            {stand.words}
          </span>
          <span className="whitespace-nowrap text-ink-3">{stand.age}</span>
        </p>
        <ScaleGlyph stand={stand} slot={party.slot} />
      </div>
    </div>
  );
}
