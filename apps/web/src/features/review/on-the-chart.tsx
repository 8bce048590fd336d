"use client";

import type { ApiOutputs } from "@parley/api";
import type { Day } from "@parley/domain/dates/day";
import { DataTable } from "@parley/ui/data-table";
import { Section } from "@parley/ui/section";
import { Segments } from "@parley/ui/segments";
import { useMemo, useState } from "react";
import { BeforeAfter } from "@/charts/before-after";
import type { Consequence } from "@/reading/consequences";
import { VerdictChangeTable } from "@/reading/verdict-change-table";
import type { Choices } from "@/words/record-names";
import type { Change } from "./review-checks";
import { issueBeforeAfter } from "./review-figures";

export interface OnTheChartProps {
  negotiation: string;
  issues: readonly ApiOutputs["issue"]["get"][];
  /** The issue of the change that is looked at. */
  about: string | null;
  changes: readonly Change[];
  choices: Choices;
  today: Day;
}

/** The charts of the issues concerned as they are and as they would be, and what readers would see otherwise. */
export function OnTheChart({ negotiation, issues, about, changes, choices, today }: OnTheChartProps) {
  const [picked, setPicked] = useState<string | null>(null);
  const all = useMemo(
    () => issues.map((data) => ({ data, figures: issueBeforeAfter(data, changes, choices, today) })),
    [issues, changes, choices, today],
  );
  const wanted = picked ?? about;
  const shown = all.find(({ data }) => data.issue.id === wanted) ?? all[0];
  const rows = all.flatMap(({ figures }) => figures.consequences);
  if (!shown) return null;
  const { data, figures } = shown;
  return (
    <>
      <Section title="On the chart" note={noteOf(changes.length)} className="mt-6 min-w-0">
        {all.length > 1 ? (
          <Segments
            className="my-2"
            legend="Issue"
            value={data.issue.id}
            onValueChange={setPicked}
            options={all.map((each) => ({ value: each.data.issue.id, label: each.data.issue.title }))}
          />
        ) : (
          <p className="my-2 text-control text-ink-2">{data.issue.title}</p>
        )}
        {data.issue.kind === "unscaled" || figures.after.issue.kind === "unscaled" ? (
          <p className="text-ink-2">This issue has no scale, so it has no chart.</p>
        ) : (
          <BeforeAfter
            now={figures.now}
            after={figures.after}
            nowWords={`edition ${data.edition}`}
            afterWords={`edition ${data.edition + 1}`}
            haloed={figures.haloed}
            hrefOf={(position) => `/n/${negotiation}/issues/${data.issue.id}?at=${position}`}
          />
        )}
      </Section>
      <div className="mt-6 min-w-0">
        <DataTable<Consequence>
          caption="What readers would see"
          rows={rows}
          rowKey={(row) => row.key}
          columns={[
            {
              key: "what",
              head: "What readers would see",
              width: "sm:w-[34%]",
              phone: "lead",
              cell: (row) => row.what,
            },
            {
              key: "now",
              head: "Now",
              width: "sm:w-[24%]",
              cell: (row) => <span className="text-ink-2">{row.now}</span>,
            },
            { key: "after", head: "After", cell: (row) => <After row={row} /> },
          ]}
          empty={<p className="text-ink-2">Readers would see no other stand and no other distance.</p>}
        />
        {figures.verdicts.length > 0 ? (
          <div className="mt-6">
            <VerdictChangeTable rows={figures.verdicts} parties={data.parties} />
          </div>
        ) : null}
      </div>
    </>
  );
}

const noteOf = (count: number) =>
  count === 1 ? "what is new or altered is marked" : "all changes together; what is new or altered is marked";

function After({ row }: { row: Consequence }) {
  return (
    <>
      {row.changes ? <b>{row.after}</b> : <span className="text-ink-2">as now</span>}
      {row.verdict ? <span className="text-ink-2">; {row.verdict}</span> : null}
    </>
  );
}
