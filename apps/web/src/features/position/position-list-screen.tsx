"use client";

import { positionColumns } from "@parley/domain/lists";
import { Button, ButtonLink } from "@parley/ui/button";
import { DataTable } from "@parley/ui/data-table";
import { DrawerLayout } from "@parley/ui/drawer";
import { Empty } from "@parley/ui/empty";
import { Link, TextButton } from "@parley/ui/link";
import { PartyPatterns } from "@parley/ui/party-swatch";
import { rowKeys } from "@parley/ui/row-keys";
import { Section } from "@parley/ui/section";
import { ToggleSegments } from "@parley/ui/segments";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useMemo, useRef } from "react";
import { NoAnswer, OldAnswer } from "@/reading/answer-state";
import { rowLinkOpens } from "@/reading/evidence/row-link-opens";
import { useKnownEdition, useMayWrite } from "@/reading/known-edition";
import { ListKeys } from "@/reading/list-keys";
import { ListPager } from "@/reading/list-pager";
import { useRouter } from "@/reading/use-router";
import { counted } from "@/reading/who-coded";
import { useTRPC } from "@/trpc/client";
import { useEdition } from "@/trpc/use-edition";
import { columnsOf, columnWords, lookUpOf } from "./position-columns";
import { PositionEvidence } from "./position-evidence";
import { PositionFilters } from "./position-filters";
import { isNarrowed, nothingNarrowed, positionFileHref, positionListInput } from "./position-list-url";
import { usePositionList } from "./use-position-list";

/** Every statement of a position, to be narrowed, ordered, opened, corrected and taken away as a file. */
export function PositionListScreen({ negotiation }: { negotiation: string }) {
  useEdition(negotiation);
  const trpc = useTRPC();
  const router = useRouter();
  const base = `/n/${negotiation}`;
  const { state, narrow, order, turn, open, close, choose, hrefOf } = usePositionList(`${base}/positions`);
  const { data: frame } = useQuery(trpc.negotiation.frame.queryOptions({ negotiation }));
  const edition = useKnownEdition();
  const mayAdd = useMayWrite(frame?.role ?? null);
  const { data: choices } = useQuery(trpc.record.choices.queryOptions({ negotiation }));
  const input = positionListInput(negotiation, state);
  const query = useQuery({ ...trpc.position.list.queryOptions(input), placeholderData: keepPreviousData });
  const look = useMemo(() => lookUpOf(choices), [choices]);
  const page = useRef<HTMLElement>(null);
  if (!query.data) return <NoAnswer query={query} />;

  const { rows, count, more, before, after } = query.data;
  const addHref = `${base}/positions/new${state.issue ? `?issue=${state.issue}` : ""}`;
  const { at } = state;
  const place = rows.findIndex(({ id }) => id === at);
  const step = (by: number) => {
    const next = place < 0 ? undefined : rows[place + by];
    return next ? () => open(next.id) : undefined;
  };
  const [earlier, later] = state.sort === "said" && state.direction === "asc" ? [-1, 1] : [1, -1];
  const rowOf = (id: string | null) =>
    page.current?.querySelector<HTMLAnchorElement>(`a.row-link[href$="at=${CSS.escape(id ?? "")}"]`) ?? null;
  const idOf = (link: HTMLAnchorElement) => new URL(link.href).searchParams.get("at");
  const goTo = (address: (id: string) => string) => (link: HTMLAnchorElement) => {
    const id = idOf(link);
    if (id) router.push(address(id));
  };
  const drawer =
    at === null ? null : (
      <PositionEvidence
        negotiation={negotiation}
        id={at}
        issue={rows[place]?.issue}
        place={{ at: place + 1, of: rows.length }}
        hrefOf={hrefOf}
        onClose={close}
        onEarlier={step(earlier)}
        onLater={step(later)}
        returnFocus={() => rowOf(at)}
      />
    );
  return (
    <DrawerLayout drawer={drawer}>
      <PartyPatterns />
      <main
        id="main"
        tabIndex={-1}
        ref={page}
        className="px-5 pt-6 pb-12 outline-none sm:px-10"
        onClickCapture={(event) => rowLinkOpens(event, open)}
      >
        <OldAnswer query={query} />
        <h1>Positions</h1>
        <PositionFilters state={state} choices={choices} onNarrow={narrow} onOrder={order} />
        <Section
          title="On record"
          className="mt-6"
          note={
            <span role="status">
              {query.isPlaceholderData ? "looking" : more ? "more than 1,000 positions" : counted(count, "position")}
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
              <a href={positionFileHref(negotiation, state, edition)}>Take as CSV</a>
              {mayAdd ? <Link href={addHref}>Add a position</Link> : null}
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
              options={positionColumns.map((value) => ({ value, label: columnWords[value] }))}
              values={state.columns}
              onValuesChange={(columns) => (columns.length > 0 ? choose([...columns]) : undefined)}
            />
          </details>
          <div className="sm:overflow-x-auto">
            <DataTable
              caption="Positions"
              onRowKeyDown={rowKeys({
                h: goTo((id) => `${base}/history/position/${id}`),
                ...(mayAdd ? { e: goTo((id) => `${base}/positions/${id}/edit`) } : {}),
              })}
              columns={columnsOf({ state, look, base, onOrder: order })}
              rows={rows}
              rowKey={({ id }) => id}
              rowHref={({ id }) => hrefOf(id)}
              chosen={at}
              empty={
                isNarrowed(state) ? (
                  <Empty action={<Button onClick={() => narrow(nothingNarrowed)}>Show all positions</Button>}>
                    Nothing on record answers all of this at once.
                  </Empty>
                ) : (
                  <Empty action={mayAdd ? <ButtonLink href={addHref}>Add a position</ButtonLink> : null}>
                    What the parties say would stand here, latest first, each with the words and the source.
                  </Empty>
                )
              }
            />
          </div>
          <ListPager
            before={before}
            after={after}
            inTime={state.sort === "said" || state.sort === "coded"}
            descending={state.direction === "desc"}
            onTurn={turn}
          />
          {rows.length > 0 ? <ListKeys mayEdit={mayAdd} opens="the evidence" /> : null}
        </Section>
      </main>
    </DrawerLayout>
  );
}
