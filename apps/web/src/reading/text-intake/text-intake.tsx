"use client";

import { sentencesOf } from "@parley/domain/texts/sentences";
import { Button } from "@parley/ui/button";
import { TextButton } from "@parley/ui/link";
import { Textarea } from "@parley/ui/textarea";
import { type ReactNode, useEffect, useRef } from "react";
import { counted } from "../who-coded";
import type { FoundInPage } from "./readable-page";
import { type Preview, useIntake } from "./use-intake";

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
  /** The box around it, which shows what is wrong. */
  children: (field: ReactNode, error: string | undefined) => ReactNode;
}

/** Takes a text: pasted, dropped or chosen, as plain text or as a page, whose readable text is shown before it is kept. */
export function TextIntake({ keepWords, busy, failure, onKeep, onFound, children }: TextIntakeProps) {
  const intake = useIntake(onFound);
  const { pasted, preview, problem } = intake;
  const keep = async (text: string, file: string | null) => {
    if (await onKeep(text, file)) intake.clear();
  };
  const keepPasted = async () => {
    const text = await intake.takePasted();
    if (text !== null) await keep(text, null);
  };
  const field = preview ? (
    <PreviewOf preview={preview} busy={busy} keepWords={keepWords} onKeep={() => void keep(preview.text, preview.file)}>
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
  return children(field, problem ?? failure);
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
  busy: boolean;
  keepWords: string;
  onKeep: () => void;
  children: ReactNode;
}

function PreviewOf({ preview: { text, file, found, whole }, busy, keepWords, onKeep, children }: PreviewProps) {
  const region = useRef<HTMLTextAreaElement>(null);
  useEffect(() => region.current?.focus(), []);
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
