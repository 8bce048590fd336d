"use client";

import { capitalized } from "@parley/domain/capitalized";
import type { Day } from "@parley/domain/dates/day";
import { Banner } from "@parley/ui/banner";
import { Breadcrumb } from "@parley/ui/breadcrumb";
import { Empty } from "@parley/ui/empty";
import { PartyPatterns } from "@parley/ui/party-swatch";
import { keepPreviousData, useQueries, useQuery } from "@tanstack/react-query";
import { useQueryState } from "nuqs";
import { useMemo } from "react";
import { NoAnswer, OldAnswer } from "@/reading/answer-state";
import { useTRPC } from "@/trpc/client";
import { useEdition } from "@/trpc/use-edition";
import { recordNames } from "@/words/record-names";
import { ChangeActions } from "./change-actions";
import { ChangeDifferences } from "./change-differences";
import { ChangeList, keyOfChange } from "./change-list";
import { isPart, mostOnPage, readPageStart } from "./change-page";
import { ChangePages } from "./change-pages";
import { ChangeSince, sinceWords } from "./change-since";
import { CheckList } from "./check-list";
import { CitedWords } from "./cited-words";
import { CommentList } from "./comment-list";
import { DescribeChangeset } from "./describe-changeset";
import { DroppedSince } from "./dropped-since";
import { NextInQueue, useQueue } from "./next-in-queue";
import { NextLinks } from "./next-links";
import { OnTheChart } from "./on-the-chart";
import { PutOnto } from "./put-onto";
import { reviewChecks, sayingOf } from "./review-checks";
import { issuesConcerned } from "./review-figures";
import { deckOf, standingOf } from "./review-words";
import { SinceChoice } from "./since-choice";
import { SubmissionHistory } from "./submission-history";
import { TakeUpChangeset } from "./take-up-changeset";
import { UndoChangeset } from "./undo-changeset";
import { useLooked } from "./use-looked";
import { useReviewKeys } from "./use-review-keys";
import { useSince } from "./use-since";
import { VerdictForm } from "./verdict-form";

/** Charts of more issues than this are not drawn on one page. */
const mostIssues = 8;

