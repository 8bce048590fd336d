"use client";

import { Banner } from "@parley/ui/banner";
import { Section } from "@parley/ui/section";
import { FieldDifferences } from "@/words/field-differences";
import { recordDifferences } from "@/words/record-differences";
import type { RecordNames } from "@/words/record-names";
import type { Change } from "./review-checks";

/** What one change alters. */
export function ChangeDifferences({ change, names }: { change: Change; names: RecordNames }) {
  const { kind, before, after, action, baseVersion } = change;
  if (change.redacted) {
    return (
      <Section title="Field by field" rule={false} className="min-w-0">
        <Banner lead="Redacted.">An admin took the words of this record away for good; its history says why.</Banner>
      </Section>
    );
  }
  const rows = recordDifferences(kind, before, after, names);
  const differing = rows.filter(({ same }) => !same).length;
  const note =
    action === "withdraw"
      ? "leaves the published record; its history stays"
      : before === null
        ? `new, ${rows.length} fields`
        : `${differing} of ${rows.length} fields ${differing === 1 ? "changes" : "change"}`;
  return (
    <Section title="Field by field" note={note} rule={false} className="min-w-0">
      <FieldDifferences
        caption="Field by field"
        heads={{
          before: before === null ? null : `Now, version ${baseVersion}`,
          after: action === "withdraw" ? "Proposed, withdrawn" : `Proposed, version ${baseVersion + 1}`,
        }}
        rows={rows}
        isNew={before === null}
      />
    </Section>
  );
}
