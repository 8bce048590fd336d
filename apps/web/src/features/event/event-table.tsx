"use client";

import type { ApiOutputs } from "@parley/api";
import { eventColumns } from "@parley/domain/lists";
import { Button } from "@parley/ui/button";
import { DataTable } from "@parley/ui/data-table";
import { Empty } from "@parley/ui/empty";
import { Failure } from "@parley/ui/failure";
import { TextButton } from "@parley/ui/link";
import { Working } from "@parley/ui/progress";
import { rowKeys } from "@parley/ui/row-keys";
import { Section } from "@parley/ui/section";
import { ToggleSegments } from "@parley/ui/segments";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import type { ReactNode } from "react";
import { useKnownEdition } from "@/reading/known-edition";
import { ListKeys } from "@/reading/list-keys";
import { ListPager } from "@/reading/list-pager";
import { useRouter } from "@/reading/use-router";
import { counted } from "@/reading/who-coded";
import { useTRPC } from "@/trpc/client";
import { columnsOf, columnWords } from "./event-columns";
import type { EventLookUp } from "./event-entry";
import { EventFilters } from "./event-filters";
import {
  type EventTableState,
  eventFileHref,
  eventTableInput,
  eventTableParsers,
  isNarrowed,
  nothingNarrowed,
} from "./event-table-url";

type Props = {
  negotiation: string;
  look: EventLookUp;
  choices: ApiOutputs["record"]["choices"] | undefined;
  mayEdit: boolean;
  add: ReactNode;
};

/** Events as a table to work in: narrowed, ordered, opened, corrected and taken away as a file. */
export function EventTable({ negotiation, look, choices, mayEdit, add }: Props) {
  const trpc = useTRPC();
  const router = useRouter();
  const edition = useKnownEdition();
  const [state, set] = useQueryStates(eventTableParsers, { history: "replace", shallow: true, scroll: false });
  const input = eventTableInput(negotiation, state);
  const { data, error, isPlaceholderData, refetch } = useQuery({
    ...trpc.event.rows.queryOptions(input),
    placeholderData: keepPreviousData,
  });
  const base = `/n/${negotiation}`;
  const narrow = (change: Partial<EventTableState>) => void set({ ...change, page: null });
  const goTo = (address: (id: string) => string) => (link: HTMLAnchorElement) =>
    router.push(address(new URL(link.href).pathname.split("/").at(-1) ?? ""));
  const keys = rowKeys({
    h: goTo((id) => `${base}/history/event/${id}`),
    ...(mayEdit ? { e: goTo((id) => `${base}/events/${id}/edit`) } : {}),
  });
  const many = isPlaceholderData
    ? "looking"
    : data?.more
      ? "more than 1,000 events"
      : counted(data?.count ?? 0, "event");
  return (
    <>
      <EventFilters state={state} choices={choices} onNarrow={narrow} />
      <Section
        title="Table"
        className="mt-6"
        note={
          <span role="status">
            {data ? many : null}
            {isNarrowed(state) ? (
              <>
                , narrowed. <TextButton onClick={() => narrow(nothingNarrowed)}>Show all</TextButton>
              </>
            ) : null}
          </span>
        }
        actions={
          <>
            {/* A file, not a page: the router has no part in it. */}
            <a href={eventFileHref(negotiation, state, edition)}>Take as CSV</a>
            {add}
          </>
        }
      >
        <details className="my-2 print:hidden">
          <summary className="touch text-note text-ink-2 underline decoration-line-2 underline-offset-3">
            Columns
          </summary>
          <ToggleSegments
            className="mt-2"
            legend="Columns"
            hideLegend
            options={eventColumns.map((value) => ({ value, label: columnWords[value] }))}
            values={state.columns}
            onValuesChange={(columns) => (columns.length > 0 ? void set({ columns: [...columns] }) : undefined)}
          />
        </details>
        {data ? (
          <div className="sm:overflow-x-auto">
            <DataTable
              caption="Events"
              chosen={null}
              onRowKeyDown={keys}
              columns={columnsOf({ state, look, onOrder: (change) => void set({ ...change, page: null }) })}
              rows={data.rows}
              rowKey={({ id }) => id}
              rowHref={({ id }) => `${base}/events/${id}`}
              empty={
                <Empty action={<Button onClick={() => narrow(nothingNarrowed)}>Show all events</Button>}>
                  Nothing on record answers all of this at once.
                </Empty>
              }
            />
            <ListPager
              before={data.before}
              after={data.after}
              inTime
              descending={state.direction === "desc"}
              onTurn={(page) => void set({ page }, { history: "push", scroll: true })}
            />
            {data.rows.length > 0 ? <ListKeys mayEdit={mayEdit} opens="its page" /> : null}
          </div>
        ) : error ? (
          <Failure
            happened={error.message}
            kept="Nothing on record was changed."
            next="Try again."
            requestId={null}
            actions={<Button onClick={() => void refetch()}>Try again</Button>}
          />
        ) : (
          <Working>Reading the record.</Working>
        )}
      </Section>
    </>
  );
}
