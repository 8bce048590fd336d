"use client";

import { Breadcrumb } from "@parley/ui/breadcrumb";
import { Button } from "@parley/ui/button";
import { Empty } from "@parley/ui/empty";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { NoAnswer, OldAnswer } from "@/reading/answer-state";
import { useTRPC } from "@/trpc/client";
import { LogFilters } from "./log-filters";
import { type LogRow, LogTable } from "./log-table";
import { isNarrowed, type LogState, logFile, logInput, logParsers, type logParts } from "./log-url";

const inPlace = { history: "replace", shallow: true, scroll: false } as const;
/** Rows on a page, as the API gives them. */
const whole = 100;

/** Everything that was done in a negotiation and is kept for good. */
export function NegotiationLog({ negotiation }: { negotiation: string }) {
  const trpc = useTRPC();
  const [state] = useQueryStates(logParsers, inPlace);
  const frame = useQuery(trpc.negotiation.frame.queryOptions({ negotiation }));
  const query = useQuery({
    ...trpc.audit.list.queryOptions({ negotiation, ...logInput(state) }),
    placeholderData: keepPreviousData,
  });
  const crumbs = [
    { label: frame.data?.title ?? negotiation, href: `/n/${negotiation}` },
    { label: "Admin", href: `/n/${negotiation}/admin` },
    { label: "Log" },
  ];
  return (
    <LogPage {...{ query, crumbs, negotiation }} parts={["record", "texts", "files", "roles"]}>
      Who accepted, gave and took what here. Each line is sealed with the one before it, and nobody can change or remove
      one.
    </LogPage>
  );
}

/** Everything that was done with accounts and roles over all, and who signed in. */
export function AccountsLog() {
  const trpc = useTRPC();
  const [state] = useQueryStates(logParsers, inPlace);
  const query = useQuery({ ...trpc.audit.accounts.queryOptions(logInput(state)), placeholderData: keepPreviousData });
  const crumbs = [{ label: "Negotiations", href: "/" }, { label: "Log of accounts" }];
  return (
    <LogPage {...{ query, crumbs }} negotiation={null} parts={["accounts", "sessions", "roles", "files"]}>
      Who came, signed in, was suspended or given a role over all negotiations. Each line is sealed with the one before
      it, and nobody can change or remove one.
    </LogPage>
  );
}

type Props = {
  query: React.ComponentProps<typeof NoAnswer>["query"] & { data: LogRow[] | undefined };
  crumbs: React.ComponentProps<typeof Breadcrumb>["items"];
  negotiation: string | null;
  parts: readonly (typeof logParts)[number][];
  children: React.ReactNode;
};

function LogPage({ query, crumbs, negotiation, parts, children }: Props) {
  const [state, set] = useQueryStates(logParsers, inPlace);
  const narrow = (change: Partial<LogState>) => void set({ ...change, before: null });
  if (!query.data) return <NoAnswer query={query} />;
  const rows = query.data;
  const next = rows.length < whole ? null : (rows.at(-1)?.seq ?? null);
  return (
    <main id="main" tabIndex={-1} className="px-5 pt-6 pb-12 outline-none sm:px-10">
      <Breadcrumb items={crumbs} />
      <h1 className="mt-2">{negotiation === null ? "Log of accounts" : "Log"}</h1>
      <p className="mt-3 mb-4 max-w-sentence font-serif text-deck text-ink-2">{children}</p>
      <OldAnswer query={query} />
      <LogFilters {...{ state, parts }} onNarrow={narrow} />
      <p className="my-3 text-note print:hidden">
        <a href={logFile(negotiation, state)} download>
          Take {isNarrowed(state) ? "these lines" : "the whole log"} as CSV
        </a>
      </p>
      <LogTable
        rows={rows}
        empty={
          <Empty>
            {isNarrowed(state) || state.before ? "Nothing like this stands in the log." : "Nothing was done yet."}
          </Empty>
        }
      />
      {state.before !== null || next !== null ? (
        <nav aria-label="Pages of the log" className="mt-4 flex gap-3 print:hidden">
          <Button disabled={state.before === null} onClick={() => void set({ before: null })}>
            Latest
          </Button>
          <Button disabled={next === null} onClick={() => void set({ before: next })}>
            Earlier
          </Button>
        </nav>
      ) : null}
    </main>
  );
}
