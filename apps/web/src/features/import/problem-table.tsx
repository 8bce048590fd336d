"use client";

import { Button } from "@parley/ui/button";
import { type Column, DataTable } from "@parley/ui/data-table";
import { FieldAbove } from "@parley/ui/field";
import { FilterBar } from "@parley/ui/filter-bar";
import { TextButton } from "@parley/ui/link";
import { Section } from "@parley/ui/section";
import { Select } from "@parley/ui/select";
import { useState } from "react";
import {
  columnsNamed,
  type Format,
  type FoundProblem,
  figure,
  inFileOrder,
  placeWords,
  problemLines,
  records,
} from "./import-words";

/** Rows that a page shows before it is asked for more: a thousand are quick to load and slow to read. */
const shownFirst = 50;

type Props = { problems: readonly FoundProblem[]; total: number; format: Format; fileName: string };

/** All that is wrong with a file: where, what stands there, what to do. */
export function ProblemTable({ problems: found, total, format, fileName }: Props) {
  const [column, setColumn] = useState("");
  const [all, setAll] = useState(false);
  const problems = inFileOrder(found);
  const named = columnsNamed(problems);
  const chosen = column === "" ? problems : problems.filter((problem) => (problem.column ?? "") === column);
  const shown = all ? chosen : chosen.slice(0, shownFirst);
  const more = chosen.length - shown.length;
  const save = async () => {
    const { saveFile } = await import("@/charts/picture/save-picture");
    const { linesAsCsv } = await import("@/charts/picture/lines-as-csv");
    saveFile(`${fileName}-problems.csv`, linesAsCsv(problemLines(problems, format)));
  };
  return (
    <Section
      title={records(total, "problem")}
      note={
        total > problems.length
          ? `the first ${figure(problems.length)} are listed; the same cure often helps many`
          : undefined
      }
      actions={<TextButton onClick={() => void save()}>Save the list (CSV)</TextButton>}
    >
      {named.length > 1 ? (
        <div className="mt-3">
          <FilterBar label="Narrow the list">
            <FieldAbove label="Column">
              <Select
                value={column}
                onChange={(event) => {
                  setColumn(event.currentTarget.value);
                  setAll(false);
                }}
                options={[
                  { value: "", label: "All columns" },
                  ...named.map(({ name, count }) => ({
                    value: name,
                    label: `${name === "" ? "Whole rows" : name} (${figure(count)})`,
                  })),
                ]}
              />
            </FieldAbove>
          </FilterBar>
        </div>
      ) : null}
      <div className="mt-3">
        <DataTable
          caption="Problems of the file"
          columns={columnsOf(format)}
          rows={shown}
          rowKey={(problem) => problems.indexOf(problem)}
        />
      </div>
      {more > 0 ? (
        <Button look="quiet" className="mt-4" onClick={() => setAll(true)}>
          Show {figure(more)} more
        </Button>
      ) : null}
    </Section>
  );
}

const columnsOf = (format: Format): Column<FoundProblem>[] => [
  {
    key: "row",
    head: format === "json" ? "Entry" : "Row",
    width: "sm:w-[132px]",
    phone: "lead",
    className: "tabular-nums",
    cell: (problem) => placeWords(problem, format),
  },
  {
    key: "column",
    head: format === "json" ? "Field" : "Column",
    width: "sm:w-[168px]",
    className: "[overflow-wrap:anywhere]",
    cell: ({ column }) => column ?? "",
  },
  {
    key: "value",
    head: "Stands there",
    width: "sm:w-[22%]",
    className: "[overflow-wrap:anywhere]",
    cell: ({ value }) =>
      value === null || value === "" ? (
        <span className="text-ink-3">nothing</span>
      ) : (
        <span className="font-serif">{value}</span>
      ),
  },
  {
    key: "text",
    head: "What to do",
    phone: "line",
    className: "[overflow-wrap:anywhere]",
    cell: ({ text }) => text,
  },
];
