"use client";

import type { ApiInputs } from "@parley/api";
import { capitalized } from "@parley/domain/capitalized";
import { sheets } from "@parley/domain/exchange/sheets";
import { Section } from "@parley/ui/section";
import { useQuery } from "@tanstack/react-query";
import { NoAnswer } from "@/reading/answer-state";
import { useKnownEdition } from "@/reading/known-edition";
import { PageFrame } from "@/reading/page-frame";
import { useTRPC } from "@/trpc/client";
import { useEdition } from "@/trpc/use-edition";

type Files = ApiInputs["export"];

function addressOf<Name extends keyof Files>(name: Name, input: Files[Name]): string {
  return `/api/download/export.${name}?input=${encodeURIComponent(JSON.stringify(input))}`;
}

const wholes = [
  ["json", "JSON", "Everything in one file, as programs read it. It can be imported again without loss."],
  ["workbook", "Workbook (.xlsx)", "A sheet for each kind of record, with the codebook, for a spreadsheet."],
  ["tables", "CSV, all sheets (.zip)", "A file for each kind of record, with the codebook, for statistics."],
] as const;

/** The record to take away, in the edition that is read: whole, or one kind at a time. */
export function ExportScreen({ negotiation }: { negotiation: string }) {
  useEdition(negotiation);
  const trpc = useTRPC();
  const known = useKnownEdition();
  const query = useQuery(trpc.negotiation.frame.queryOptions({ negotiation }));
  const frame = query.data;
  if (!frame) return <NoAnswer query={query} />;
  const asked = { negotiation, ...(known === null ? {} : { edition: known }) };
  return (
    <PageFrame query={query}>
      <h1>Export</h1>
      <p className="mt-3 max-w-sentence font-serif text-deck text-ink-2">
        Take the record with you as it stands in edition {frame.edition}. Each whole file says which edition it is, of
        which day, and how to cite it.
      </p>
      <Section title="The whole record" className="mt-8">
        <dl className="mt-3 grid gap-x-6 gap-y-3 sm:grid-cols-[16rem_1fr]">
          {wholes.map(([name, label, words]) => (
            <div key={name} className="sm:contents">
              <dt className="text-control">
                {/* A file, not a page: the router has no part in it. */}
                <a href={addressOf(name, asked)}>{label}</a>
              </dt>
              <dd className="max-w-sentence font-serif text-ink-2">{words}</dd>
            </div>
          ))}
        </dl>
      </Section>
      <Section title="One kind of record" note="as CSV" className="mt-8">
        <ul className="mt-3 flex flex-wrap gap-x-6 gap-y-2 text-control">
          {sheets.map(({ kind, name }) => (
            <li key={kind}>
              <a href={addressOf("csv", { ...asked, kind })}>{capitalized(name)}</a>
            </li>
          ))}
        </ul>
      </Section>
      <p className="mt-8 max-w-sentence text-note text-ink-3">
        No file holds the texts of sources, drafts, or the names of those who coded and reviewed.
      </p>
    </PageFrame>
  );
}
