import { dateInWords } from "@parley/domain/dates";
import { valueLabel } from "@parley/domain/records/labels";
import { Passage } from "@parley/ui/passage";
import { Section } from "@parley/ui/section";
import type { IssueData, LookUp } from "@/reading/evidence/issue-data";

/** What others judge of the issue: listed, never charted. */
export function Assessments({ data, look }: { data: IssueData; look: LookUp }) {
  const { assessments } = data;
  if (assessments.length === 0) return null;
  return (
    <Section title="Assessments" note="what others judge of this issue; listed, never charted" className="mt-10">
      <ul>
        {assessments.map((one) => {
          const speaker = one.speaker === null ? undefined : look.speakers.get(one.speaker);
          const party = one.about.party === null ? undefined : look.parties.get(one.about.party);
          const [passage] = one.evidence;
          const source = passage ? look.sources.get(passage.source) : undefined;
          return (
            <li key={one.id} className="grid gap-x-6 gap-y-1 border-b border-line py-3 lg:grid-cols-[104px_1fr_1fr]">
              <p className="text-ink-3">{dateInWords(one.said.edtf)}</p>
              <div>
                <p>{one.summary}</p>
                <p className="mt-1 text-note text-ink-3">
                  {speaker?.name ?? "nobody named"}, {valueLabel(one.attribution)}
                  {party ? `; of ${party.short}` : null}
                  {source ? `; ${source.publisherName}` : null}
                </p>
              </div>
              {passage ? <Passage exact={passage.exact} size="line" marked={false} /> : null}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
