"use client";

import { sheets } from "@parley/domain/exchange/sheets";
import { Button } from "@parley/ui/button";
import { DataTable } from "@parley/ui/data-table";
import { Section } from "@parley/ui/section";
import { Select } from "@parley/ui/select";
import { useState } from "react";
import { figure } from "./import-words";

/** A column of the file that is not known by its name. */
export interface AskedColumn {
  readonly sheet: string;
  readonly header: string;
  /** The column it was said to be; null where it is left out, undefined where nobody has said. */
  readonly said: string | null | undefined;
  readonly nearest: string | null;
}

const leftOut = " left out";
const keyOf = ({ sheet, header }: AskedColumn) => `${sheet} ${header}`;

/** What was said, or what is near: nothing is taken without somebody having seen it here. */
function firstChoice({ said, nearest }: AskedColumn): string {
  if (said === null) return leftOut;
  return said ?? nearest ?? "";
}

type Props = {
  look: "primary" | "plain";
  columns: readonly AskedColumn[];
  known: number;
  busy: boolean;
  onSay: (said: { sheet: string; header: string; column: string | null }[]) => void;
};

/** Which column of ours each column of the file is. What is said once is remembered for this negotiation. */
export function ColumnMapping({ look, columns, known, busy, onSay }: Props) {
  const [changed, setChanged] = useState<ReadonlyMap<string, string>>(new Map());
  const choiceOf = (column: AskedColumn) => changed.get(keyOf(column)) ?? firstChoice(column);
  const open = columns.filter((column) => choiceOf(column) === "").length;
  const several = new Set(columns.map(({ sheet }) => sheet)).size > 1;
  return (
    <Section
      title="Columns"
      note={`${figure(columns.length)} not known by ${columns.length === 1 ? "its name" : "their names"}, ${figure(known)} known; what you say here is remembered`}
    >
      <form
        className="mt-2 max-w-form"
        onSubmit={(event) => {
          event.preventDefault();
          onSay(
            columns.map((column) => {
              const choice = choiceOf(column);
              return { sheet: column.sheet, header: column.header, column: choice === leftOut ? null : choice };
            }),
          );
        }}
      >
        <DataTable
          caption="Columns of the file that are not known by their names"
          rows={columns}
          rowKey={keyOf}
          columns={[
            {
              key: "header",
              head: "In the file",
              phone: "lead",
              className: "[overflow-wrap:anywhere] align-middle",
              cell: ({ sheet, header }) => (
                <>
                  <b>{header || "without a name"}</b>
                  {several ? <span className="text-note text-ink-3"> {sheet}</span> : null}
                </>
              ),
            },
            {
              key: "is",
              head: "Here",
              width: "sm:w-[60%]",
              cell: (column) => (
                <Select
                  aria-label={`${column.header || "The column without a name"} is`}
                  value={choiceOf(column)}
                  placeholder="say which column it is"
                  onChange={(event) => setChanged(new Map(changed).set(keyOf(column), event.currentTarget.value))}
                  options={[{ value: leftOut, label: "Leave it out" }, ...optionsOf(column.sheet)]}
                />
              ),
            },
          ]}
        />
        <Button type="submit" look={look} className="mt-4" disabled={busy || open > 0}>
          {open > 0 ? `${figure(open)} still to say` : "Read the file again with these columns"}
        </Button>
      </form>
    </Section>
  );
}

const optionsOf = (name: string) =>
  (sheets.find((sheet) => sheet.name === name)?.columns ?? []).map((column) => ({
    value: column.name,
    label: column.name,
  }));
