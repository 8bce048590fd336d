import { authorshipOf } from "@parley/domain/analysis/versions";
import type { Proposal } from "@parley/domain/records/proposal";
import { Section } from "@parley/ui/section";
import { PassageWithSource } from "@/reading/judgement-list";
import type { LookUp } from "@/reading/look-up";
import { MethodLink } from "@/reading/method-link";
import { RecordLink } from "@/reading/named-links";

type Props = { base: string; look: LookUp; claims: Proposal["authorship"] };

/** Who says that whom wrote it. Claims beside each other, none taken for the truth. */
export function AuthorshipClaims({ base, look, claims }: Props) {
  if (claims.length === 0) return null;
  return (
    <Section
      title="Who is said to have written it"
      note={
        authorshipOf({ authorship: claims }).said === "several"
          ? "several claims, left to differ; none is a finding of this record"
          : "a claim as it was made; no finding of this record"
      }
      actions={<MethodLink to="versions-of-a-proposal-and-who-wrote-it" />}
      className="mt-10"
    >
      <ul>
        {claims.map((claim, index) => (
          <li
            key={`${claim.claimant} ${index}`}
            className="grid gap-x-12 gap-y-2 border-b border-line py-3 lg:grid-cols-2"
          >
            <p className="max-w-sentence">
              {claim.speaker !== null && look.speakers.has(claim.speaker) ? (
                <RecordLink base={base} kind="speaker" id={claim.speaker}>
                  {claim.claimant}
                </RecordLink>
              ) : (
                <b>{claim.claimant}</b>
              )}
              : {claim.claim}
            </p>
            <div className="grid gap-3">
              {claim.evidence.map((passage) => (
                <PassageWithSource
                  key={`${passage.source}-${passage.start}`}
                  passage={passage}
                  base={base}
                  look={look}
                />
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
