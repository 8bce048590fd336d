"use client";

import type { ApiInputs } from "@parley/api";
import { Button } from "@parley/ui/button";
import { Field } from "@parley/ui/field";
import { TextInput } from "@parley/ui/text-input";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useRouter } from "@/reading/use-router";
import { leadOf } from "@/trpc/call-failure";
import { useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";

/** What others read beside this person's work. */
export function NameForm({ name }: { name: string }) {
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const router = useRouter();
  const [said, setSaid] = useState("");
  const change = useCommand((input: ApiInputs["account"]["changeName"]) => client.account.changeName.mutate(input));

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setSaid("");
    const done = await change.run({ name: String(new FormData(event.currentTarget).get("name")) });
    if (!done) return;
    setSaid(`You are ${done.name} from now on.`);
    await queryClient.invalidateQueries();
    router.refresh();
  }
  return (
    <form onSubmit={submit}>
      <Field
        label="Name"
        note={said ? <span role="status">{said}</span> : "Analysts and admins read it; viewers read “Analyst 1”."}
        error={change.failure ? leadOf(change.failure) : null}
      >
        <span className="flex gap-2">
          <TextInput name="name" defaultValue={name} autoComplete="name" maxLength={120} required boxClassName="grow" />
          <Button type="submit" disabled={change.busy}>
            Change name
          </Button>
        </span>
      </Field>
    </form>
  );
}
