import type { EventView } from "@parley/api";
import type { Statement } from "@parley/domain/analysis/statement";
import type { Day } from "@parley/domain/dates/day";
import { Link } from "@parley/ui/link";
import { Section } from "@parley/ui/section";
import { dayBeside, shortSaid } from "@/reading/days-in-words";
import { statusInWords } from "@/reading/events";
import { counted } from "@/reading/who-coded";

type Props = {
  base: string;
  events: readonly EventView[];
  statements: readonly Statement[];
  day: Day;
  until: Day;
  today: Day;
};

const coming = 3;
const past = 6;

/** What is planned and what happened last, the day of reading between them. */
export function EventRail({ base, events, statements, day, until, today }: Props) {
  const ahead = events
    .filter((event) => event.status === "planned" && event.last >= day)
    .sort((a, b) => (a.last < b.last ? -1 : 1))
    .slice(0, coming)
    .reverse();
  const behind = events.filter((event) => event.last <= day && !ahead.includes(event)).slice(0, past);
  return (
    <Section title="Events" actions={<Link href={`${base}/events?view=timeline`}>Timeline</Link>} className="mt-8">
      {ahead.length + behind.length === 0 ? (
        <p className="py-3 font-serif text-large text-ink-2">Summits, talks and calls would stand here.</p>
      ) : (
        <>
          <List base={base} events={ahead} statements={statements} day={day} />
          <p className="border-b border-ink py-1 text-right text-note font-semibold">
            {day === today ? "today, " : ""}
            {dayBeside(day, until)}
          </p>
          <List base={base} events={behind} statements={statements} day={day} />
        </>
      )}
    </Section>
  );
}

function List({ base, events, statements, day }: Pick<Props, "base" | "events" | "statements" | "day">) {
  return (
    <ul>
      {events.map((event) => (
        <li key={event.id} className="border-b border-line py-2">
          <p className="flex items-baseline justify-between gap-3">
            <Link href={`${base}/events/${event.id}`} className="no-underline hover:underline">
              {event.title}
            </Link>
            <span className="shrink-0 text-note text-ink-3">{shortSaid(event.first, event.last)}</span>
          </p>
          <p className="text-note text-ink-3">{noteOf(event, statements, day)}</p>
        </li>
      ))}
    </ul>
  );
}

function noteOf(event: EventView, statements: readonly Statement[], day: Day): string {
  const made = statements.filter((one) => one.event === event.id).length;
  return [
    statusInWords(event, day),
    event.kind,
    event.place,
    made > 0 ? `${counted(made, "statement")} made at it` : null,
  ]
    .filter(Boolean)
    .join("; ");
}
