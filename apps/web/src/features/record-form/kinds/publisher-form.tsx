"use client";

import { oneOf, textOf } from "../fields/loose-values";
import { SelectRow, TextRow } from "../fields/plain-rows";
import { type FieldsProps, type FormOfKind, noPassages, same } from "./form-of-kind";

const grades = ["A", "B", "C", "D", "E", "F"] as const;
const labels = {
  ...{ A: "A, completely reliable", B: "B, usually reliable", C: "C, fairly reliable" },
  ...{ D: "D, not usually reliable", E: "E, unreliable", F: "F, reliability cannot be judged" },
};

interface PublisherValues {
  name: string;
  reliability: (typeof grades)[number] | null;
}

function PublisherFields(at: FieldsProps<PublisherValues>) {
  return (
    <>
      <TextRow at={at} name="name" label="Name" />
      <SelectRow
        at={at}
        name="reliability"
        label="Reliability"
        hint="letter of the Admiralty code"
        options={grades}
        labels={labels}
        placeholder="choose a letter"
      />
    </>
  );
}

export const publisherForm: FormOfKind<PublisherValues> = {
  kind: "publisher",
  about:
    "A publisher is who brings out sources. Its letter says how reliable it has been, not whether one report is true.",
  read: (body) => ({ name: textOf(body.name), reliability: oneOf(grades, body.reliability, null) }),
  begin: () => ({ name: "", reliability: null }),
  bodyOf: (values) => ({ ...values }),
  fieldOf: same,
  titleOf: ({ name }) => name,
  passages: noPassages,
  Fields: PublisherFields,
};
