"use client";

import type { ApiInputs, ApiOutputs } from "@parley/api";
import { Failure } from "@parley/ui/failure";
import { TextButton } from "@parley/ui/link";
import { Section } from "@parley/ui/section";
import { useQueryClient } from "@tanstack/react-query";
import { instantInWords } from "@/reading/days-in-words";
import { counted } from "@/reading/who-coded";
import { useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";
import { asRole, whereInWords } from "./role-words";

type Invited = ApiOutputs["people"]["list"]["invited"][number];

/** Who has been sent a link and has not used it yet. */
export function InvitedList({ negotiation, invited }: { negotiation: string; invited: readonly Invited[] }) {
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const back = useCommand((input: ApiInputs["people"]["takeInvitationBack"]) =>
    client.people.takeInvitationBack.mutate(input),
  );
  if (invited.length === 0) return null;
  return (
    <Section title="Invited" note={counted(invited.length, "open link", "open links")} className="mt-8">
      {back.failure ? (
        <Failure
          className="my-2"
          happened={back.failure.text}
          kept="Nothing was changed."
          requestId={back.failure.requestId}
        />
      ) : null}
      <ul>
        {invited.map(({ email, role, everywhere, until }) => (
          <li
            key={`${email} ${everywhere}`}
            className="grid items-baseline gap-x-6 border-b border-line py-2 sm:grid-cols-[minmax(0,1fr)_auto]"
          >
            <span className="[overflow-wrap:anywhere]">
              <b>{email}</b>
              <span className="block text-note text-ink-3">
                to be {asRole(role)} {whereInWords(everywhere)}; the link is open until {instantInWords(until)}
              </span>
            </span>
            <TextButton
              className="text-left text-note"
              disabled={back.busy}
              onClick={async () => {
                await back.run({ negotiation, email, everywhere });
                await queryClient.invalidateQueries();
              }}
            >
              Take it back<span className="sr-only"> from {email}</span>
            </TextButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}
