"use client";

import { Button } from "@parley/ui/button";
import { Empty } from "@parley/ui/empty";
import { Section } from "@parley/ui/section";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { NoAnswer } from "@/reading/answer-state";
import { PageFrame } from "@/reading/page-frame";
import { Term } from "@/reading/term";
import { counted } from "@/reading/who-coded";
import { useTRPC, useTRPCClient } from "@/trpc/client";
import { useEdition } from "@/trpc/use-edition";
import { changePages } from "./change-pages";
import { EditionEntry } from "./edition-entry";

/** What was published when, the latest edition first, with every record it changed and how it was checked. */
export function ChangesScreen({ negotiation }: { negotiation: string }) {
  useEdition(negotiation);
  const trpc = useTRPC();
  const { data: contributors } = useQuery(trpc.history.contributors.queryOptions({ negotiation }));
  const pages = useInfiniteQuery(changePages(useTRPCClient(), negotiation));
  const names = useMemo(() => new Map(contributors?.map(({ number, name }) => [number, name])), [contributors]);
  if (!pages.data) return <NoAnswer query={pages} />;
  const editions = pages.data.pages.flatMap((page) => page.editions);
  const base = `/n/${negotiation}`;
  return (
    <PageFrame query={pages}>
      <h1>Changes</h1>
      <p className="mt-3 max-w-sentence font-serif text-deck text-ink-2">
        What was published when. Nothing is ever overwritten: each record’s history shows all its versions, the
        withdrawn ones included.
      </p>
      <Section
        title="Editions"
        note={`latest first; ${counted(editions.length, "edition")}${pages.hasNextPage ? " so far" : ""}`}
        actions={
          <>
            <Term name="edition">What is an edition?</Term>
            {/* The router would fetch a feed as if it were a page. */}
            <a href={`${base}/changes.atom`} type="application/atom+xml">
              Atom feed
            </a>
          </>
        }
        className="mt-8"
      >
        {editions.length === 0 ? (
          <Empty>Each accepted changeset would stand here as an edition, with the records it changed.</Empty>
        ) : (
          <ol>
            {editions.map((edition) => (
              <EditionEntry key={edition.number} base={base} edition={edition} names={names} />
            ))}
          </ol>
        )}
      </Section>
      {pages.hasNextPage ? (
        <Button className="mt-4" onClick={() => void pages.fetchNextPage()} disabled={pages.isFetchingNextPage}>
          Show earlier editions
        </Button>
      ) : null}
    </PageFrame>
  );
}
