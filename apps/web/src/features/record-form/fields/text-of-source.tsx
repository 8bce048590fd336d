"use client";

import type { ApiInputs } from "@parley/api";
import { TextButton, TextLink } from "@parley/ui/link";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { KeptNote } from "@/kept/kept-note";
import { useKeptText } from "@/kept/use-kept-text";
import type { FoundInPage } from "@/reading/text-intake/readable-page";
import { TextIntake } from "@/reading/text-intake/text-intake";
import { useTRPC, useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";
import { FieldBox } from "./field-box";

export interface TextOfSourceProps {
  negotiation: string;
  /** Null before it was kept. */
  source: string | null;
  /** The fingerprint in the form, whatever it says. */
  sha256: string;
  /** Where a text is given that corrects the one on record; null where none is on record. */
  correctAt: string | null;
  onKept: (kept: { sha256: string; file: string | null }) => void;
  onFound: (found: FoundInPage) => void;
}

/** The text of a source, given while its form is written. It is kept as it was shown, for analysts only. */
export function TextOfSource({ negotiation, source, sha256, correctAt, onKept, onFound }: TextOfSourceProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [another, setAnother] = useState(false);
  const pasted = useKeptText(negotiation, `text of ${source ?? "a new source"}`, "The text of a source");
  const command = useCommand((input: ApiInputs["source"]["keepText"]) => client.source.keepText.mutate(input));
  const { data } = useQuery({
    ...trpc.source.textOf.queryOptions({ negotiation, sha256: sha256.trim() }),
    enabled: /^[0-9a-f]{64}$/.test(sha256.trim()),
  });
  const keep = async (text: string, file: string | null) => {
    const kept = await command.run({ negotiation, text });
    if (!kept) return false;
    queryClient.setQueryData(trpc.source.textOf.queryKey({ negotiation, ...kept }), { ...kept, text });
    setAnother(false);
    onKept({ ...kept, file });
    return true;
  };
  const text = data?.text ?? null;
  if (text !== null && !another) {
    return (
      <FieldBox name="text" label="The text" hint="for analysts only" group>
        <p className="py-2 text-control">
          At hand: {text.length.toLocaleString("en-GB")} characters, beginning “{text.trim().slice(0, 60)}…”.{" "}
          {correctAt ? (
            <TextLink href={correctAt}>Give a corrected text</TextLink>
          ) : (
            <TextButton onClick={() => setAnother(true)}>Give another text</TextButton>
          )}
        </p>
      </FieldBox>
    );
  }
  return (
    <TextIntake
      keepWords="Keep this text"
      busy={command.busy}
      failure={command.failure?.text}
      onKeep={keep}
      onFound={onFound}
      pasted={pasted}
    >
      {(field, error) => (
        <FieldBox
          name="text"
          label="The text"
          hint="whole, as published; for analysts only"
          error={error}
          note="It is kept as given and never altered; the form has its fingerprint. Of a page only the readable words are kept, and nothing is fetched. Without it, passages are typed by hand."
        >
          {field}
          <KeptNote kept={pasted} />
        </FieldBox>
      )}
    </TextIntake>
  );
}
