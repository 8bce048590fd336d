"use client";

import type { ApiOutputs } from "@parley/api";
import { capitalized } from "@parley/domain/capitalized";
import { valueLabel } from "@parley/domain/records/labels";
import { type Column, DataTable } from "@parley/ui/data-table";
import { Empty } from "@parley/ui/empty";
import { PartyName } from "@parley/ui/party-swatch";
import { Section } from "@parley/ui/section";
import { useQuery } from "@tanstack/react-query";
import { AddRecord } from "@/reading/add-record";
import { addressOf } from "@/reading/address";
import { NoAnswer } from "@/reading/answer-state";
import { shortSaid } from "@/reading/days-in-words";
import { PageFrame } from "@/reading/page-frame";
import { counted } from "@/reading/who-coded";
import { useTRPC } from "@/trpc/client";
import { useEdition } from "@/trpc/use-edition";
import { SpeakerTable } from "./speaker-table";

type Row = ApiOutputs["party"]["list"]["parties"][number];

/** Every party and everybody who speaks, the principals and the most quoted first. */
export function PartyListScreen({ negotiation }: { negotiation: string }) {
  useEdition(negotiation);
  const trpc = useTRPC();
  const query = useQuery(trpc.party.list.queryOptions({ negotiation }));
  const { data: speakers } = useQuery(trpc.speaker.list.queryOptions({ negotiation }));
  if (!query.data) return <NoAnswer query={query} />;
  const { parties, profile } = query.data;
  const rank = ({ id }: Row) => [profile?.principals?.low, profile?.principals?.high, id].indexOf(id);
  const rows = [...parties].sort((a, b) => rank(a) - rank(b));
  const base = `/n/${negotiation}`;
  return (
    <PageFrame query={query}>
      <h1>Parties</h1>
      <p className="mt-3 max-w-sentence font-serif text-deck text-ink-2">
        {parties.length === 0
          ? "No party is on record yet."
          : `Who holds positions in these talks: ${counted(parties.length, "party", "parties")}, and ${counted(speakers?.length ?? 0, "speaker")} they are heard through.`}
      </p>
      <Section
        title="Parties"
        note="the principals first, then the most quoted"
        className="mt-8"
        actions={rows.length > 0 ? <AddRecord negotiation={negotiation} kind="party" /> : null}
      >
        <DataTable
          caption="Parties"
          columns={columns}
          rows={rows}
          rowKey={({ id }) => id}
          rowHref={({ id }) => addressOf(base, "party", id)}
          empty={
            <Empty action={<AddRecord first negotiation={negotiation} kind="party" />}>
              The parties would stand here, each with the part it plays and how much it has said.
            </Empty>
          }
        />
      </Section>
      <Section
        title="Speakers"
        note="named persons and unnamed groups, the most quoted first"
        id="speakers"
        actions={<AddRecord negotiation={negotiation} kind="speaker" />}
        className="mt-10"
      >
        <SpeakerTable base={base} speakers={speakers ?? []} parties={parties} />
      </Section>
    </PageFrame>
  );
}

const columns: Column<Row>[] = [
  {
    key: "party",
    head: "Party",
    phone: "lead",
    width: "sm:w-[30%]",
    cell: ({ slot, name, short }) => (
      <>
        <PartyName slot={slot}>{short}</PartyName>
        {name === short ? null : <span className="block pl-5 text-control text-ink-2">{name}</span>}
      </>
    ),
  },
  {
    key: "role",
    head: "Part it plays",
    phone: "line",
    cell: ({ role, kind }) => (
      <>
        {capitalized(valueLabel(role).replace("to conflict", "to the conflict"))}
        <span className="text-ink-3">, {valueLabel(kind)}</span>
      </>
    ),
  },
  { key: "issues", head: "Issues", numeric: true, width: "sm:w-[72px]", cell: ({ issues }) => issues },
  { key: "statements", head: "Statements", numeric: true, width: "sm:w-[88px]", cell: ({ statements }) => statements },
  { key: "responses", head: "Answers", numeric: true, width: "sm:w-[72px]", cell: ({ responses }) => responses },
  {
    key: "last",
    head: "Newest",
    numeric: true,
    phone: "aside",
    width: "sm:w-[112px]",
    cell: ({ last }) => (last ? shortSaid(last, last) : <span className="text-ink-3">nothing yet</span>),
  },
];
