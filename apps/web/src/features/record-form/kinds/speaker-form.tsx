"use client";

import { useMemo } from "react";
import { partyOptions } from "../fields/choice-options";
import { LinesRow } from "../fields/lines-row";
import { idOf, idsOf, listOf, oneOf, textOf, wordsOrNull } from "../fields/loose-values";
import { OfficeFields, type OfficeValues } from "../fields/office-fields";
import { PickRow, SegmentsRow, TextRow } from "../fields/plain-rows";
import { type FieldsProps, type FormOfKind, noPassages, same } from "./form-of-kind";

const speakerKinds = ["person", "unnamed_group"] as const;

interface SpeakerValues {
  kind: (typeof speakerKinds)[number];
  name: string;
  aliases: string[];
  offices: OfficeValues[];
  side: string | null;
}

function SpeakerFields(at: FieldsProps<SpeakerValues>) {
  const { values, change, errorAt, choices } = at;
  const parties = useMemo(() => partyOptions(choices), [choices]);
  const person = values.kind === "person";
  return (
    <>
      <SegmentsRow at={at} name="kind" label="Kind" options={speakerKinds} labels={{ person: "a named person" }} />
      <TextRow
        at={at}
        name="name"
        label="Name"
        {...(person ? {} : { hint: "as sources put it", placeholder: "such as two officials of the ministry" })}
      />
      <LinesRow at={at} name="aliases" label="Also called" hint="other spellings" one="another name" />
      {person && values.side === null ? null : (
        <PickRow
          at={at}
          name="side"
          label="Speaks for"
          hint="none for outside experts"
          options={parties}
          placeholder="no side"
        />
      )}
      <OfficeFields offices={values.offices} onChange={(offices) => change({ offices })} {...{ parties, errorAt }} />
    </>
  );
}

export const speakerForm: FormOfKind<SpeakerValues> = {
  kind: "speaker",
  about:
    "A speaker is a named person with offices, or an unnamed group, which counts as one source however often it is quoted.",
  read: (body) => ({
    kind: oneOf(speakerKinds, body.kind, "person"),
    name: textOf(body.name),
    aliases: idsOf(body.aliases),
    offices: listOf(body.offices).map((office) => ({
      title: textOf(office.title),
      party: idOf(office.party),
      organisation: textOf(office.organisation),
      from: textOf(office.from),
      to: textOf(office.to),
    })),
    side: idOf(body.side),
  }),
  begin: () => speakerForm.read({}),
  bodyOf: ({ kind, name, aliases, offices, side }) => ({
    ...{ kind, name, side },
    aliases: aliases.filter((line) => line.trim() !== ""),
    offices: offices.map(({ title, party, organisation, from, to }) => ({
      ...{ title, party },
      organisation: wordsOrNull(organisation),
      from: wordsOrNull(from.trim()),
      to: wordsOrNull(to.trim()),
    })),
  }),
  fieldOf: same,
  titleOf: ({ name }) => name,
  passages: noPassages,
  Fields: SpeakerFields,
};
