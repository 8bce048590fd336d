"use client";

import { DataTable } from "@parley/ui/data-table";
import { Section } from "@parley/ui/section";
import { useQuery } from "@tanstack/react-query";
import { MethodLink } from "@/reading/method-link";
import { useTRPC } from "@/trpc/client";
import { alphaInWords, coderName, fieldInWords, type Sample } from "./sample-words";

/** How far the two agree, field by field, with what each figure rests on. */
export function AgreementTable({ negotiation, sample }: { negotiation: string; sample: Sample }) {
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.doubleCoding.agreement.queryOptions({ negotiation, id: sample.id }));
  if (error) return <p className="mt-6 text-control text-bad">{error.message}</p>;
  if (!data) return null;
  const [first = 0, second = 0] = data.alone;
  return (
    <Section
      className="mt-8 max-w-[900px]"
      title="Agreement"
      note="1 is full agreement, 0 is as by chance"
      actions={<MethodLink to="agreement-of-coders" />}
    >
      <p className="mt-2 max-w-sentence font-serif text-source text-ink-2">
        Units, each a sentence, a party and an issue: {data.units}. Sentences: {data.sentences}. Both coded{" "}
        {data.units - first - second}; {coderName(sample, 0)} alone {first}, {coderName(sample, 1)} alone {second}.{" "}
        {sample.note ?? ""}
      </p>
      <div className="mt-4">
        <DataTable
          caption="Agreement by field"
          rows={data.rows}
          rowKey={({ field, metric }) => `${field} ${metric}`}
          columns={[
            { key: "field", head: "Field", phone: "lead", cell: fieldInWords },
            {
              key: "alpha",
              head: "Alpha",
              numeric: true,
              width: "sm:w-[200px]",
              cell: (row) => alphaInWords(row).alpha,
            },
            {
              key: "range",
              head: "95 of 100 draws",
              numeric: true,
              width: "sm:w-[150px]",
              cell: (row) => alphaInWords(row).range,
            },
            {
              ...{ key: "units", head: "Units", numeric: true, width: "sm:w-[80px]" },
              cell: ({ agreement }) => agreement.units,
            },
            { key: "alone", head: "One alone", numeric: true, width: "sm:w-[96px]", cell: ({ alone }) => alone },
            {
              ...{ key: "method", head: "Method", width: "sm:w-[130px]", phone: "line" as const },
              cell: () => <MethodLink to="agreement-of-coders">How</MethodLink>,
            },
          ]}
        />
      </div>
    </Section>
  );
}
