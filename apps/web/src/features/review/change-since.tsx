import { Section } from "@parley/ui/section";
import { FieldDifferences } from "@/words/field-differences";
import { recordDifferences } from "@/words/record-differences";
import type { RecordNames } from "@/words/record-names";
import { keyOfChange } from "./change-list";
import type { Change, View } from "./review-checks";
import type { Since } from "./since";
import type { SinceThen } from "./use-since";

/** Said of a change in the list. */
export const sinceWords = (how: Since, number: number): string =>
  ({
    new: `new since submission ${number}`,
    altered: `altered since submission ${number}`,
    same: `unchanged since submission ${number}`,
  })[how];

/** What one change says otherwise than it did in an earlier submission. */
export function ChangeSince({
  view,
  change,
  since,
  names,
}: {
  view: View;
  change: Change;
  since: SinceThen;
  names: RecordNames;
}) {
  const { number, earlier, how } = since;
  const was = earlier?.changes.find((each) => keyOfChange(each) === keyOfChange(change));
  const rows = recordDifferences(change.kind, was?.after ?? null, change.after, names);
  const differing = rows.filter(({ same }) => !same).length;
  const stands = how.get(keyOfChange(change));
  const note =
    stands === "altered" ? `${differing} of ${rows.length} fields altered` : stands && sinceWords(stands, number);
  const shown =
    view.state === "submitted" || view.state === "accepted" ? `submission ${view.submission?.number}` : "the draft";
  return (
    <Section title="Field by field" note={note} rule={false} className="min-w-0">
      {earlier === null ? (
        <p className="py-2 text-ink-2">Reading submission {number}.</p>
      ) : (
        <FieldDifferences
          caption={`Field by field, since submission ${number}`}
          heads={{
            before: was ? `In submission ${number}` : `Not in submission ${number}`,
            after: change.action === "withdraw" ? `Now, a withdrawal` : `Now, in ${shown}`,
          }}
          rows={rows}
          isNew={!was}
        />
      )}
    </Section>
  );
}
