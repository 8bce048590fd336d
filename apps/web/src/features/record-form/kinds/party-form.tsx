"use client";

import { valueLabel } from "@parley/domain/records/labels";
import { partyKinds, partyRoles } from "@parley/domain/records/party";
import { FieldPair } from "@parley/ui/field";
import { PartySwatch } from "@parley/ui/party-swatch";
import { Select } from "@parley/ui/select";
import { FieldBox } from "../fields/field-box";
import { LinesRow } from "../fields/lines-row";
import { figureOf, idsOf, oneOf, textOf } from "../fields/loose-values";
import { TextRow } from "../fields/plain-rows";
import { type FieldsProps, type FormOfKind, noPassages, same } from "./form-of-kind";

interface PartyValues {
  name: string;
  short: string;
  kind: (typeof partyKinds)[number] | null;
  role: (typeof partyRoles)[number] | null;
  aliases: string[];
  slot: number | null;
}

const slots = Array.from({ length: 12 }, (_, index) => index + 1);

function PartyFields(at: FieldsProps<PartyValues>) {
  const { values, change, errorAt, choices, id } = at;
  const taken = new Map(choices.parties.filter((party) => party.id !== id).map(({ slot, short }) => [slot, short]));
  return (
    <>
      <TextRow at={at} name="name" label="Name" hint="in full" />
      <TextRow at={at} name="short" label="Short name" hint="on charts and in tables" />
      <FieldBox name="kind" label="Kind, part" group error={errorAt("kind", "role")}>
        <FieldPair>
          <Select
            aria-label="Kind"
            value={values.kind ?? ""}
            placeholder="what it is"
            onChange={(event) => change({ kind: oneOf(partyKinds, event.currentTarget.value, null) })}
            options={partyKinds.map((value) => ({ value, label: valueLabel(value) }))}
          />
          <Select
            aria-label="Part it plays"
            value={values.role ?? ""}
            placeholder="part it plays"
            onChange={(event) => change({ role: oneOf(partyRoles, event.currentTarget.value, null) })}
            options={partyRoles.map((value) => ({ value, label: valueLabel(value) }))}
          />
        </FieldPair>
      </FieldBox>
      <FieldBox name="slot" label="Colour" hint="with its texture, on every chart" group error={errorAt("slot")}>
        <div className="flex items-center gap-3">
          {values.slot === null ? null : <PartySwatch slot={values.slot} />}
          <div className="min-w-0 grow sm:max-w-[340px]">
            <Select
              aria-label="Colour"
              value={values.slot === null ? "" : `${values.slot}`}
              placeholder="choose a colour"
              onChange={(event) => change({ slot: Number(event.currentTarget.value) || null })}
              options={slots.map((slot) => ({
                value: `${slot}`,
                label: taken.has(slot) ? `Colour ${slot}, also that of ${taken.get(slot)}` : `Colour ${slot}, free`,
              }))}
            />
          </div>
        </div>
      </FieldBox>
      <LinesRow at={at} name="aliases" label="Also called" hint="it is found by these" one="another name" />
    </>
  );
}

export const partyForm: FormOfKind<PartyValues> = {
  kind: "party",
  about: "A party is whoever holds positions. Its colour and texture stand for it on every chart.",
  read: (body) => ({
    name: textOf(body.name),
    short: textOf(body.short),
    kind: oneOf(partyKinds, body.kind, null),
    role: oneOf(partyRoles, body.role, null),
    aliases: idsOf(body.aliases),
    slot: figureOf(body.slot),
  }),
  begin: (_, { parties }) => ({
    ...{ name: "", short: "", kind: null, role: null, aliases: [] },
    slot: slots.find((slot) => parties.every((party) => party.slot !== slot)) ?? null,
  }),
  bodyOf: ({ aliases, ...values }) => ({ ...values, aliases: aliases.filter((line) => line.trim() !== "") }),
  fieldOf: same,
  titleOf: ({ name }) => name,
  passages: noPassages,
  Fields: PartyFields,
};
