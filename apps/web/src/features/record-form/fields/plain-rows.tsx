"use client";

import { valueLabel } from "@parley/domain/records/labels";
import { Combobox, type ComboboxOption } from "@parley/ui/combobox";
import { Segments } from "@parley/ui/segments";
import { Select } from "@parley/ui/select";
import { NumberInput, TextInput } from "@parley/ui/text-input";
import { Textarea } from "@parley/ui/textarea";
import type { ReactNode } from "react";
import { type Bound, type FieldsOf, part } from "./bound";
import { FieldBox } from "./field-box";

type RowProps<Values, T> = {
  at: Bound<Values>;
  name: FieldsOf<Values, T>;
  label: string;
  hint?: string;
  note?: ReactNode;
};

const rowOf = <Values, T>({ at, name, label, hint, note }: RowProps<Values, T>, group = false) => ({
  ...{ name, label, hint, note, group },
  error: at.errorAt(name, `${name}.0`),
});

/** One line of words. */
export function TextRow<Values>(
  props: RowProps<Values, string> & { placeholder?: string; suggestions?: readonly string[]; readOnly?: boolean },
) {
  const { at, name, placeholder, suggestions, readOnly } = props;
  const list = suggestions ? `suggestions-${name}` : undefined;
  return (
    <FieldBox {...rowOf(props)}>
      <TextInput
        value={at.values[name] as string}
        maxLength={2_000}
        placeholder={placeholder}
        readOnly={readOnly}
        list={list}
        onChange={(event) => at.change(part(name, event.currentTarget.value))}
      />
      {suggestions ? (
        <datalist id={list}>
          {suggestions.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </datalist>
      ) : null}
    </FieldBox>
  );
}

/** Words of any length. */
export function WordsRow<Values>(props: RowProps<Values, string> & { rows?: number; placeholder?: string }) {
  const { at, name, rows = 2, placeholder } = props;
  return (
    <FieldBox {...rowOf(props)}>
      <Textarea
        rows={rows}
        value={at.values[name] as string}
        placeholder={placeholder}
        onChange={(event) => at.change(part(name, event.currentTarget.value))}
      />
    </FieldBox>
  );
}

/** A whole number as typed. */
export function FigureRow<Values>(props: RowProps<Values, string> & { unit?: string; placeholder?: string }) {
  const { at, name, unit, placeholder } = props;
  return (
    <FieldBox {...rowOf(props)}>
      <NumberInput
        value={at.values[name] as string}
        unit={unit}
        placeholder={placeholder}
        boxClassName="sm:max-w-[200px]"
        onChange={(event) => at.change(part(name, event.currentTarget.value))}
      />
    </FieldBox>
  );
}

type Listed<T extends string> = { options: readonly T[]; labels?: Partial<Record<T, string>> };

/** One of a short list that stands there whole. */
export function SegmentsRow<Values, T extends string>(props: RowProps<Values, T | null> & Listed<T>) {
  const { at, name, label, options, labels } = props;
  return (
    <FieldBox {...rowOf(props, true)}>
      <Segments
        legend={label}
        hideLegend
        value={at.values[name] as T | null}
        onValueChange={(value) => at.change(part(name, value))}
        options={options.map((value) => ({ value, label: labels?.[value] ?? valueLabel(value) }))}
      />
    </FieldBox>
  );
}

/** One of a list that opens. */
export function SelectRow<Values, T extends string>(
  props: RowProps<Values, T | null> & Listed<T> & { placeholder?: string },
) {
  const { at, name, options, labels, placeholder } = props;
  return (
    <FieldBox {...rowOf(props)}>
      <Select
        value={(at.values[name] as T | null) ?? ""}
        placeholder={placeholder}
        onChange={(event) => at.change(part(name, event.currentTarget.value || null))}
        options={options.map((value) => ({ value, label: labels?.[value] ?? valueLabel(value) }))}
      />
    </FieldBox>
  );
}

/** Another record, found by its words. */
export function PickRow<Values>(
  props: RowProps<Values, string | null> & {
    options: readonly ComboboxOption[];
    placeholder: string;
    nothing?: string;
  },
) {
  const { at, name, options, placeholder, nothing } = props;
  return (
    <FieldBox {...rowOf(props)}>
      <Combobox
        options={options}
        value={at.values[name] as string | null}
        onValueChange={(value) => at.change(part(name, value))}
        placeholder={placeholder}
        {...(nothing ? { nothing } : {})}
      />
    </FieldBox>
  );
}
