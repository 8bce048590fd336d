import { kindLabels, recordTitle } from "@parley/domain/records/labels";
import { Section } from "@parley/ui/section";
import { counted } from "@/reading/who-coded";
import { FieldDifferences } from "@/words/field-differences";
import { recordDifferences } from "@/words/record-differences";
import type { RecordNames } from "@/words/record-names";
import type { SinceThen } from "./use-since";

/** What the earlier submission held and this one does not. */
export function DroppedSince({ since, names }: { since: SinceThen; names: RecordNames }) {
  const { number, dropped } = since;
  if (dropped.length === 0) return null;
  return (
    <Section title={`Taken out since submission ${number}`} note={counted(dropped.length, "change")} className="mt-6">
      <ul>
        {dropped.map(({ kind, id, before, after }) => (
          <li key={`${kind}/${id}`} className="border-t border-line py-2">
            <details>
              <summary className="text-control [overflow-wrap:anywhere]">
                {kindLabels[kind]}: <bdi>{recordTitle(after ?? before) ?? id}</bdi>
              </summary>
              <FieldDifferences
                caption={`${kindLabels[kind]} ${id}, taken out`}
                heads={{ before: `In submission ${number}`, after: "Now, not in it" }}
                rows={recordDifferences(kind, after, null, names)}
                isNew={false}
              />
            </details>
          </li>
        ))}
      </ul>
    </Section>
  );
}
