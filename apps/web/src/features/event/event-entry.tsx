import type { EventView, SourceView } from "@parley/api";
import { dateInWords } from "@parley/domain/dates";
import type { Day } from "@parley/domain/dates/day";
import type { Party } from "@parley/domain/records/party";
import type { Speaker } from "@parley/domain/records/speaker";
import { Link } from "@parley/ui/link";
import { statusInWords } from "@/reading/events";
import { PassageWithSource } from "@/reading/judgement-list";
import { PartyLink, RecordLink } from "@/reading/named-links";

export type EventLookUp = {
  parties: ReadonlyMap<string, Party>;
  speakers: ReadonlyMap<string, Speaker>;
  sources: ReadonlyMap<string, SourceView>;
};

type Props = {
  event: EventView;
  look: EventLookUp;
  today: Day;
  base: string;
  /** Null for those who may not. */
  editHref: string | null;
};

/** One event: when in words and how that was read, what, where, who, and the passages. */
export function EventEntry({ event, look, today, base, editHref }: Props) {
  const { parties, speakers } = event.participants;
  const people = speakers.flatMap((id) => look.speakers.get(id) ?? []);
  return (
    <li
      id={event.id}
      className="grid gap-x-8 gap-y-2 border-b border-line py-4 target:bg-marker-2 sm:grid-cols-[160px_minmax(0,1fr)] lg:grid-cols-[200px_minmax(0,1fr)_minmax(0,1fr)]"
    >
      <div>
        <p>{dateInWords(event.date.edtf)}</p>
        {event.date.stated ? (
          <p className="text-note text-ink-3" title={event.date.reason ?? undefined}>
            “{event.date.stated}”
          </p>
        ) : null}
      </div>
      <div>
        <h3 className="font-serif text-source">
          <RecordLink base={base} kind="event" id={event.id} quiet>
            {event.status === "cancelled" ? <s>{event.title}</s> : event.title}
          </RecordLink>
        </h3>
        <p className="text-control text-ink-2">
          {[event.kind, statusInWords(event, today), event.place].filter(Boolean).join("; ")}
        </p>
        {event.summary ? <p className="mt-1 max-w-sentence">{event.summary}</p> : null}
        {parties.length + people.length > 0 ? (
          <p className="mt-1 flex flex-wrap gap-x-3 gap-y-1 text-control">
            {parties.map((id) => (
              <PartyLink key={id} base={base} party={look.parties.get(id)} id={id} />
            ))}
            {people.map(({ id, name }) => (
              <RecordLink key={id} base={base} kind="speaker" id={id} quiet>
                {name}
              </RecordLink>
            ))}
          </p>
        ) : null}
        <p className="mt-1 flex gap-4 text-note text-ink-3">
          <Link href={`${base}/history/event/${event.id}`}>
            History<span className="sr-only"> of {event.title}</span>
          </Link>
          {editHref ? (
            <Link href={editHref}>
              Edit<span className="sr-only"> {event.title}</span>
            </Link>
          ) : null}
        </p>
      </div>
      <div className="grid content-start gap-3 sm:col-start-2 lg:col-start-auto">
        {event.evidence.map((passage) => (
          <PassageWithSource key={`${passage.source}-${passage.start}`} passage={passage} base={base} look={look} />
        ))}
      </div>
    </li>
  );
}
