"use client";

import type { Day } from "@parley/domain/dates/day";
import { Button, ButtonLink } from "@parley/ui/button";
import { Empty } from "@parley/ui/empty";
import { Link } from "@parley/ui/link";
import { PartyPatterns } from "@parley/ui/party-swatch";
import { Section } from "@parley/ui/section";
import { Segments } from "@parley/ui/segments";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { parseAsStringLiteral, useQueryState } from "nuqs";
import { useMemo } from "react";
import { NoAnswer, OldAnswer } from "@/reading/answer-state";
import { useMayWrite } from "@/reading/known-edition";
import { counted } from "@/reading/who-coded";
import { byId } from "@/reading/who-says-so";
import { useTRPC, useTRPCClient } from "@/trpc/client";
import { useEdition } from "@/trpc/use-edition";
import { EventEntry } from "./event-entry";
import { eventPages } from "./event-pages";
import { EventTable } from "./event-table";
import { EventTimeline } from "./event-timeline";

const views = [
  { value: "list", label: "List" },
  { value: "timeline", label: "Timeline" },
  { value: "table", label: "Table" },
] as const;
const parseView = parseAsStringLiteral(["list", "timeline", "table"]).withDefault("list");

/** Everything that happened, is planned or was called off, with who took part and the words that say so. */
export function EventListScreen({ negotiation, today }: { negotiation: string; today: Day }) {
  useEdition(negotiation);
  const trpc = useTRPC();
  const { data: frame } = useQuery(trpc.negotiation.frame.queryOptions({ negotiation }));
  const mayAdd = useMayWrite(frame?.role ?? null);
  const { data: choices } = useQuery(trpc.record.choices.queryOptions({ negotiation }));
  const [view, setView] = useQueryState("view", parseView);
  const pages = useInfiniteQuery(eventPages(useTRPCClient(), negotiation));
  const look = useMemo(
    () => ({
      parties: byId(choices?.parties ?? []),
      speakers: byId(choices?.speakers ?? []),
      sources: byId(choices?.sources ?? []),
    }),
    [choices],
  );
  if (!pages.data) return <NoAnswer query={pages} />;
  const base = `/n/${negotiation}`;
  const events = pages.data.pages.flatMap((page) => page.events);
  const coming = events.filter((event) => event.status === "planned" && event.last >= today).reverse();
  const past = events.filter((event) => !coming.includes(event));
  const entry = (event: (typeof events)[number]) => (
    <EventEntry
      key={event.id}
      event={event}
      look={look}
      today={today}
      base={base}
      editHref={mayAdd ? `${base}/events/${event.id}/edit` : null}
    />
  );
  const earlier = pages.hasNextPage ? (
    <Button className="mt-4" onClick={() => void pages.fetchNextPage()} disabled={pages.isFetchingNextPage}>
      Show earlier events
    </Button>
  ) : null;
  const add = <Link href={`${base}/events/new`}>Add an event</Link>;
  return (
    <main id="main" tabIndex={-1} className="px-5 pt-6 pb-12 outline-none sm:px-10">
      <OldAnswer query={pages} />
      <PartyPatterns />
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h1>Events</h1>
        {events.length > 0 ? (
          <Segments
            legend="How events are shown"
            hideLegend
            options={views}
            value={view}
            onValueChange={(next) => void setView(next)}
          />
        ) : null}
      </div>
      {events.length === 0 ? (
        <Empty action={mayAdd ? <ButtonLink href={`${base}/events/new`}>Add an event</ButtonLink> : null}>
          Summits, talks, calls and statements would stand here, each with its date, who took part, and the words that
          say so.
        </Empty>
      ) : view === "table" ? (
        <EventTable
          negotiation={negotiation}
          look={look}
          choices={choices}
          mayEdit={mayAdd}
          add={mayAdd ? add : null}
        />
      ) : view === "timeline" ? (
        <>
          <Section
            title="In time"
            note={`${counted(events.length, "event")}${pages.hasNextPage ? " so far, the latest" : ""}`}
            actions={mayAdd ? add : null}
            className="mt-6"
          >
            <EventTimeline base={base} events={events} today={today} />
          </Section>
          {earlier}
        </>
      ) : (
        <>
          {coming.length > 0 ? (
            <Section title="Planned" note={counted(coming.length, "event")} className="mt-6">
              <ol>{coming.map(entry)}</ol>
            </Section>
          ) : null}
          <Section
            title="On record"
            note={`latest first; ${counted(past.length, "event")}${pages.hasNextPage ? " so far" : ""}`}
            actions={mayAdd ? add : null}
            className="mt-6"
          >
            <ol>{past.map(entry)}</ol>
          </Section>
          {earlier}
        </>
      )}
    </main>
  );
}
