"use client";

import type { ApiOutputs } from "@parley/api";
import { can } from "@parley/domain/access";
import { Breadcrumb } from "@parley/ui/breadcrumb";
import { ButtonLink } from "@parley/ui/button";
import { Empty } from "@parley/ui/empty";
import { Link, TextLink } from "@parley/ui/link";
import { Section } from "@parley/ui/section";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { KeptList } from "@/kept/kept-list";
import { NoAnswer } from "@/reading/answer-state";
import { Term } from "@/reading/term";
import { counted } from "@/reading/who-coded";
import { useTRPC } from "@/trpc/client";
import { useEdition } from "@/trpc/use-edition";
import { AddMenu } from "./add-menu";
import { often } from "./ask-often";
import { ChangesetEntry } from "./changeset-entry";
import { ReviewQueue } from "./review-queue";
import { TextsToCode } from "./texts-to-code";

type Row = ApiOutputs["changeset"]["mine"][number];

/** What I have in the making, what came back to me, and what waits for somebody else to look at it. */
export function DeskScreen({ negotiation }: { negotiation: string }) {
  useEdition(negotiation);
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const mine = useQuery({ ...trpc.changeset.mine.queryOptions({ negotiation }), ...often });
  const { data: me } = useQuery(trpc.account.me.queryOptions());
  const { data: frame } = useQuery(trpc.negotiation.frame.queryOptions({ negotiation }));
  if (!mine.data) return <NoAnswer query={mine} />;
  const base = `/n/${negotiation}`;
  const inState = (state: Row["state"]) => mine.data.filter((row) => row.state === state);
  const [returned, drafts, own] = [inState("returned"), inState("draft"), inState("submitted")];
  const afterDiscard = () => void queryClient.invalidateQueries(trpc.changeset.pathFilter());
  return (
    <main id="main" tabIndex={-1} className="px-5 pt-6 pb-12 outline-none sm:px-10">
      <Breadcrumb items={[{ label: frame?.title ?? negotiation, href: base }, { label: "Desk" }]} />
      <div className="mt-2 flex flex-wrap items-end justify-between gap-4">
        <h1>Desk</h1>
        <div className="flex flex-wrap gap-2">
          <ButtonLink look="primary" href={`${base}/positions/new`}>
            New position
          </ButtonLink>
          <AddMenu negotiation={negotiation} />
        </div>
      </div>
      <p className="mt-3 max-w-sentence font-serif text-deck text-ink-2">
        {frame?.reviewRequired === false
          ? "Review is not required here: what is submitted is published at once, and the record says so."
          : "What is written here is published once somebody who had no part in it has accepted it."}{" "}
        <Term name="changeset">Changes go together in changesets.</Term>
      </p>
      <nav aria-label="More of the desk" className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-control">
        <Link href={`${base}/desk/import`}>Bring records in a file</Link>
        <Link href={`${base}/desk/double-coding`}>Double coding</Link>
        <Link href={`${base}/desk/withdrawn`}>What was withdrawn</Link>
      </nav>
      <div className="mt-6 grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
        <div className="grid gap-8">
          <KeptList negotiation={negotiation} />
          {returned.length > 0 ? (
            <Section title="Returned to you" note={`${counted(returned.length, "changeset")}, with a comment each`}>
              <Entries rows={returned} negotiation={negotiation} onDiscarded={afterDiscard} />
            </Section>
          ) : null}
          <Section title="Your drafts" note={drafts.length > 0 ? counted(drafts.length, "draft") : undefined}>
            {drafts.length === 0 ? (
              <Empty>What you begin and have not submitted stands here, kept as you typed it.</Empty>
            ) : (
              <Entries rows={drafts} negotiation={negotiation} onDiscarded={afterDiscard} />
            )}
          </Section>
          <TextsToCode negotiation={negotiation} />
          {own.length > 0 ? (
            <Section
              title="Yours, waiting for review"
              note={`${counted(own.length, "submission")}; somebody who had no part in it accepts it`}
            >
              {frame && can(frame.role, "people:manage") ? (
                <p className="mt-2 max-w-sentence text-control text-ink-2">
                  Nobody else here yet?{" "}
                  <TextLink href={`${base}/admin`}>Add a person, or switch the review off.</TextLink>
                </p>
              ) : null}
              <Entries rows={own} negotiation={negotiation} onDiscarded={afterDiscard} />
            </Section>
          ) : null}
        </div>
        <ReviewQueue negotiation={negotiation} me={me?.id ?? null} onDiscarded={afterDiscard} />
      </div>
    </main>
  );
}

interface EntriesProps {
  rows: readonly Row[];
  negotiation: string;
  onDiscarded: () => void;
}

function Entries({ rows, negotiation, onDiscarded }: EntriesProps) {
  return (
    <ul>
      {rows.map((row) => (
        <ChangesetEntry key={row.id} row={row} negotiation={negotiation} mine onDiscarded={onDiscarded} />
      ))}
    </ul>
  );
}
