"use client";

import { Button } from "@parley/ui/button";
import { useMemo, useState } from "react";
import { codingAddress } from "@/reading/form-addresses";
import type { FoundInPage } from "@/reading/text-intake/readable-page";
import { publisherOptions } from "../fields/choice-options";
import { DateField } from "../fields/date-field";
import { FieldBox } from "../fields/field-box";
import { LinesRow } from "../fields/lines-row";
import { idOf, idsOf, textOf, wordsOrNull } from "../fields/loose-values";
import { PickRow, TextRow, WordsRow } from "../fields/plain-rows";
import { type DateValues, dateBody, emptyDate, readDateValues } from "../fields/shared-values";
import { TextOfSource } from "../fields/text-of-source";
import { type FieldsProps, type FormOfKind, noPassages, same } from "./form-of-kind";
import { FoundInPageRow } from "./found-in-page";

export interface SourceValues {
  publisher: string | null;
  title: string;
  authors: string[];
  link: string;
  published: DateValues;
  language: string;
  file: string;
  sha256: string;
  note: string;
}

function SourceFields(at: FieldsProps<SourceValues>) {
  const { values, change, errorAt, choices } = at;
  const publishers = useMemo(() => publisherOptions(choices), [choices]);
  const [found, setFound] = useState<FoundInPage | null>(null);
  return (
    <>
      <PickRow
        at={at}
        name="publisher"
        label="Publisher"
        options={publishers}
        placeholder="two letters of its name"
        nothing="No publisher by that name. Add it to this draft first, then choose it here."
      />
      <TextRow at={at} name="title" label="Title" placeholder="untitled" />
      <LinesRow at={at} name="authors" label="Authors" one="an author" />
      <DateField
        name="published"
        label="Published"
        value={values.published}
        onChange={(published) => change({ published })}
        published={null}
        error={errorAt("published.edtf", "published.stated", "published.reason", "published")}
      />
      <TextRow at={at} name="link" label="Link" hint="where it is read" placeholder="https://" />
      <TextRow at={at} name="language" label="Language" hint="a tag, such as en" />
      <TextOfSource
        negotiation={at.draft.negotiation}
        source={at.isNew ? null : at.id}
        sha256={values.sha256}
        correctAt={at.isNew || at.id === null ? null : `/n/${at.draft.negotiation}/sources/${at.id}#text`}
        onKept={({ sha256, file }) => change({ sha256, file: file?.slice(0, 300) ?? "" })}
        onFound={setFound}
      />
      {found ? <FoundInPageRow found={found} values={values} change={change} publishers={choices.publishers} /> : null}
      {at.isNew && /^[0-9a-f]{64}$/.test(values.sha256.trim()) ? (
        <FieldBox name="code" label="Its entries" group>
          <p className="py-1">
            <Button
              onClick={() => at.onKeepAndGo((changeset, id) => codingAddress(at.draft.negotiation, id, changeset))}
            >
              Keep it and code the text
            </Button>
          </p>
        </FieldBox>
      ) : null}
      <TextRow
        at={at}
        name="sha256"
        label="Fingerprint"
        hint="sha-256 of its text"
        placeholder="comes with the text; or type it where the text is elsewhere"
        note={values.file ? `From the file ${values.file}.` : undefined}
      />
      <WordsRow at={at} name="note" label="Note" hint="for readers too" />
    </>
  );
}

export const sourceForm: FormOfKind<SourceValues> = {
  kind: "source",
  about:
    "A source is one published text. Passages stand in it, and dates such as “on Monday” lean on its day of publication.",
  read: (body) => ({
    publisher: idOf(body.publisher),
    title: textOf(body.title),
    authors: idsOf(body.authors),
    link: textOf(body.link),
    published: body.published ? readDateValues(body.published) : emptyDate,
    language: textOf(body.language) || "en",
    file: textOf(body.file),
    sha256: textOf(body.sha256),
    note: textOf(body.note),
  }),
  begin: () => sourceForm.read({}),
  bodyOf: (values) => ({
    publisher: values.publisher,
    title: wordsOrNull(values.title),
    authors: values.authors.filter((line) => line.trim() !== ""),
    link: wordsOrNull(values.link.trim()),
    published: dateBody(values.published),
    language: values.language.trim(),
    file: wordsOrNull(values.file),
    sha256: wordsOrNull(values.sha256.trim()),
    note: wordsOrNull(values.note),
  }),
  fieldOf: same,
  titleOf: ({ title }) => title,
  passages: noPassages,
  Fields: SourceFields,
};
