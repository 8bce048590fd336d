"use client";

import type { ApiOutputs } from "@parley/api";
import type { Day } from "@parley/domain/dates/day";
import { useMemo } from "react";
import { consequencesOf } from "@/reading/consequences";
import { proposedPosition, statementsAfter } from "@/reading/proposed-statements";
import { newestDay, readingDay } from "@/reading/reading-day";
import type { Choices } from "@/words/record-names";

export interface PositionConsequencesProps {
  data: ApiOutputs["issue"]["get"];
  choices: Choices;
  id: string;
  body: Record<string, unknown>;
  today: Day;
}

/** "If accepted": what readers of the issue would see otherwise, computed as they would see it. */
export function PositionConsequences({ data, choices, id, body, today }: PositionConsequencesProps) {
  const words = JSON.stringify(body);
  const rows = useMemo(() => {
    const proposed = proposedPosition(id, JSON.parse(words) as Record<string, unknown>, choices);
    if (!proposed) return null;
    const now = data.statements;
    const after = statementsAfter<(typeof now)[number] | typeof proposed.statement>(
      now,
      [proposed.statement],
      new Set(),
    );
    const before = now.find((one) => one.id === id)?.party;
    return consequencesOf({
      ...{ issue: data.issue, parties: data.parties, principals: data.profile?.principals ?? null },
      ...{
        staleAfter: data.profile?.staleAfter ?? 90,
        now,
        after,
        day: readingDay(today, newestDay(after, data.newest), data.profile?.staleAfter ?? 90),
      },
      concerned: new Set([proposed.body.party, ...(before ? [before] : [])]),
      put: new Set([id]),
    });
  }, [words, choices, data, id, today]);
  return (
    <section aria-label="If accepted" className="mt-4 bg-well px-4 py-3 text-control">
      <h3 className="font-semibold">If accepted</h3>
      {rows === null ? (
        <p className="mt-1 text-ink-2">What readers would see is worked out here as soon as the fields say enough.</p>
      ) : (
        <dl className="mt-1 grid gap-2">
          {rows.map((row) => (
            <div key={row.key}>
              <dt className="text-ink-2">{row.what}</dt>
              <dd>
                {row.changes ? (
                  <>
                    from {row.now} to <b>{row.after}</b>
                  </>
                ) : (
                  <>as now: {row.now}</>
                )}
                {row.verdict ? <span className="text-ink-2">; {row.verdict}</span> : null}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
