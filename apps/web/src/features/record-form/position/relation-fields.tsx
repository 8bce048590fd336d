"use client";

import { Combobox, type ComboboxOption } from "@parley/ui/combobox";
import { TextButton } from "@parley/ui/link";
import { Select } from "@parley/ui/select";
import { FieldBox } from "../fields/field-box";
import { oneOf } from "../fields/loose-values";
import { type PositionValues, relationTypes } from "./position-values";

type Relations = PositionValues["relations"];

export interface RelationFieldsProps {
  relations: Relations;
  onChange: (relations: Relations) => void;
  /** Earlier positions of the same party on the same issue. */
  options: readonly ComboboxOption[];
  errorAt: (...paths: string[]) => string | undefined;
}

/** How this position stands to others of the same party on the same issue. */
export function RelationFields({ relations, onChange, options, errorAt }: RelationFieldsProps) {
  const put = (row: number, part: Partial<Relations[number]>) =>
    onChange(relations.map((each, at) => (at === row ? { ...each, ...part } : each)));
  const error = errorAt(
    "relations",
    ...relations.flatMap((_, row) => [`relations.${row}`, `relations.${row}.position`]),
  );
  return (
    <FieldBox name="relations" label="Relations" hint="to what it said before" group error={error}>
      <div className="grid gap-2">
        {relations.map((relation, row) => (
          <div key={`relation-${row}`} className="grid items-center gap-2 sm:grid-cols-[150px_minmax(0,1fr)_auto]">
            <Select
              aria-label={`Relation ${row + 1}`}
              value={relation.type}
              onChange={(event) => put(row, { type: oneOf(relationTypes, event.currentTarget.value, "repeats") })}
              options={relationTypes.map((value) => ({ value, label: value }))}
            />
            <Combobox
              aria-label={`Position of relation ${row + 1}`}
              options={options}
              value={relation.position}
              onValueChange={(position) => put(row, { position })}
              placeholder="which position"
              nothing="No such position of this party on this issue."
            />
            <TextButton className="text-note" onClick={() => onChange(relations.filter((_, at) => at !== row))}>
              Remove
            </TextButton>
          </div>
        ))}
        {options.length > 0 ? (
          <TextButton
            className="justify-self-start py-1 text-control"
            onClick={() => onChange([...relations, { type: "repeats", position: null }])}
          >
            Relate it to an earlier position
          </TextButton>
        ) : (
          <p className="py-2 text-control text-ink-3">Nothing of this party on this issue is on record yet.</p>
        )}
      </div>
    </FieldBox>
  );
}