/** A changeset under review: its changes, what each alters, what readers would see, and what may be done. */
export function ReviewScreen({
  negotiation,
  changeset,
  today,
}: {
  negotiation: string;
  changeset: string;
  today: Day;
}) {
  useEdition(negotiation);
  const trpc = useTRPC();
  const [start, setStart] = useQueryState("from");
  const query = useQuery({
    ...trpc.changeset.get.queryOptions({ negotiation, changeset, from: readPageStart(start), limit: mostOnPage }),
    refetchOnWindowFocus: "always",
    placeholderData: keepPreviousData,
  });
  const { data: choices } = useQuery(trpc.record.choices.queryOptions({ negotiation }));
  const { data: me } = useQuery(trpc.account.me.queryOptions());
  const [wanted, setWanted] = useQueryState("change");
  const view = query.data;
  const changes = useMemo(() => view?.changes ?? [], [view]);
  const keys = changes.map(keyOfChange);
  const chosen = keys.find((key) => key === wanted) ?? keys[0] ?? "";
  const choose = (key: string) => {
    // What a comment is about may stand on another page.
    if (!keys.includes(key)) void setStart(key);
    void setWanted(key);
  };
  const step = (by: number) => {
    const next = keys[keys.indexOf(chosen) + by];
    return next === undefined ? undefined : () => choose(next);
  };
  useReviewKeys({ j: step(1), k: step(-1) });
  const looked = useLooked(me?.id ?? null, `${changeset} ${view?.submission?.hash ?? ""}`, chosen);
  const queue = useQueue(negotiation, changeset);
  const since = useSince(negotiation, changeset, view);
  const notes = new Map([...since.how].map(([key, how]) => [key, sinceWords(how, since.number)]));

  const part = view !== undefined && isPart(view);
  const concerned = part ? [] : issuesConcerned(changes);
  const answers = useQueries({
    queries: concerned
      .slice(0, mostIssues)
      .map((issue) => ({ ...trpc.issue.get.queryOptions({ negotiation, issue }), retry: false })),
  });
  const issues = answers.flatMap(({ data }) => (data ? [data] : []));
  if (!view || !choices) return <NoAnswer query={query} />;

  const statements = issues.flatMap((data) => data.statements);
  const names = recordNames(choices, [
    ...statements.map(({ id, summary }) => ({ kind: "position" as const, id, body: { summary } })),
    ...changes.map(({ kind, id, after, before }) => ({ kind, id, body: after ?? before })),
  ]);
  const checks = reviewChecks(
    view,
    choices,
    statements.map((one) => ({ id: one.id, said: sayingOf(one) })),
  );
  const change = changes.find((each) => keyOfChange(each) === chosen);
  const wrote = view.authors.some(({ id }) => id === me?.id);
  const standing = standingOf(view, me?.id ?? null);
  const open = view.state !== "accepted" && view.state !== "discarded";
  const about = (change?.after ?? change?.before)?.issue;
  return (
    <main id="main" tabIndex={-1} className="px-5 pt-6 pb-12 outline-none sm:px-10">
      <PartyPatterns />
      <OldAnswer query={query} />
      <div className="grid items-end gap-x-8 gap-y-4 lg:grid-cols-[minmax(0,1fr)_300px]">
        <div className="min-w-0">
          <Breadcrumb
            items={[
              { label: "Desk", href: `/n/${negotiation}/desk` },
              { label: placeOf(view.state) },
              ...(queue.place > 0 ? [{ label: `${queue.place} of ${queue.of}` }] : []),
            ]}
          />
          <h1 className="mt-2 [overflow-wrap:anywhere]">{view.title}</h1>
          <p className="mt-2 text-large text-ink-2">{deckOf(view)}</p>
          {view.refusals.save === null && (view.state === "draft" || view.state === "returned") ? (
            <DescribeChangeset negotiation={negotiation} view={view} />
          ) : null}
        </div>
        <Banner role="status" lead={standing.lead}>
          {standing.text}
        </Banner>
      </div>
      <PutOnto key={view.version} {...{ negotiation, view, names, wrote }} />
      {(view.state === "accepted" || view.state === "returned") && !wrote ? (
        <NextInQueue negotiation={negotiation} changeset={changeset} />
      ) : null}
      <NextLinks negotiation={negotiation} view={view} issues={concerned} names={names} />
      <div className="mt-4 grid items-start gap-x-8 gap-y-6 border-t border-ink pt-3 lg:grid-cols-[216px_minmax(0,1fr)] xl:grid-cols-[216px_minmax(0,1fr)_300px]">
        <div className="min-w-0">
          <ChangeList changes={changes} chosen={chosen} looked={looked} notes={notes} names={names} onChoose={choose} />
          {part ? <ChangePages view={view} onStart={(key) => void setStart(key)} /> : null}
        </div>
        <div className="min-w-0">
          <SinceChoice view={view} since={since} />
          {change ? (
            <>
              {since.number > 0 ? (
                <ChangeSince key={chosen} {...{ view, change, since, names }} />
              ) : (
                <ChangeDifferences key={chosen} change={change} names={names} />
              )}
              <ChangeActions negotiation={negotiation} view={view} change={change} />
            </>
          ) : (
            <Empty>There is nothing in this changeset any more.</Empty>
          )}
          {change ? <CitedWords {...{ negotiation, changeset, change }} sources={choices.sources} /> : null}
          <DroppedSince since={since} names={names} />
          {open && part ? (
            <p className="mt-6 text-ink-2">
              Charts are drawn of changesets with up to {mostOnPage} changes: look at these one by one.
            </p>
          ) : open ? (
            <OnTheChart
              {...{ negotiation, issues, changes, choices, today }}
              about={typeof about === "string" ? about : null}
            />
          ) : null}
          <SubmissionHistory {...{ negotiation, view, names }} />
        </div>
        <aside aria-label="Review" className="grid gap-6 lg:col-start-2 xl:col-start-3">
          {open ? <CheckList checks={checks} /> : null}
          <CommentList view={view} names={names} onChoose={choose} />
          {view.refusals.takeUp === null ? <TakeUpChangeset negotiation={negotiation} changeset={view.id} /> : null}
          {view.state === "accepted" ? <UndoChangeset negotiation={negotiation} changeset={view.id} /> : null}
          {open ? (
            <VerdictForm
              negotiation={negotiation}
              view={view}
              wrote={wrote}
              about={change && view.changeCount > 1 ? change : null}
              fails={checks.some(({ verdict }) => verdict === "fails")}
            />
          ) : null}
        </aside>
      </div>
    </main>
  );
}

const placeOf = (state: string) =>
  state === "submitted" ? "Review queue" : state === "draft" ? "Drafts" : capitalized(state);
