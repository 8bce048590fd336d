import type { ApiOutputs } from "@parley/api";
import type { Party } from "@parley/domain/records/party";
import { type Column, DataTable } from "@parley/ui/data-table";
import { addressOf } from "@/reading/address";
import { shortSaid } from "@/reading/days-in-words";
import { PartyLink } from "@/reading/named-links";
import { byId } from "@/reading/who-says-so";

type Row = ApiOutputs["speaker"]["list"][number];
type Props = { base: string; speakers: readonly Row[]; parties: readonly Party[] };

/** Everybody who is quoted or holds an office, with whom they speak for. */
export function SpeakerTable({ base, speakers, parties }: Props) {
  const look = byId(parties);
  const columns: Column<Row>[] = [
    {
      key: "name",
      head: "Speaker",
      phone: "lead",
      width: "sm:w-[30%]",
      cell: ({ name, kind }) => (kind === "unnamed_group" ? <em>{name}</em> : name),
    },
    {
      key: "office",
      head: "Office",
      phone: "line",
      className: "text-ink-2",
      cell: ({ kind, offices }) => (kind === "unnamed_group" ? "an unnamed group" : offices[0]?.title),
    },
    {
      key: "side",
      head: "Speaks for",
      phone: "line",
      width: "sm:w-[20%]",
      cell: ({ offices, side }) => {
        const id = side ?? offices.find(({ party }) => party !== null)?.party ?? null;
        if (id !== null) return <PartyLink base={base} party={look.get(id)} id={id} />;
        return <span className="text-ink-3">{offices[0]?.organisation ?? "no party"}</span>;
      },
    },
    {
      key: "statements",
      head: "Statements",
      numeric: true,
      width: "sm:w-[88px]",
      cell: ({ statements }) => statements,
    },
    { key: "judged", head: "Assessments", numeric: true, width: "sm:w-[88px]", cell: ({ assessments }) => assessments },
    {
      key: "last",
      head: "Newest",
      numeric: true,
      phone: "aside",
      width: "sm:w-[112px]",
      cell: ({ last }) => (last ? shortSaid(last, last) : <span className="text-ink-3">not quoted</span>),
    },
  ];
  return (
    <DataTable
      caption="Speakers"
      columns={columns}
      rows={speakers}
      rowKey={({ id }) => id}
      rowHref={({ id }) => addressOf(base, "speaker", id)}
      empty={<p className="py-3 font-serif text-large text-ink-2">Who is quoted would stand here.</p>}
    />
  );
}
