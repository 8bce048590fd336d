"use client";

import type { Issue } from "@parley/domain/records/issue";
import type { Mapping } from "@parley/domain/records/recoding";
import { standsOf } from "@parley/domain/records/stands";
import { DataTable } from "@parley/ui/data-table";
import { Section } from "@parley/ui/section";
import { Select } from "@parley/ui/select";
import { standInWords } from "./recoding-words";

export interface MappingTableProps {
  before: Issue;
  after: Issue;
  mapping: Mapping;
  /** How many places end at each stand of the old version, by its key. */
  used: ReadonlyMap<string, number>;
  onMap: (from: string, to: string | null) => void;
}

/** What each stop or option of the old version becomes on the new one. */
export function MappingTable({ before, after, mapping, used, onMap }: MappingTableProps) {
  const options = standsOf(after).map((stand) => ({ value: stand.key, label: standInWords(after, stand) }));
  return (
    <Section
      title="What becomes what"
      note="suggested by the words; change it where it is otherwise"
      className="mt-8 max-w-[900px]"
    >
      <DataTable
        caption="What becomes what"
        rows={[...standsOf(before)].reverse()}
        rowKey={({ key }) => key}
        columns={[
          { key: "was", head: "On record", phone: "lead", cell: (stand) => standInWords(before, stand) },
          {
            ...{ key: "used", head: "Used by", numeric: true, phone: "aside", width: "sm:w-[96px]" },
            cell: ({ key }) => used.get(key) ?? 0,
          },
          {
            ...{ key: "is", head: "Becomes", width: "sm:w-[46%]" },
            cell: (stand) => (
              <Select
                aria-label={`${stand.label} becomes`}
                value={mapping[stand.key] ?? ""}
                placeholder="to be decided one by one"
                onChange={(event) => onMap(stand.key, event.currentTarget.value || null)}
                options={options}
              />
            ),
          },
        ]}
      />
    </Section>
  );
}
