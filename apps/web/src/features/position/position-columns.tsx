import type { ApiOutputs } from "@parley/api";
import { dateInWords } from "@parley/domain/dates";
import { type PositionColumn, type PositionSort, positionSorts } from "@parley/domain/lists";
import { firmnessLabels } from "@parley/domain/records/labels";
import type { Column } from "@parley/ui/data-table";
import { Link } from "@parley/ui/link";
import { PartyName } from "@parley/ui/party-swatch";
import { Passage } from "@parley/ui/passage";
import { SortButton } from "@parley/ui/sort-button";
import type { ReactNode } from "react";
import { wordsOfStatement } from "@/charts/words-of-mark";
import { shortSaid } from "@/reading/days-in-words";
import { byId, whoInWords } from "@/reading/who-says-so";
import type { PositionListState } from "./position-list-url";

export type Row = ApiOutputs["position"]["list"]["rows"][number];
type Choices = ApiOutputs["record"]["choices"];

export const columnWords: Record<PositionColumn, string> = {
  ...{ said: "Said", party: "Party", issue: "Issue", position: "Position", summary: "In short", who: "Who said so" },
  ...{ words: "Words", source: "Source", act: "Act", firmness: "Firmness", condition: "Condition" },
  ...{ credibility: "Credibility", confidence: "Confidence", event: "At", note: "Note", coded: "Edition" },
};

const widths: Partial<Record<PositionColumn, string>> = {
  ...{
    words: "sm:min-w-[180px]",
    summary: "sm:min-w-[160px]",
    note: "sm:min-w-[180px]",
    condition: "sm:min-w-[120px]",
  },
  ...{
    said: "sm:min-w-[88px] lg:w-[104px]",
    party: "lg:w-[112px]",
    issue: "lg:w-[15%]",
    position: "sm:min-w-[120px] lg:w-[18%]",
  },
  ...{
    who: "lg:w-[14%]",
    firmness: "lg:w-[88px]",
    coded: "lg:w-[72px]",
    confidence: "lg:w-[88px]",
    act: "lg:w-[80px]",
  },
};
const onPhone: Partial<Record<PositionColumn, "lead" | "aside" | "line">> = {
  ...{ said: "aside", party: "lead", issue: "line", position: "line", summary: "line", words: "line" },
};

export function lookUpOf(choices: Choices | undefined) {
  return {
    parties: byId(choices?.parties ?? []),
    issues: byId(choices?.issues ?? []),
    speakers: byId(choices?.speakers ?? []),
    events: byId(choices?.events ?? []),
    sources: byId(choices?.sources ?? []),
  };
}
export type Names = ReturnType<typeof lookUpOf>;

function cellOf(column: PositionColumn, look: Names, base: string): (row: Row) => ReactNode {
  const cells: Record<PositionColumn, (row: Row) => ReactNode> = {
    said: ({ said, first, last }) => <span title={dateInWords(said)}>{shortSaid(first, last)}</span>,
    party: ({ party }) => (
      <PartyName slot={look.parties.get(party)?.slot ?? 1} className="max-lg:whitespace-normal">
        {look.parties.get(party)?.short ?? party}
      </PartyName>
    ),
    // Above the row's own link, which opens the evidence in place.
    issue: ({ issue, id }) => (
      <Link href={`${base}/issues/${issue}?at=${id}`} className="relative wrap-anywhere">
        {look.issues.get(issue)?.title ?? issue}
      </Link>
    ),
    position: (row) => {
      const issue = look.issues.get(row.issue);
      return issue ? wordsOfStatement(issue, row) : null;
    },
    summary: ({ summary }) => summary,
    who: (row) => {
      const named = row.speaker !== null && look.speakers.get(row.speaker)?.kind === "person";
      return <span className="text-ink-2">{whoInWords({ ...row, speakerNamed: named }, look.speakers)}</span>;
    },
    words: ({ passage }) => (passage ? <Passage exact={passage.exact} size="line" marked={false} /> : null),
    source: ({ passage }) => {
      const source = passage ? look.sources.get(passage.source) : undefined;
      return source ? `${source.publisherName}, ${dateInWords(source.published.edtf)}, ${source.reliability}` : null;
    },
    act: ({ act }) => act,
    firmness: ({ firmness }) => (firmness === null ? null : firmnessLabels[firmness]),
    condition: ({ condition }) => condition,
    credibility: ({ credibility }) => credibility,
    confidence: ({ confidence }) => confidence,
    event: ({ event }) => (event === null ? null : (look.events.get(event)?.title ?? event)),
    note: ({ note }) => note,
    coded: ({ edition }) => edition,
  };
  return cells[column];
}

const isSort = (column: PositionColumn): column is PositionSort & PositionColumn =>
  positionSorts.some((sort) => sort === column);

type Wish = {
  state: Pick<PositionListState, "columns" | "sort" | "direction" | "at">;
  look: Names;
  base: string;
  onOrder: (change: Pick<PositionListState, "sort" | "direction">) => void;
};

/** The columns chosen, in their order; beside an open drawer a narrow desk has room for the first four. */
export function columnsOf({ state, look, base, onOrder }: Wish): Column<Row>[] {
  return state.columns.map((key, index) => {
    const words = columnWords[key];
    const beside = state.at !== null && index > 3 ? (index > 4 ? "lg:hidden" : "lg:max-xl:hidden") : "";
    const sorted = isSort(key) && state.sort === key ? (state.direction === "asc" ? "ascending" : "descending") : null;
    const head = isSort(key) ? (
      <SortButton sorted={sorted} onSort={() => onOrder({ sort: key, direction: nextDirection(state, key) })}>
        {words}
      </SortButton>
    ) : (
      words
    );
    const phone = onPhone[key];
    return {
      ...{ key, head, name: words, sorted, cell: cellOf(key, look, base) },
      width: `${widths[key] ?? ""} ${beside}`,
      className: beside,
      ...(phone ? { phone } : {}),
    };
  });
}

/** Days and editions begin with the latest, names with A; the same head again turns it round. */
function nextDirection(state: Pick<PositionListState, "sort" | "direction">, sort: PositionSort): "asc" | "desc" {
  if (state.sort === sort) return state.direction === "asc" ? "desc" : "asc";
  return sort === "said" || sort === "coded" ? "desc" : "asc";
}
