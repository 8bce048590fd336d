import { DefinitionList } from "@parley/ui/definition-list";
import { Section } from "@parley/ui/section";
import { shortSaid } from "@/reading/days-in-words";
import type { LookUp } from "@/reading/look-up";
import { PartyLink, RecordLink } from "@/reading/named-links";
import { heldInWords, partInWords, type SpeakerData } from "./speaker-words";

/** Beside what was said: who this is, and at which events they were or spoke. */
export function SpeakerRail({ base, data, look }: { base: string; data: SpeakerData; look: Pick<LookUp, "parties"> }) {
  const { speaker, events } = data;
  return (
    <div className="grid min-w-0 content-start gap-10">
      {speaker.kind === "unnamed_group" ? (
        <Section title="An unnamed group">
          <div className="mt-2 grid gap-2 rounded-2 bg-well px-4 py-3">
            <p>
              The sources give no name. The words are theirs for who this is, and the same words are the same group
              wherever they stand.
            </p>
            <p className="text-ink-2">
              However often it is heard, it is one independent set of sources. What it says of its own side is drawn
              hollow and gives way to what is said on the record.
            </p>
          </div>
        </Section>
      ) : null}
      <Section title={speaker.kind === "unnamed_group" ? "Whom it speaks for" : "Offices"}>
        <Offices base={base} data={data} look={look} />
      </Section>
      {speaker.aliases.length > 0 ? (
        <Section title="Also called">
          <p className="mt-2">{speaker.aliases.join(", ")}</p>
        </Section>
      ) : null}
      <Section title="Events" note="where they took part or spoke">
        {events.length === 0 ? (
          <p className="py-3 font-serif text-large text-ink-2">No event on record names this speaker.</p>
        ) : (
          <ul>
            {events.map((event) => (
              <li key={event.id} className="border-b border-line py-2">
                <p className="flex items-baseline justify-between gap-3">
                  <RecordLink base={base} kind="event" id={event.id} quiet>
                    {event.title}
                  </RecordLink>
                  <span className="shrink-0 text-note text-ink-3">{shortSaid(event.first, event.last)}</span>
                </p>
                <p className="text-note text-ink-3">{partInWords(event)}</p>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </div>
  );
}

function Offices({ base, data, look }: Parameters<typeof SpeakerRail>[0]) {
  const { speaker } = data;
  if (speaker.kind === "unnamed_group") {
    const side = speaker.side;
    return (
      <p className="mt-2">
        {side === null ? (
          "No party: outside observers."
        ) : (
          <PartyLink base={base} party={look.parties.get(side)} id={side} whole />
        )}
      </p>
    );
  }
  if (speaker.offices.length === 0) return <p className="mt-2 text-ink-3">None on record.</p>;
  return (
    <DefinitionList
      className="mt-2"
      items={speaker.offices.map((office, index) => ({
        term: heldInWords(office) ?? (index === 0 ? "Held, as named" : "and"),
        value: (
          <>
            {office.title}
            <span className="block">
              {office.party === null ? (
                office.organisation
              ) : (
                <PartyLink base={base} party={look.parties.get(office.party)} id={office.party} />
              )}
            </span>
          </>
        ),
      }))}
    />
  );
}
