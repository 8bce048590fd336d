"use client";

import { Button } from "@parley/ui/button";
import { Empty } from "@parley/ui/empty";
import { TextButton } from "@parley/ui/link";
import { Section } from "@parley/ui/section";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import type { ReactNode } from "react";
import { OldAnswer } from "@/reading/answer-state";
import { ListPager } from "@/reading/list-pager";
import { counted } from "@/reading/who-coded";
import { useTRPC } from "@/trpc/client";
import { often } from "./ask-often";
import { ChangesetEntry } from "./changeset-entry";
import { QueueFilters, stateWords } from "./queue-filters";
import { isNarrowed, narrowed, nothingNarrowed, type QueueState, queueInput, queueParsers } from "./queue-url";

/** The changesets of the desk, at first those that I may accept; narrowed, ordered and turned by its address. */
export function ReviewQueue({
  negotiation,
  me,
  onDiscarded,
}: {
  negotiation: string;
  me: string | null;
  onDiscarded: () => void;
}) {
  const trpc = useTRPC();
  const [state, set] = useQueryStates(queueParsers, { history: "replace", shallow: true, scroll: false });
  const narrow = (change: Partial<QueueState>) => void set(narrowed(state, change));
  const { data: choices } = useQuery(trpc.record.choices.queryOptions({ negotiation }));
  const query = useQuery({
    ...trpc.changeset.queue.queryOptions(queueInput(negotiation, state)),
    placeholderData: keepPreviousData,
    ...often,
  });
  const { rows = [], authors = [], count = 0, more = false, before = null, after = null } = query.data ?? {};
  return (
    <Section
      title={state.state === "submitted" ? "To review" : `On the desk, ${stateWords[state.state]}`}
      note={noteOf()}
    >
      <OldAnswer query={query} />
      <QueueFilters {...{ state, authors, choices }} onNarrow={narrow} />
      {query.error && !query.data ? (
        <Empty action={<Button onClick={() => void query.refetch()}>Try again</Button>}>
          The queue could not be read: {query.error.message}
        </Empty>
      ) : rows.length === 0 ? (
        nothing()
      ) : (
        <ul>
          {rows.map((row) => (
            <ChangesetEntry
              key={row.id}
              row={row}
              negotiation={negotiation}
              mine={row.authors.some(({ id }) => id === me)}
              onDiscarded={onDiscarded}
            />
          ))}
        </ul>
      )}
      <ListPager
        {...{ before, after }}
        inTime
        descending={state.order === "latest"}
        onTurn={(page) => void set({ page }, { history: "push", scroll: true })}
      />
    </Section>
  );

  function noteOf(): ReactNode {
    const many = more ? "more than 1,000 changesets" : counted(count, "changeset");
    return (
      <span role="status">
        {query.isPlaceholderData ? "looking" : `${many}, ${state.order} first`}
        {isNarrowed(state) ? (
          <>
            , narrowed. <TextButton onClick={() => narrow(nothingNarrowed)}>Show all</TextButton>
          </>
        ) : null}
      </span>
    );
  }

  function nothing(): ReactNode {
    if (isNarrowed(state))
      return (
        <Empty action={<Button onClick={() => narrow(nothingNarrowed)}>Show all</Button>}>
          No changeset answers all of this at once.
        </Empty>
      );
    if (state.whose === "to-accept")
      return <Empty>Submissions of others stand here until somebody accepts or returns them. None waits now.</Empty>;
    return <Empty>{state.state === "discarded" ? "Nothing was discarded." : "There is none just now."}</Empty>;
  }
}
