"use client";

import type { ApiOutputs } from "@parley/api";
import { can } from "@parley/domain/access";
import { type Column, DataTable } from "@parley/ui/data-table";
import { Empty } from "@parley/ui/empty";
import { Link } from "@parley/ui/link";
import { Section } from "@parley/ui/section";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { AddRecord } from "@/reading/add-record";
import { addressOf } from "@/reading/address";
import { NoAnswer } from "@/reading/answer-state";
import { shortSaid } from "@/reading/days-in-words";
import { codingAddress } from "@/reading/form-addresses";
import { PageFrame } from "@/reading/page-frame";
import { RecordLinks } from "@/reading/record-links";
import { counted } from "@/reading/who-coded";
import { useTRPC } from "@/trpc/client";
import { useEdition } from "@/trpc/use-edition";
import { nameOfSource, reliabilityWords } from "./source-words";

type Data = ApiOutputs["source"]["list"];
type Row = Data["sources"][number];

/** Everything that is quoted, with who published it and how far that outlet is relied on. */
export function SourceListScreen({ negotiation }: { negotiation: string }) {
  useEdition(negotiation);
  const trpc = useTRPC();
  const query = useQuery(trpc.source.list.queryOptions({ negotiation }));
  const { data: frame } = useQuery(trpc.negotiation.frame.queryOptions({ negotiation }));
  if (!query.data) return <NoAnswer query={query} />;
  const { sources, publishers } = query.data;
  const base = `/n/${negotiation}`;
  const passages = sources.reduce((sum, source) => sum + source.passages, 0);
  return (
    <PageFrame query={query}>
      <h1>Sources</h1>
      <p className="mt-3 max-w-sentence font-serif text-deck text-ink-2">
        {sources.length === 0
          ? "No source is on record yet."
          : `What this record rests on: ${counted(passages, "passage")} from ${counted(sources.length, "source")} of ${counted(publishers.length, "publisher")}. Only passages are shown; the articles are at their publishers.`}
      </p>
      <Section
        title="Sources"
        note={`latest first; ${counted(sources.length, "source")}`}
        className="mt-8"
        actions={sources.length > 0 ? <AddRecord negotiation={negotiation} kind="source" /> : null}
      >
        <DataTable
          caption="Sources, latest first"
          columns={frame && can(frame.role, "desk:read") ? [...columns, codeColumn(negotiation)] : columns}
          rows={sources}
          rowKey={({ id }) => id}
          rowHref={({ id }) => addressOf(base, "source", id)}
          empty={
            <Empty action={<AddRecord first negotiation={negotiation} kind="source" />}>
              Articles and documents would stand here, each with its publisher and how often it is quoted.
            </Empty>
          }
        />
      </Section>
      {publishers.length > 0 ? (
        <Section title="Publishers" note="reliability by the letters of the Admiralty code" className="mt-10">
          <DataTable
            caption="Publishers"
            columns={publisherColumns(sources, (publisher) => (
              <RecordLinks
                {...{ negotiation }}
                kind="publisher"
                record={publisher.id}
                role={frame?.role ?? null}
                name={publisher.name}
              />
            ))}
            rows={publishers}
            rowKey={({ id }) => id}
          />
        </Section>
      ) : null}
    </PageFrame>
  );
}

const columns: Column<Row>[] = [
  {
    key: "title",
    head: "Source",
    phone: "line",
    width: "sm:w-[40%]",
    cell: (row) => (
      <>
        <b className="block">{nameOfSource(row)}</b>
        {row.authors.length > 0 ? <span className="text-control text-ink-2">by {row.authors.join(", ")}</span> : null}
      </>
    ),
  },
  { key: "publisher", head: "Publisher", phone: "line", cell: ({ publisherName }) => publisherName },
  {
    key: "reliability",
    head: "Reliability",
    width: "sm:w-[144px]",
    cell: ({ reliability }) => (
      <>
        <b>{reliability}</b> <span className="text-control text-ink-3">{reliabilityWords[reliability]}</span>
      </>
    ),
  },
  {
    key: "published",
    head: "Published",
    width: "sm:w-[120px]",
    cell: ({ first, last }) => shortSaid(first, last),
  },
  { key: "passages", head: "Passages", numeric: true, width: "sm:w-[80px]", cell: ({ passages }) => passages },
  { key: "records", head: "Records", numeric: true, width: "sm:w-[80px]", cell: ({ records }) => records },
];

/** For those who code: straight to the text, where a source has one. */
const codeColumn = (negotiation: string): Column<Row> => ({
  key: "code",
  head: "For the desk",
  width: "sm:w-[120px]",
  cell: ({ id, sha256 }) =>
    sha256 === null ? null : (
      <Link className="relative z-10" href={codingAddress(negotiation, id)}>
        Code this text
      </Link>
    ),
});

type Publisher = Data["publishers"][number];

function publisherColumns(sources: readonly Row[], linksOf: (publisher: Publisher) => ReactNode): Column<Publisher>[] {
  const ofPublisher = (id: string) => sources.filter(({ publisher }) => publisher === id);
  return [
    {
      key: "name",
      head: "Publisher",
      phone: "line",
      width: "sm:w-[40%]",
      cell: (publisher) => (
        <>
          <b>{publisher.name}</b>
          <span className="block text-note text-ink-3">{linksOf(publisher)}</span>
        </>
      ),
    },
    {
      key: "reliability",
      head: "Reliability",
      cell: ({ reliability }) => `${reliability}, ${reliabilityWords[reliability]}`,
    },
    { key: "sources", head: "Sources", numeric: true, width: "sm:w-[80px]", cell: ({ id }) => ofPublisher(id).length },
    {
      key: "passages",
      head: "Passages",
      numeric: true,
      width: "sm:w-[80px]",
      cell: ({ id }) => ofPublisher(id).reduce((sum, { passages }) => sum + passages, 0),
    },
  ];
}
