"use client";

import { Breadcrumb } from "@parley/ui/breadcrumb";
import { ButtonLink } from "@parley/ui/button";
import { DataTable } from "@parley/ui/data-table";
import { Empty } from "@parley/ui/empty";
import { useQuery } from "@tanstack/react-query";
import { NoAnswer, OldAnswer } from "@/reading/answer-state";
import { instantInWords } from "@/reading/days-in-words";
import { useTRPC } from "@/trpc/client";
import { codersInWords, stateInWords } from "./sample-words";

/** What was given to two people to code without seeing each other's codes, the latest first. */
export function SamplesScreen({ negotiation }: { negotiation: string }) {
  const trpc = useTRPC();
  const query = useQuery({ ...trpc.doubleCoding.list.queryOptions({ negotiation }), refetchOnMount: "always" });
  if (!query.data) return <NoAnswer query={query} />;
  const base = `/n/${negotiation}/desk`;
  const make = (
    <ButtonLink look="primary" href={`${base}/double-coding/new`}>
      Choose sentences
    </ButtonLink>
  );
  return (
    <main id="main" tabIndex={-1} className="px-5 pt-6 pb-12 outline-none sm:px-10">
      <OldAnswer query={query} />
      <Breadcrumb items={[{ label: "Desk", href: base }, { label: "Double coding" }]} />
      <div className="mt-2 flex flex-wrap items-end justify-between gap-4">
        <h1>Double coding</h1>
        {query.data.length > 0 ? make : null}
      </div>
      <p className="mt-3 max-w-sentence font-serif text-deck text-ink-2">
        Two people code the same sentences without seeing each other’s codes. A third then decides where they differ,
        and the agreement of the two says how far the rules of coding hold.
      </p>
      {query.data.length === 0 ? (
        <div className="mt-6 grid justify-items-start gap-4">
          <Empty>Nothing was coded twice here yet. Choose some sentences, and two of you can begin.</Empty>
          {make}
        </div>
      ) : (
        <div className="mt-6">
          <DataTable
            caption="Double codings"
            rows={query.data}
            rowKey={({ id }) => id}
            rowHref={({ id }) => `${base}/double-coding/${id}`}
            columns={[
              { key: "title", head: "Sentences", phone: "lead", cell: ({ title }) => title },
              { key: "who", head: "Coded by", width: "sm:w-[240px]", cell: codersInWords },
              { key: "state", head: "State", width: "sm:w-[280px]", cell: stateInWords },
              { key: "made", head: "Given", width: "lg:w-[200px]", cell: ({ madeAt }) => instantInWords(madeAt) },
              { key: "n", head: "Number", numeric: true, width: "sm:w-[96px]", cell: ({ sentences }) => sentences },
            ]}
          />
        </div>
      )}
    </main>
  );
}
