import type { Party } from "@parley/domain/records/party";
import { Section } from "@parley/ui/section";
import { shortSaid } from "@/reading/days-in-words";
import { RecordLink } from "@/reading/named-links";
import { counted } from "@/reading/who-coded";
import type { Voice } from "./party-figures";

/** Who speaks for the party: those quoted, the most often first, then those in office who are not. */
export function PartyVoices({ base, party, voices }: { base: string; party: Party; voices: readonly Voice[] }) {
  return (
    <Section title="Who speaks for it">
      {voices.length === 0 ? (
        <p className="py-3 font-serif text-large text-ink-2">Nobody who speaks for it is on record by name or group.</p>
      ) : (
        <ul>
          {voices.map(({ speaker, statements, last }) => (
            <li key={speaker.id} className="border-b border-line py-2">
              <p>
                <RecordLink base={base} kind="speaker" id={speaker.id} quiet>
                  {speaker.name}
                </RecordLink>
              </p>
              <p className="text-note text-ink-3">
                {[
                  speaker.kind === "unnamed_group"
                    ? "an unnamed group"
                    : (speaker.offices.find((office) => office.party === party.id) ?? speaker.offices[0])?.title,
                  statements > 0 ? counted(statements, "statement") : "not quoted for it",
                  last ? `newest ${shortSaid(last, last)}` : null,
                ]
                  .filter(Boolean)
                  .join("; ")}
              </p>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
