"use client";

import { capitalized } from "@parley/domain/capitalized";
import { valueLabel } from "@parley/domain/records/labels";
import { Empty } from "@parley/ui/empty";
import { Link } from "@parley/ui/link";
import { Section } from "@parley/ui/section";
import { useQuery } from "@tanstack/react-query";
import { AddRecord } from "@/reading/add-record";
import { NoAnswer } from "@/reading/answer-state";
import { newRecordAddress } from "@/reading/form-addresses";
import { useMayWrite } from "@/reading/known-edition";
import { MethodLink } from "@/reading/method-link";
import { PageFrame } from "@/reading/page-frame";
import { byCategory } from "@/reading/stands";
import { counted } from "@/reading/who-coded";
import { useTRPC } from "@/trpc/client";
import { useEdition } from "@/trpc/use-edition";
import { type CodingScale, codingScales } from "./coding-scales";
import { IssueEntry } from "./issue-entry";

/** What everything is coded on: every issue with its stops, and the scales of every statement. Made to be printed. */
export function CodebookScreen({ negotiation }: { negotiation: string }) {
  useEdition(negotiation);
  const trpc = useTRPC();
  const query = useQuery(trpc.issue.list.queryOptions({ negotiation }));
  const { data: frame } = useQuery(trpc.negotiation.frame.queryOptions({ negotiation }));
  const mayWrite = useMayWrite(frame?.role ?? null);
  const issues = query.data;
  if (!issues) return <NoAnswer query={query} />;
  const base = `/n/${negotiation}`;
  const categories = byCategory(issues, ({ category }) => category);
  return (
    <PageFrame query={query}>
      <h1>Codebook</h1>
      <p className="mt-3 max-w-sentence font-serif text-deck text-ink-2">
        What the words of the sources are coded on: {counted(issues.length, "issue")}, each with what its stops mean,
        and the {counted(codingScales.length, "scale")} that every statement is placed on.
      </p>
      {frame ? (
        <p className="mt-2 text-note text-ink-3">
          {frame.title}, edition {frame.edition}.{" "}
          <MethodLink to="which-statements-count">How figures come of it</MethodLink>
        </p>
      ) : null}
      {mayWrite ? (
        <p className="mt-3 flex flex-wrap gap-x-6 gap-y-1 text-control print:hidden">
          <Link href={newRecordAddress(negotiation, "issue")}>Add an issue</Link>
          <Link href={`${base}/codebook/order`}>Order and categories</Link>
        </p>
      ) : null}
      <Contents categories={categories.map(([category, own]) => [category, own.length])} />
      {issues.length === 0 ? (
        <Empty action={<AddRecord first negotiation={negotiation} kind="issue" />}>
          The issues would stand here, each with its question and its scale.
        </Empty>
      ) : null}
      {categories.map(([category, own]) => (
        <Section
          key={category}
          id={anchorOf(category)}
          title={capitalized(category)}
          note={counted(own.length, "issue")}
          className="mt-10"
        >
          {own.map((issue) => (
            <IssueEntry key={issue.id} base={base} issue={issue} />
          ))}
        </Section>
      ))}
      {codingScales.map((scale) => (
        <Section key={scale.id} id={`scale-${scale.id}`} title={scale.title} note={scale.note} className="mt-10">
          <ScaleTable scale={scale} />
        </Section>
      ))}
    </PageFrame>
  );
}

const anchorOf = (category: string) => `category-${category.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`;

function Contents({ categories }: { categories: readonly (readonly [string, number])[] }) {
  return (
    <nav aria-label="Contents" className="mt-6 flex flex-wrap gap-x-6 gap-y-2 text-control print:hidden">
      {categories.map(([category, issues]) => (
        <span key={category}>
          <Link href={`#${anchorOf(category)}`}>{capitalized(valueLabel(category))}</Link>{" "}
          <span className="text-ink-3">{issues}</span>
        </span>
      ))}
      {codingScales.map(({ id, title }) => (
        <Link key={id} href={`#scale-${id}`}>
          {title}
        </Link>
      ))}
    </nav>
  );
}

function ScaleTable({ scale }: { scale: CodingScale }) {
  return (
    <dl className="mt-2">
      {scale.values.map(({ label, meaning, follows }) => (
        <div
          key={label}
          className="grid gap-x-8 break-inside-avoid border-b border-line py-2 md:grid-cols-[240px_minmax(0,1fr)]"
        >
          <dt className="font-semibold">{capitalized(label)}</dt>
          <dd className="max-w-sentence">
            {meaning}
            {follows ? <span className="block text-note text-ink-3">{follows}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
