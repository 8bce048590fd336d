"use client";

import { type Day, dayInWords } from "@parley/domain/dates";
import { Breadcrumb } from "@parley/ui/breadcrumb";
import { Section } from "@parley/ui/section";
import { ToggleSegments } from "@parley/ui/segments";
import { useQueries, useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { NoAnswer } from "@/reading/answer-state";
import { lookUpIn } from "@/reading/look-up";
import { MethodLink } from "@/reading/method-link";
import { PageFrame } from "@/reading/page-frame";
import { polesInWords } from "@/reading/pole-words";
import { useTRPC } from "@/trpc/client";
import { useEdition } from "@/trpc/use-edition";
import type { ProposalData } from "../provision-figures";
import { compareFigures } from "./compare-figures";
import { CompareIssues } from "./compare-issues";
import { CompareSummary } from "./compare-summary";
import { chosenOf, compareParsers, mostBeside, mostCompared } from "./compare-url";
import { VersionChangesSection } from "./version-changes";

type Props = { negotiation: string; today: Day };

/** Several proposals side by side on the issues' scales, and what changed where one is a version of another. */
export function CompareScreen({ negotiation, today }: Props) {
  useEdition(negotiation);
  const trpc = useTRPC();
  const [{ ids, parties }, set] = useQueryStates(compareParsers, { history: "replace", scroll: false });
  const list = useQuery(trpc.proposal.list.queryOptions({ negotiation }));
  const chosen = chosenOf(ids, list.data?.proposals ?? []);
  const answers = useQueries({
    queries: chosen.map((proposal) => trpc.proposal.get.queryOptions({ negotiation, proposal })),
  });
  if (!list.data) return <NoAnswer query={list} />;
  const base = `/n/${negotiation}`;
  const read = answers.flatMap(({ data }) => (data ? [data] : []));
  const failed = answers.find(({ error, data }) => error !== null && !data);
  if (failed) return <NoAnswer query={failed} />;
  return (
    <PageFrame query={list}>
      <Breadcrumb
        items={[
          { label: list.data.profile?.title ?? negotiation, href: base },
          { label: "Proposals", href: `${base}/proposals` },
          { label: "Side by side" },
        ]}
      />
      <h1 className="mt-2">Proposals side by side</h1>
      <p className="mt-3 max-w-sentence font-serif text-deck text-ink-2">
        What each provides on an issue, on the same scale, and where the parties stand. They are in the order in which
        you choose them: no figure here makes one better than another.
      </p>
      <ToggleSegments
        className="mt-6 print:hidden"
        legend={`Proposals, ${mostCompared} at most`}
        options={list.data.proposals.map(({ id, title }) => ({
          value: id,
          label: title,
          disabled: chosen.length >= mostCompared && !chosen.includes(id),
        }))}
        values={chosen}
        onValuesChange={(next) => void set({ ids: inOrder(chosen, next) })}
      />
      {read.length === 0 ? (
        <p className="mt-8 max-w-sentence font-serif text-large text-ink-2">
          {list.data.proposals.length === 0
            ? "Proposals would stand here side by side, once some are on record."
            : chosen.length === 0
              ? "Choose two or more of them; what they provide would stand here, issue by issue."
              : "Reading what they provide."}
        </p>
      ) : (
        <Compared {...{ base, read, today, parties }} onParties={(next) => void set({ parties: [...next] })} />
      )}
    </PageFrame>
  );
}

/** What was chosen before keeps its column. */
const inOrder = (before: readonly string[], next: readonly string[]): string[] => [
  ...before.filter((id) => next.includes(id)),
  ...next.filter((id) => !before.includes(id)),
];

function Compared({
  base,
  read,
  today,
  parties,
  onParties,
}: {
  base: string;
  read: readonly ProposalData[];
  today: Day;
  parties: readonly string[] | null;
  onParties: (ids: readonly string[]) => void;
}) {
  const figures = useMemo(() => compareFigures(read, parties, today), [read, parties, today]);
  const [first] = read;
  if (!figures || !first) return null;
  const look = lookUpIn(first);
  const poles = polesInWords(first.parties, first.profile?.principals ?? null);
  const shown = figures.beside.map(({ id }) => id);
  return (
    <>
      {figures.parties.length > 2 ? (
        <ToggleSegments
          className="mt-4 print:hidden"
          legend={`Parties beside them, ${mostBeside} at most`}
          options={figures.parties.map(({ id, short }) => ({
            value: id,
            label: short,
            disabled: shown.length >= mostBeside && !shown.includes(id),
          }))}
          values={shown}
          onValuesChange={onParties}
        />
      ) : null}
      <Section
        title="What each comes to"
        note={`against what each party has stated by ${dayInWords(figures.day)}`}
        className="mt-8 break-inside-auto!"
        actions={<MethodLink to="proposal-and-party" />}
      >
        <CompareSummary base={base} look={look} figures={figures} />
      </Section>
      {figures.versions.map((pair) => (
        <VersionChangesSection key={pair.later.id} base={base} issues={look.issues} pair={pair} />
      ))}
      <Section
        title="Issue by issue"
        note={`where the parties stand is as of ${dayInWords(figures.day)}${poles && `; ${poles}`}`}
        className="mt-10 break-inside-auto!"
        actions={<MethodLink to="in-force" />}
      >
        {figures.rows.length === 0 ? (
          <p className="mt-2 max-w-sentence font-serif text-large text-ink-2">
            None of their provisions is coded, so there is nothing to lay on a scale.
          </p>
        ) : (
          <CompareIssues base={base} figures={figures} />
        )}
      </Section>
    </>
  );
}
