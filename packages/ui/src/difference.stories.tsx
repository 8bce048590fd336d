import { DifferenceTable, DifferenceWords } from "./difference";

const summary = [
  { kind: "same", text: "Abel asks for nine hundred" },
  { kind: "removed", text: " and hints that less could do" },
  { kind: "added", text: ", and six hundred in a drought that both sides declare" },
  { kind: "same", text: "." },
] as const;

export function FieldByField() {
  return (
    <DifferenceTable
      caption="Field by field"
      before="Now, version 1"
      after="Proposed, version 2"
      rows={[
        {
          field: "Position",
          before: (
            <>
              <del>700</del> to 900 m³/s
            </>
          ),
          after: (
            <>
              <ins>600</ins> to 900 m³/s
            </>
          ),
        },
        {
          field: "Condition",
          before: <span className="text-ink-3">none</span>,
          after: <ins>600 only in a declared drought</ins>,
        },
        {
          field: "Summary",
          before: <DifferenceWords parts={summary} side="before" />,
          after: <DifferenceWords parts={summary} side="after" />,
        },
        { field: "Said when", before: "7 Oct 2031", after: "7 Oct 2031", same: true },
        { field: "Speaker", before: "Tomas Abel, on the record", after: "Tomas Abel, on the record", same: true },
      ]}
    />
  );
}

export function InOneLine() {
  return (
    <p>
      <DifferenceWords parts={summary} side="both" />
    </p>
  );
}
