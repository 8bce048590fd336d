import { DataTable } from "./data-table";
import { PartyName } from "./party-swatch";
import { Passage } from "./passage";

const rows = [
  {
    id: "1",
    day: "12 Nov",
    party: "Kestria",
    slot: 1,
    position: "500 to 600 m³/s",
    words: "between five and six hundred cubic metres a second, every dry season",
    who: "Ilse Varn, on the record",
    grade: "A2",
  },
  {
    id: "2",
    day: "7 Oct",
    party: "Sabria",
    slot: 2,
    position: "600 to 900 m³/s",
    words: "nine hundred, and six hundred in a declared drought",
    who: "Tomas Abel, on the record",
    grade: "A1",
  },
  {
    id: "3",
    day: "30 Sep",
    party: "Lindara",
    slot: 3,
    position: "about 650 m³/s",
    words: "something like six-fifty",
    who: "Reva Sand, on the record",
    grade: "B2",
  },
];

export function Statements() {
  return (
    <DataTable
      caption="Statements, latest first"
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `#statement-${row.id}`}
      chosen="1"
      columns={[
        {
          key: "day",
          head: "Said",
          width: "lg:w-[76px]",
          cell: (row) => row.day,
          className: "whitespace-nowrap",
          phone: "aside",
        },
        {
          key: "party",
          head: "Party",
          width: "lg:w-[104px]",
          cell: (row) => <PartyName slot={row.slot}>{row.party}</PartyName>,
          phone: "lead",
        },
        { key: "position", head: "Position", width: "lg:w-[166px]", cell: (row) => row.position },
        {
          key: "words",
          head: "Words",
          cell: (row) => <Passage size="line" marked={false} exact={row.words} />,
          phone: "line",
        },
        {
          key: "who",
          head: "Who said so",
          width: "lg:w-[180px]",
          cell: (row) => row.who,
          className: "text-ink-2",
          phone: "line",
        },
        { key: "grade", head: "Grade", width: "lg:w-[56px]", cell: (row) => <b>{row.grade}</b>, phone: "aside" },
      ]}
    />
  );
}

export function ScrollsInsideItself() {
  return (
    <DataTable
      caption="The same as figures"
      phone="scroll"
      rows={rows}
      rowKey={(row) => row.id}
      columns={[
        { key: "day", head: "Said", cell: (row) => row.day, className: "whitespace-nowrap" },
        { key: "position", head: "Position", cell: (row) => row.position, className: "whitespace-nowrap" },
        { key: "who", head: "Who said so", cell: (row) => row.who, className: "whitespace-nowrap" },
        { key: "grade", head: "Grade", numeric: true, cell: (row) => row.grade },
      ]}
    />
  );
}
