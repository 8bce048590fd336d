"use client";

import { Combobox, type ComboboxOption } from "@parley/ui/combobox";
import { FieldPair } from "@parley/ui/field";
import { TextButton } from "@parley/ui/link";
import { TextInput } from "@parley/ui/text-input";
import { FieldBox } from "./field-box";

export interface OfficeValues {
  title: string;
  party: string | null;
  organisation: string;
  from: string;
  to: string;
}

export interface OfficeFieldsProps {
  offices: readonly OfficeValues[];
  onChange: (offices: OfficeValues[]) => void;
  parties: readonly ComboboxOption[];
  errorAt: (...paths: string[]) => string | undefined;
}

const empty: OfficeValues = { title: "", party: null, organisation: "", from: "", to: "" };

/** The offices that a person held, each with its days as far as they are known. */
export function OfficeFields({ offices, onChange, parties, errorAt }: OfficeFieldsProps) {
  const put = (row: number, part: Partial<OfficeValues>) =>
    onChange(offices.map((each, at) => (at === row ? { ...each, ...part } : each)));
  return (
    <>
      {offices.map((office, row) => {
        const path = `offices.${row}`;
        const label = `Office ${row + 1}`;
        return (
          <FieldBox
            key={`office-${row}`}
            name={path}
            label={label}
            hint="title, of whom, from and to"
            group
            error={errorAt(
              `${path}.title`,
              `${path}.party`,
              `${path}.organisation`,
              `${path}.from`,
              `${path}.to`,
              path,
            )}
          >
            <div className="grid gap-2">
              <TextInput
                aria-label={`${label}: title`}
                placeholder="title, such as minister of water"
                value={office.title}
                maxLength={300}
                onChange={(event) => put(row, { title: event.currentTarget.value })}
              />
              <FieldPair>
                <Combobox
                  aria-label={`${label}: party`}
                  options={parties}
                  value={office.party}
                  onValueChange={(party) => put(row, { party })}
                  placeholder="of a party here"
                />
                <TextInput
                  aria-label={`${label}: organisation`}
                  placeholder="or of whom, in words"
                  value={office.organisation}
                  maxLength={300}
                  onChange={(event) => put(row, { organisation: event.currentTarget.value })}
                />
              </FieldPair>
              <FieldPair>
                <TextInput
                  aria-label={`${label}: from`}
                  placeholder="from, YYYY-MM-DD"
                  value={office.from}
                  onChange={(event) => put(row, { from: event.currentTarget.value })}
                />
                <TextInput
                  aria-label={`${label}: to`}
                  placeholder="to; empty while it is held"
                  value={office.to}
                  onChange={(event) => put(row, { to: event.currentTarget.value })}
                />
              </FieldPair>
              <TextButton
                className="justify-self-start text-note"
                aria-label={`Remove office ${row + 1}`}
                onClick={() => onChange(offices.filter((_, at) => at !== row))}
              >
                Remove
              </TextButton>
            </div>
          </FieldBox>
        );
      })}
      <FieldBox name="offices" label="Offices" group error={errorAt("offices")}>
        <TextButton className="py-1 text-control" onClick={() => onChange([...offices, empty])}>
          Add an office
        </TextButton>
      </FieldBox>
    </>
  );
}
