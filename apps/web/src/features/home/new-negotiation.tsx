"use client";

import type { ApiInputs } from "@parley/api";
import { recordId } from "@parley/domain/records/fields";
import { Button } from "@parley/ui/button";
import { Field } from "@parley/ui/field";
import { Section } from "@parley/ui/section";
import { Segments } from "@parley/ui/segments";
import { TextInput } from "@parley/ui/text-input";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useRouter } from "@/reading/use-router";
import { leadOf } from "@/trpc/call-failure";
import { useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";

/** Opens an empty negotiation and leads to where it is described. For admins over all; the gate is the guard. */
export function NewNegotiation() {
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const router = useRouter();
  const [visibility, setVisibility] = useState<"all" | "members">("members");
  const [wrong, setWrong] = useState<string | null>(null);
  const create = useCommand((input: ApiInputs["negotiation"]["create"]) => client.negotiation.create.mutate(input));

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const read = recordId.safeParse(String(new FormData(event.currentTarget).get("id")).trim());
    create.clear();
    setWrong(read.success ? null : (read.error.issues[0]?.message ?? null));
    if (!read.success) return;
    const made = await create.run({ id: read.data, visibility });
    if (!made) return;
    await queryClient.invalidateQueries();
    router.push(`/n/${made.id}/records/negotiation/new`);
  }
  return (
    <Section title="Open a negotiation" note="its title, parties and issues come next" className="mt-8">
      <form onSubmit={submit} aria-label="Open a negotiation" className="mt-2 max-w-form" noValidate>
        <Field
          label="Short name"
          note="Stands in every address of it and never changes, such as sarn-river-talks."
          error={wrong ?? (create.failure ? leadOf(create.failure) : null)}
        >
          <TextInput name="id" autoComplete="off" autoCapitalize="none" spellCheck={false} maxLength={80} required />
        </Field>
        <Field
          label="Seen by"
          group
          note={
            visibility === "all"
              ? "Everybody with a role over all negotiations, and everybody with a role in it."
              : "Only those whom its admin names, and those who manage people everywhere."
          }
        >
          <Segments
            legend="Seen by"
            hideLegend
            value={visibility}
            onValueChange={setVisibility}
            options={[
              { value: "members", label: "members only" },
              { value: "all", label: "all with an account here" },
            ]}
          />
        </Field>
        <Button type="submit" look="primary" disabled={create.busy} className="mt-2">
          Open it
        </Button>
      </form>
    </Section>
  );
}
