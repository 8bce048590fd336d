"use client";

import type { ApiInputs, ApiOutputs } from "@parley/api";
import { Failure } from "@parley/ui/failure";
import { TextButton } from "@parley/ui/link";
import { Section } from "@parley/ui/section";
import { useQueryClient } from "@tanstack/react-query";
import { counted } from "@/reading/who-coded";
import { useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";

type Person = ApiOutputs["people"]["list"]["people"][number];

/** Who asks to sign in with another e-mail, and waits for an admin over all. */
export function AskedEmails({ negotiation, people }: { negotiation: string; people: readonly Person[] }) {
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const confirm = useCommand((input: ApiInputs["people"]["confirmEmail"]) => client.people.confirmEmail.mutate(input));
  const refuse = useCommand((input: ApiInputs["people"]["refuseEmail"]) => client.people.refuseEmail.mutate(input));
  const failure = confirm.failure ?? refuse.failure;
  const busy = confirm.busy || refuse.busy;
  const waiting = people.flatMap(({ id, name, email, emailAsked }) =>
    emailAsked === null ? [] : [{ id, name, email, asked: emailAsked }],
  );
  if (waiting.length === 0 && !failure) return null;

  async function act(run: () => Promise<object | null>) {
    confirm.clear();
    refuse.clear();
    await run();
    await queryClient.invalidateQueries();
  }
  return (
    <Section
      title="Another e-mail"
      note={`${counted(waiting.length, "person asks", "people ask")}; roles are given by e-mail, so be sure that it is theirs`}
      className="mt-8"
    >
      {failure ? (
        <Failure className="my-2" happened={failure.text} kept="Nothing was changed." requestId={failure.requestId} />
      ) : null}
      <ul>
        {waiting.map(({ id, name, email, asked }) => (
          <li
            key={id}
            className="grid items-baseline gap-x-6 gap-y-1 border-b border-line py-2 sm:grid-cols-[minmax(0,1fr)_auto]"
          >
            <span className="[overflow-wrap:anywhere]">
              <b>{asked}</b>
              <span className="block text-note text-ink-3">
                for {name}, who signs in with {email}
              </span>
            </span>
            <span className="flex flex-wrap gap-x-4 text-note">
              <TextButton
                disabled={busy}
                onClick={() => void act(() => confirm.run({ negotiation, user: id, email: asked }))}
              >
                Confirm it<span className="sr-only"> for {name}</span>
              </TextButton>
              <TextButton disabled={busy} onClick={() => void act(() => refuse.run({ negotiation, user: id }))}>
                Refuse it<span className="sr-only"> to {name}</span>
              </TextButton>
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
