import type { ApiOutputs } from "@parley/api";
import { dateInWords } from "@parley/domain/dates";
import { type EventColumn, type EventSort, eventSorts } from "@parley/domain/lists";
import type { Column } from "@parley/ui/data-table";
import { PartyName } from "@parley/ui/party-swatch";
import { Passage } from "@parley/ui/passage";
import { SortButton } from "@parley/ui/sort-button";
import type { ReactNode } from "react";
import type { EventLookUp } from "./event-entry";
import type { EventTableState } from "./event-table-url";

type Row = ApiOutputs["event"]["rows"]["rows"][number];

export const columnWords: Record<EventColumn, string> = {
  ...{ date: "Date", event: "Event", kind: "Kind", status: "Status", place: "Place", parties: "Parties" },
  ...{ speakers: "People", summary: "In short", words: "Words", source: "Source", coded: "Edition" },
};
const widths: Partial<Record<EventColumn, string>> = {
  ...{ words: "sm:min-w-[180px]", summary: "sm:min-w-[160px]" },
  ...{ date: "lg:w-[150px]", kind: "lg:w-[88px]", status: "lg:w-[80px]", place: "lg:w-[12%]", parties: "lg:w-[16%]" },
  coded: "lg:w-[72px]",
};
const onPhone: Partial<Record<EventColumn, "lead" | "aside" | "line">> = {
  ...{ date: "aside", event: "line", summary: "line", words: "line" },
};

const isSort = (column: EventColumn): column is EventSort & EventColumn => eventSorts.some((sort) => sort === column);

function cellOf(column: EventColumn, look: EventLookUp): (row: Row) => ReactNode {
  const cells: Record<EventColumn, (row: Row) => ReactNode> = {
    date: ({ date }) => dateInWords(date),
    event: ({ title, status }) => (
      <span className="font-semibold">{status === "cancelled" ? <s>{title}</s> : title}</span>
    ),
    kind: ({ kind }) => kind,
    status: ({ status }) => status,
    place: ({ place }) => place,
    parties: ({ parties }) => (
      <span className="flex flex-wrap gap-x-3 gap-y-1">
        {parties.map((id) => (
          <PartyName key={id} slot={look.parties.get(id)?.slot ?? 1}>
            {look.parties.get(id)?.short ?? id}
          </PartyName>
        ))}
      </span>
    ),
    speakers: ({ speakers }) => speakers.map((id) => look.speakers.get(id)?.name ?? id).join(", "),
    summary: ({ summary }) => summary,
    words: ({ passage }) => (passage ? <Passage exact={passage.exact} size="line" marked={false} /> : null),
    source: ({ passage }) => {
      const source = passage ? look.sources.get(passage.source) : undefined;
      return source ? `${source.publisherName}, ${dateInWords(source.published.edtf)}, ${source.reliability}` : null;
    },
    coded: ({ edition }) => edition,
  };
  return cells[column];
}

type Wish = {
  state: Pick<EventTableState, "columns" | "sort" | "direction">;
  look: EventLookUp;
  onOrder: (change: Pick<EventTableState, "sort" | "direction">) => void;
};

/** The columns chosen, in their order. */
export function columnsOf({ state, look, onOrder }: Wish): Column<Row>[] {
  return state.columns.map((key) => {
    const words = columnWords[key];
    const own = isSort(key) && state.sort === key;
    const sorted = own ? (state.direction === "asc" ? "ascending" : "descending") : null;
    const direction = own && state.direction === "desc" ? "asc" : "desc";
    const head = isSort(key) ? (
      <SortButton sorted={sorted} onSort={() => onOrder({ sort: key, direction })}>
        {words}
      </SortButton>
    ) : (
      words
    );
    const [width, phone] = [widths[key], onPhone[key]];
    return {
      ...{ key, head, name: words, sorted, cell: cellOf(key, look) },
      ...(width ? { width } : {}),
      ...(phone ? { phone } : {}),
    };
  });
}
