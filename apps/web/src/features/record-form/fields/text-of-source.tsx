"use client";

import type { ApiInputs } from "@parley/api";
import { textProblem } from "@parley/domain/records/source-text";
import { Button } from "@parley/ui/button";
import { TextButton } from "@parley/ui/link";
import { Textarea } from "@parley/ui/textarea";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { useTRPC, useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";
import { FieldBox } from "./field-box";

export interface TextOfSourceProps {
  negotiation: string;
  /** The fingerprint in the form, whatever it says. */
  sha256: string;
  onKept: (kept: { sha256: string; file: string | null }) => void;
}

/** The text of a source, given while its form is written: pasted, dropped or chosen. It is kept at once, for analysts only. */
export function TextOfSource({ negotiation, sha256, onKept }: TextOfSourceProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const chooser = useRef<HTMLInputElement>(null);
  const [pasted, setPasted] = useState("");
  const [problem, setProblem] = useState<string>();
  const [another, setAnother] = useState(false);
  const command = useCommand((input: ApiInputs["source"]["keepText"]) => client.source.keepText.mutate(input));
  const { data } = useQuery({
    ...trpc.source.textOf.queryOptions({ negotiation, sha256: sha256.trim() }),
    enabled: /^[0-9a-f]{64}$/.test(sha256.trim()),
  });
  // Words that were pasted and not kept are lost with the page: the browser asks first.
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      if (pasted.trim() !== "") event.preventDefault();
    };
    window.addEventListener("beforeunload", onLeave);
    return () => window.removeEventListener("beforeunload", onLeave);
  }, [pasted]);
  const keep = async (text: string, file: string | null) => {
    const found = textProblem(text);
    setProblem(found ?? undefined);
    if (found) return;
    const kept = await command.run({ negotiation, text });
    if (!kept) return;
    queryClient.setQueryData(trpc.source.textOf.queryKey({ negotiation, ...kept }), { ...kept, text });
    setPasted("");
    setAnother(false);
    onKept({ ...kept, file });
  };
  const take = async (file: File | undefined) => file && (await keep(await file.text(), file.name));
  const text = data?.text ?? null;
  if (text !== null && !another) {
    return (
      <FieldBox name="text" label="The text" hint="for analysts only" group>
        <p className="py-2 text-control">
          At hand: {text.length.toLocaleString("en-GB")} characters, beginning “{text.trim().slice(0, 60)}…”.{" "}
          <TextButton onClick={() => setAnother(true)}>Give another text</TextButton>
        </p>
      </FieldBox>
    );
  }
  return (
    <FieldBox
      name="text"
      label="The text"
      hint="whole, as published; for analysts only"
      error={problem ?? command.failure?.text}
      note="It is kept as given and never altered; the form has its fingerprint. Without it, passages are typed by hand."
    >
      <Textarea
        serif
        rows={4}
        value={pasted}
        className="max-h-[240px]"
        placeholder="paste it, or drop a .txt file here"
        onChange={(event) => {
          setPasted(event.currentTarget.value);
          setProblem(undefined);
          command.clear();
        }}
        onDragOver={(event) => event.dataTransfer.types.includes("Files") && event.preventDefault()}
        onDrop={(event) => {
          if (event.dataTransfer.files.length === 0) return;
          event.preventDefault();
          void take(event.dataTransfer.files[0]);
        }}
      />
      <div className="mt-2 flex flex-wrap items-center gap-3">
        <Button disabled={pasted === "" || command.busy} onClick={() => void keep(pasted, null)}>
          Keep this text
        </Button>
        <TextButton className="text-control" onClick={() => chooser.current?.click()}>
          Choose a .txt file
        </TextButton>
        <input
          ref={chooser}
          type="file"
          accept=".txt,text/plain"
          aria-label="A .txt file with the text"
          className="sr-only"
          tabIndex={-1}
          onChange={(event) => {
            void take(event.currentTarget.files?.[0]);
            event.currentTarget.value = "";
          }}
        />
      </div>
    </FieldBox>
  );
}
