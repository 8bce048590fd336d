"use client";

import { Button } from "@parley/ui/button";
import { Field } from "@parley/ui/field";
import { Textarea } from "@parley/ui/textarea";
import { useQueryClient } from "@tanstack/react-query";
import type { FormEvent } from "react";
import { KeptNote } from "@/kept/kept-note";
import { useKeptText } from "@/kept/use-kept-text";
import { useTRPC, useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";
import type { SourceData } from "./marked-text";

/** Takes the text of a source from somebody who has it, and lets the server compare its fingerprint. */
export function BringText({ data: { negotiation, source } }: { data: SourceData }) {
  const kept = useKeptText(negotiation, `text of ${source.id}`, "The text of a source");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const client = useTRPCClient();
  const bring = useCommand(client.source.bringText.mutate);
  if (source.sha256 === null) {
    return (
      <p className="py-3 font-serif text-large text-ink-2">
        The text is not at hand, and no fingerprint of it is on record to check one against.
      </p>
    );
  }
  async function submit(event: FormEvent) {
    event.preventDefault();
    const done = await bring.run({ negotiation, source: source.id, text: kept.text });
    const shown = [trpc.record.text.queryKey(), trpc.coding.sheet.queryKey()];
    if (!done) return;
    kept.clear();
    await Promise.all(shown.map((queryKey) => queryClient.invalidateQueries({ queryKey })));
  }
  return (
    <form onSubmit={submit} className="mt-2 max-w-form">
      <p className="mb-3 max-w-sentence font-serif text-large text-ink-2">
        The text is not at hand. Paste it whole to see the coded passages in it; it is kept for analysts of this
        negotiation, and only if it is the text that was coded.
      </p>
      <Field
        label="The text"
        hint="whole, as published"
        note={
          <span className="[overflow-wrap:anywhere]">
            Its sha-256 has to be <span className="select-all">{source.sha256}</span>
          </span>
        }
        error={bring.failure?.text}
        required
      >
        <Textarea
          serif
          rows={8}
          value={kept.text}
          className="max-h-[320px]"
          onChange={(event) => {
            kept.setText(event.currentTarget.value);
            bring.clear();
          }}
        />
      </Field>
      <KeptNote kept={kept} />
      <Button type="submit" look="primary" className="mt-2" disabled={bring.busy || kept.text === ""}>
        Check and keep the text
      </Button>
    </form>
  );
}
