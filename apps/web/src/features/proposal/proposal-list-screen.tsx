"use client";

import type { ApiOutputs } from "@parley/api";
import { capitalized } from "@parley/domain/capitalized";
import { dateInWords } from "@parley/domain/dates";
import { valueLabel } from "@parley/domain/records/labels";
import { type Column, DataTable } from "@parley/ui/data-table";
import { Empty } from "@parley/ui/empty";
import { Link } from "@parley/ui/link";
import { Section } from "@parley/ui/section";
import { useQuery } from "@tanstack/react-query";
import { AddRecord } from "@/reading/add-record";
import { addressOf } from "@/reading/address";
import { NoAnswer } from "@/reading/answer-state";
import { shortSaid } from "@/reading/days-in-words";
import { PartyLink, RecordLink } from "@/reading/named-links";
import { PageFrame } from "@/reading/page-frame";
import { counted } from "@/reading/who-coded";
import { byId } from "@/reading/who-says-so";
import { useTRPC } from "@/trpc/client";
import { useEdition } from "@/trpc/use-edition";
import { versionsAddress } from "./compare/compare-url";
import { coverageInWords } from "./proposal-words";

type Data = ApiOutputs["proposal"]["list"];
type Row = Data["proposals"][number];

/** Every document on the table or off it, the latest first, with how the parties answered. */
export function ProposalListScreen({ negotiation }: { negotiation: string }) {
  useEdition(negotiation);
  const trpc = useTRPC();
  const query = useQuery(trpc.proposal.list.queryOptions({ negotiation }));
  if (!query.data) return <NoAnswer query={query} />;
  const { proposals } = query.data;
  const base = `/n/${negotiation}`;
  return (
    <PageFrame query={query}>
      <h1>Proposals</h1>
      <p className="mt-3 max-w-sentence font-serif text-deck text-ink-2">
        Documents on the table and off it, their provisions laid on the same scales as the parties’ positions. Drafting
        is not endorsing: a proposal is nobody’s position.
      </p>
      <Section
        title="Proposals"
        note={`latest first; ${counted(proposals.length, "proposal")}`}
        className="mt-8"
        actions={
          <>
            {proposals.length > 1 ? <Link href={`${base}/proposals/compare`}>Lay several side by side</Link> : null}
            {proposals.length > 0 ? <AddRecord negotiation={negotiation} kind="proposal" /> : null}
          </>
        }
      >
        <DataTable
          caption="Proposals, latest first"
          columns={columnsOf(base, query.data)}
          rows={proposals}
          rowKey={({ id }) => id}
          rowHref={({ id }) => addressOf(base, "proposal", id)}
          empty={
            <Empty action={<AddRecord first negotiation={negotiation} kind="proposal" />}>
              Drafts, plans and counter-offers would stand here, each with its provisions and its answers.
            </Empty>
          }
        />
      </Section>
    </PageFrame>
  );
}

function columnsOf(base: string, { proposals, parties, answers }: Data): Column<Row>[] {
  const titles = byId(proposals);
  const look = byId(parties);
  return [
    {
      key: "title",
      head: "Proposal",
      phone: "line",
      width: "sm:w-[40%]",
      cell: ({ title, summary }) => (
        <>
          <b className="block">{title}</b>
          {summary ? <span className="text-control text-ink-2">{summary}</span> : null}
        </>
      ),
    },
    {
      key: "status",
      head: "Status",
      phone: "line",
      width: "sm:w-[104px]",
      cell: ({ id, status, revises }) => (
        <>
          {capitalized(status)}
          {revises === null ? null : (
            <span className="block text-note text-ink-3">
              revises{" "}
              <RecordLink base={base} kind="proposal" id={revises}>
                {titles.get(revises)?.title ?? revises}
              </RecordLink>
              ,{" "}
              <Link href={versionsAddress(base, revises, id)} className="relative z-10">
                what changed
              </Link>
            </span>
          )}
        </>
      ),
    },
    {
      key: "date",
      head: "Date",
      width: "sm:w-[120px]",
      cell: ({ first, last, date }) => <span title={dateInWords(date.edtf)}>{shortSaid(first, last)}</span>,
    },
    { key: "coded", head: "Coded", width: "sm:w-[16%]", cell: (row) => coverageInWords(row) },
    {
      key: "answers",
      head: "Answers",
      phone: "line",
      cell: ({ id }) => {
        const own = answers.filter(({ proposal }) => proposal === id);
        if (own.length === 0) return <span className="text-ink-3">no answer on record</span>;
        return own.map(({ party, answer }) => (
          <span key={party} className="flex flex-wrap gap-x-2">
            <PartyLink base={base} party={look.get(party)} id={party} />
            {valueLabel(answer)}
          </span>
        ));
      },
    },
  ];
}
