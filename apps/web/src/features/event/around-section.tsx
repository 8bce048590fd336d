"use client";

import { dayInWords } from "@parley/domain/dates";
import type { Day } from "@parley/domain/dates/day";
import type { Event } from "@parley/domain/records/event";
import { type Column, DataTable } from "@parley/ui/data-table";
import { Link } from "@parley/ui/link";
import { Working } from "@parley/ui/progress";
import { Section } from "@parley/ui/section";
import { Segments } from "@parley/ui/segments";
import { useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { useMemo } from "react";
import { evidenceOf } from "@/reading/address";
import { aroundInWords, besideAround, standInWords, windowRefused } from "@/reading/around-words";
import { shortSaid } from "@/reading/days-in-words";
import { FilterSelect } from "@/reading/filter-fields";
import { MethodLinks } from "@/reading/method-link";
import { PartyOnIssue } from "@/reading/named-links";
import { NarrowedTo, nameAmong } from "@/reading/narrowed-to";
import { type RecordData, recordFigures } from "@/reading/record-figures";
import { useTRPC } from "@/trpc/client";
import { type AroundRow, aroundFigures } from "./around-figures";
import { eventParsers, horizonChoices, horizonOf } from "./event-url";

/** Rows shown; a party narrows what is more. */
const most = 60;

type Timed = { status: Event["status"]; first: Day | null; last: Day };
type Props = { negotiation: string; event: Timed; today: Day };

/** Where each party stood on the eve of an event and some days after it: in time, never because of it. */
export function AroundSection({ negotiation, event, today }: Props) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.negotiation.overview.queryOptions({ negotiation }));
  if (!data) return <Working>Reading the record.</Working>;
  return <Around data={data} event={event} today={today} />;
}

function Around({ data, event, today }: { data: RecordData; event: Timed; today: Day }) {
  const [state, set] = useQueryStates(eventParsers, { history: "replace", scroll: false });
  const setting = data.profile?.horizon ?? 14;
  const horizon = horizonOf(state.days, setting);
  const record = useMemo(() => recordFigures(data, today), [data, today]);
  const { status, first, last } = event;
  const { window, rows } = useMemo(
    () => aroundFigures(record, data.statements, { status, first, last }, horizon),
    [record, data.statements, status, first, last, horizon],
  );
  const shown = state.party === null ? rows : rows.filter(({ party }) => party.id === state.party);
  const said = useMemo(() => new Map(data.statements.map((one) => [one.id, one])), [data.statements]);
  const [low, high] = record.principals ?? [];
  const poles = low && high ? { low: low.short, high: high.short } : null;
  const base = `/n/${data.id}`;
  return (
    <Section title="Where they stood before and after" note="in time: after it, never because of it" className="mt-10">
      {window.state === "refused" && window.reason !== "too_soon" ? null : (
        <div className="mt-3 flex flex-wrap items-end gap-x-6 gap-y-3 print:hidden">
          <Segments
            legend="Days after it"
            options={horizonChoices(setting).map((days) => ({ value: `${days}`, label: `${days} days` }))}
            value={`${horizon}`}
            onValueChange={(days) => void set({ days: Number(days) })}
          />
          <FilterSelect
            label="Party"
            any="any party"
            options={record.parties.map(({ id, short }) => ({ value: id, label: short }))}
            value={state.party}
            onValueChange={(party) => void set({ party })}
          />
        </div>
      )}
      <NarrowedTo words={[nameAmong(record.parties, state.party)]} />
      {window.state === "refused" ? (
        <p className="py-3 font-serif text-large text-ink-2">{windowRefused(window, event, horizon)}</p>
      ) : (
        <div className="mt-3">
          <DataTable
            caption={`Where the parties stood on ${dayInWords(window.eve)} and on ${dayInWords(window.after)}`}
            rows={shown.slice(0, most)}
            rowKey={({ found }) => `${found.party} ${found.issue}`}
            columns={columnsOf(base, { eve: window.eve, after: window.after, horizon, poles, said })}
            empty={
              <p className="py-3 font-serif text-large text-ink-2">
                {state.party === null ? "Nobody stood anywhere" : "This party stood nowhere"} on record by{" "}
                {dayInWords(window.after)}, so nothing can be said.
              </p>
            }
          />
          {shown.length > most ? (
            <p className="pt-2 text-note text-ink-3">
              {most} of {shown.length}, the moves first; choose a party to see all of it.
            </p>
          ) : null}
        </div>
      )}
      <MethodLinks className="mt-2" to={["around-an-event", "shift"]} />
    </Section>
  );
}

type Seen = {
  eve: Day;
  after: Day;
  horizon: number;
  poles: { low: string; high: string } | null;
  said: ReadonlyMap<string, { id: string; issue: string; first: Day | null; last: Day }>;
};

function columnsOf(base: string, { eve, after, horizon, poles, said }: Seen): Column<AroundRow>[] {
  return [
    {
      ...{ key: "who", head: "Who, on what", phone: "lead", width: "sm:w-[24%]" },
      cell: ({ party, issue }) => <PartyOnIssue base={base} party={party} issue={issue} />,
    },
    {
      ...{ key: "eve", head: `On the eve, ${dayInWords(eve)}`, name: "On the eve", width: "sm:w-[24%]" },
      className: "text-control",
      cell: (row) => <Stood base={base} row={row} when="eve" />,
    },
    {
      ...{ key: "after", head: `${horizon} days after, ${dayInWords(after)}`, name: `${horizon} days after` },
      ...{ width: "sm:w-[24%]", className: "text-control" },
      cell: (row) => <Stood base={base} row={row} when="after" />,
    },
    {
      ...{ key: "verdict", head: "Verdict" },
      cell: ({ found }) => {
        const isShift = found.state === "judged" && found.verdict.verdict === "shift";
        const words = aroundInWords(found, poles);
        return (
          <div className="text-control" data-around={`${found.party} ${found.issue}`}>
            {isShift ? <b>{words}</b> : words}
            {besideAround(found).length > 0 ? (
              <span className="block text-note text-ink-3">{besideAround(found).join("; ")}</span>
            ) : null}
            {found.state === "refused"
              ? found.statements.map((id) => {
                  const one = said.get(id);
                  return one ? (
                    <Link key={id} href={evidenceOf(base, one)} className="block text-note">
                      said {shortSaid(one.first, one.last)}
                    </Link>
                  ) : null;
                })
              : null}
          </div>
        );
      },
    },
  ];
}

function Stood({ base, row: { found, issue }, when }: { base: string; row: AroundRow; when: "eve" | "after" }) {
  const stand = found[when];
  const words = standInWords(issue, stand);
  const resting = stand.inForce.state === "no_data" ? stand.aside?.id : stand.inForce.statements.at(-1);
  if (resting === undefined) return <span className="text-ink-3 italic">{words}</span>;
  return <Link href={evidenceOf(base, { issue: issue.id, id: resting })}>{words}</Link>;
}
