"use client";

import { type OtherEncoding, otherEncodings } from "@parley/domain/texts/decode-file";
import { sentencesOf } from "@parley/domain/texts/sentences";
import { Button } from "@parley/ui/button";
import { TextButton } from "@parley/ui/link";
import { Select } from "@parley/ui/select";
import { Textarea } from "@parley/ui/textarea";
import { type ReactNode, useEffect, useRef } from "react";
import { counted } from "../who-coded";
import type { FoundInPage } from "./readable-page";
import { type PastedText, type Preview, type Unread, useIntake } from "./use-intake";

export interface TextIntakeProps {
  /** What the button says: "Keep this text". */
  keepWords: string;
  busy: boolean;
  /** Why it was not kept. */
  failure: string | undefined;
  /** Gives whether it was kept. */
  onKeep: (text: string, file: string | null) => Promise<boolean>;
  /** What a page said of itself, once its text is shown. */
  onFound?: (found: FoundInPage) => void;
  pasted: PastedText;
  /** The box around it, which shows what is wrong. */
  children: (field: ReactNode, error: string | undefined) => ReactNode;
}

/** Takes a text: pasted, dropped or chosen, as plain text or as a page, whose readable text is shown before it is kept. */
export function TextIntake({ keepWords, busy, failure, onKeep, onFound, children, ...props }: TextIntakeProps) {
  const intake = useIntake(props.pasted, onFound);
  const { pasted, preview, problem, unread } = intake;
  const keep = async (text: string, file: string | null) => {
    if (await onKeep(text, file)) intake.clear();
  };
  const keepPasted = async () => {
    const text = await intake.takePasted();
    if (text !== null) await keep(text, null);
  };
  const field = preview ? (
    <PreviewOf
      preview={preview}
      takesFocus={unread === null}
      busy={busy}
      keepWords={keepWords}
      onKeep={() => void keep(preview.text, preview.file)}
    >
      <TextButton className="text-control" onClick={intake.edit}>
        Edit it first
      </TextButton>
      <TextButton className="text-control" onClick={intake.back}>
        Give another
      </TextButton>
    </PreviewOf>
  ) : (
    <>
      <Textarea
        serif
        rows={4}
        value={pasted}
        className="max-h-[240px]"
        placeholder="paste it, or drop a .txt or .html file here"
        onChange={(event) => intake.type(event.currentTarget.value)}
        onDragOver={(event) => event.dataTransfer.types.includes("Files") && event.preventDefault()}
        onDrop={(event) => {
          if (event.dataTransfer.files.length === 0) return;
          event.preventDefault();
          void intake.take(event.dataTransfer.files[0]);
        }}
      />
      <div className="mt-2 flex flex-wrap items-center gap-3">
        <Button disabled={pasted === "" || busy} onClick={() => void keepPasted()}>
          {keepWords}
        </Button>
        <FileChooser onFile={(file) => void intake.take(file)} />
      </div>
    </>
  );
  const asked = unread ? <EncodingChoice unread={unread} onChoose={(next) => void intake.readAs(next)} /> : null;
  return children(
    <>
      {asked}
      {field}
    </>,
    problem ?? failure,
  );
}

/** Asks how a file was saved whose characters nobody knows; what is chosen shows at once in the words below. */
function EncodingChoice({ unread, onChoose }: { unread: Unread; onChoose: (encoding: OtherEncoding) => void }) {
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => select.current?.focus(), []);
  return (
    <div className="mb-2 grid gap-x-3 gap-y-1 sm:grid-cols-[auto_minmax(0,300px)] sm:items-center sm:justify-start">
      <span className="text-control [overflow-wrap:anywhere]">{unread.name} was saved as</span>
      <Select
        ref={select}
        aria-label="The encoding the file was saved in"
        value={unread.encoding ?? ""}
        placeholder="an encoding"
        onChange={({ currentTarget: { value } }) => {
          const chosen = otherEncodings.find(([encoding]) => encoding === value)?.[0];
          if (chosen) onChoose(chosen);
        }}
        options={otherEncodings.map(([value, label]) => ({ value, label: `${label} (${value})` }))}
      />
    </div>
  );
}

function FileChooser({ onFile }: { onFile: (file: File | undefined) => void }) {
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      <TextButton className="text-control" onClick={() => chooser.current?.click()}>
        Choose a .txt or .html file
      </TextButton>
      <input
        ref={chooser}
        type="file"
        accept=".txt,.htm,.html,.xhtml,text/plain,text/html"
        aria-label="A .txt or .html file with the text"
        className="sr-only"
        tabIndex={-1}
        onChange={(event) => {
          onFile(event.currentTarget.files?.[0]);
          event.currentTarget.value = "";
        }}
      />
    </>
  );
}

interface PreviewProps {
  preview: Preview;
  /** Not while encodings are tried: they are chosen from where one is. */
  takesFocus: boolean;
  busy: boolean;
  keepWords: string;
  onKeep: () => void;
  children: ReactNode;
}

function PreviewOf({ preview, takesFocus, busy, keepWords, onKeep, children }: PreviewProps) {
  const { text, file, found, whole } = preview;
  const region = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (takesFocus) region.current?.focus();
  }, [takesFocus]);
  const size = `${text.length.toLocaleString("en-GB")} characters in ${counted(sentencesOf(text).length, "sentence")}`;
  const of = found ? "of the page" : "of the file";
  return (
    <>
      <p className="py-2 text-control">
        This would be kept{file ? ` ${of} ${file}` : ""}: {size}.{" "}
        {!found
          ? null
          : whole
            ? "No article stands out in the page, so all its words are here: take out what is not the source’s."
            : "The rest of the page is left out."}
      </p>
      <Textarea
        ref={region}
        serif
        readOnly
        rows={8}
        value={text}
        aria-label="The text that would be kept"
        className="max-h-[320px]"
      />
      <div className="mt-2 flex flex-wrap items-center gap-3">
        <Button disabled={busy} onClick={onKeep}>
          {keepWords}
        </Button>
        {children}
      </div>
    </>
  );
}
