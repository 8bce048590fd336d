"use client";

import { countedFirst } from "@parley/domain/counting";
import { dateInWords } from "@parley/domain/dates/words";
import type { Issue } from "@parley/domain/records/issue";
import type { Place } from "@parley/domain/records/recoding";
import { DataTable } from "@parley/ui/data-table";
import { TextButton } from "@parley/ui/link";
import { PartyName } from "@parley/ui/party-swatch";
import { Section } from "@parley/ui/section";
import { useState } from "react";
import { wordsOfPlace } from "@/charts/words-of-place";
import { DecidePlace } from "./decide-place";
import type { IssueData, Leaning, Row } from "./use-recoding";

export interface RecodingPreviewProps {
  before: Issue;
  after: Issue;
  rows: readonly Row[];
  records: Leaning["records"];
  parties: IssueData["parties"];
  onDecide: (row: Row, place: Place | null | undefined) => void;
}

const keyOf = ({ kind, id, part }: Row) => `${kind}/${id}/${part ?? ""}`;
const isPlaced = ({ low, option }: Place) => low !== null || option !== null;

/** Every place on the issue, where it stands and where it would stand; those that nobody has decided first. */
export function RecodingPreview({ before, after, rows, records, parties, onDecide }: RecodingPreviewProps) {
  const [all, setAll] = useState(false);
  // What was decided by hand keeps its controls, and its place in the table.
  const isAsked = ({ how }: Row) => how === "open" || how === "decided";
  const placed = rows.filter(({ was, how }) => isPlaced(was) || how === "gone");
  const still = placed.filter(({ how }) => how === "same");
  const moved = placed.filter(({ how }) => how !== "same");
  const ordered = [...moved.filter(isAsked), ...moved.filter((row) => !isAsked(row)), ...(all ? still : [])];
  const of = (row: Row) => aboutRow(row, records, parties);
  return (
    <Section title="What moves" note={`${moved.length} of ${placed.length} places`} className="mt-10">
      <DataTable<Row>
        caption="What moves"
        rows={ordered}
        rowKey={keyOf}
        empty={<p className="mt-3 text-ink-2">Nothing that is coded moves.</p>}
        columns={[
          { key: "who", head: "Whose", width: "sm:w-[20%]", phone: "lead", cell: (row) => of(row).who },
          {
            ...{ key: "what", head: "What", width: "sm:w-[30%]" },
            cell: (row) => (
              <div>
                <span className="[overflow-wrap:anywhere]">{of(row).summary}</span>
                <span className="block text-note text-ink-3">{of(row).day}</span>
              </div>
            ),
          },
          {
            ...{ key: "was", head: "On record", width: "sm:w-[22%]" },
            cell: (row) => <span className="text-ink-2">{placeInWords(before, row.was)}</span>,
          },
          {
            ...{ key: "is", head: "Recoded" },
            cell: (row) =>
              isAsked(row) ? (
                <DecidePlace
                  row={row}
                  name={of(row).summary}
                  after={after}
                  onDecide={(place) => onDecide(row, place)}
                />
              ) : (
                <Outcome row={row} after={after} />
              ),
          },
        ]}
      />
      {still.length > 0 ? (
        <p className="mt-3 text-note text-ink-3">
          {countedFirst(still.length, "place")} {still.length === 1 ? "stays" : "stay"} as coded.{" "}
          <TextButton onClick={() => setAll(!all)}>{all ? "Leave out what stays" : "Show what stays too"}</TextButton>
        </p>
      ) : null}
    </Section>
  );
}

function Outcome({ row, after }: { row: Row; after: Issue }) {
  if (row.how === "same") return <span className="text-ink-3">stays</span>;
  if (row.is === null) return <b>{row.part === null ? "withdrawn" : "no place on this issue"}</b>;
  return <b>{placeInWords(after, row.is)}</b>;
}

/** A place in words, with its figures on a scale. */
function placeInWords(issue: Issue, place: Place): string {
  const { low, high } = place;
  if (!isPlaced(place)) return "no place";
  const words = wordsOfPlace(issue, place);
  if (low === null || place.direction !== "none") return words;
  return `${words} (${low === high ? low : `${low} to ${high}`})`;
}

function aboutRow(row: Row, records: Leaning["records"], parties: IssueData["parties"]) {
  const record = records.find(({ kind, id }) => kind === row.kind && id === row.id);
  if (record?.kind === "proposal") {
    const provision = record.body.provisions.find(({ id }) => id === row.part);
    const day = dateInWords(record.body.date.edtf);
    return { who: record.body.title, summary: provision?.summary ?? row.id, day };
  }
  if (record?.kind !== "position") return { who: row.id, summary: row.id, day: "" };
  const { party: id, summary, said } = record.body;
  const party = parties.find((one) => one.id === id);
  return {
    who: party ? <PartyName slot={party.slot}>{party.name}</PartyName> : id,
    summary,
    day: dateInWords(said.edtf),
  };
}
