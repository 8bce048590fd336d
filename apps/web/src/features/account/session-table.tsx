"use client";

import type { ApiInputs, ApiOutputs } from "@parley/api";
import { DataTable } from "@parley/ui/data-table";
import { Failure } from "@parley/ui/failure";
import { TextButton } from "@parley/ui/link";
import { Said } from "@parley/ui/said";
import { Section } from "@parley/ui/section";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { instantInWords } from "@/reading/days-in-words";
import { counted } from "@/reading/who-coded";
import { useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";
import { deviceInWords } from "./device-in-words";

type OwnSession = ApiOutputs["account"]["get"]["sessions"][number];

/** Where one is signed in; what is ended here is signed out by its next request. */
export function SessionTable({ sessions }: { sessions: readonly OwnSession[] }) {
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [said, setSaid] = useState("");
  const end = useCommand((input: ApiInputs["account"]["endSession"]) => client.account.endSession.mutate(input));
  const endOthers = useCommand((input: ApiInputs["account"]["endOtherSessions"]) =>
    client.account.endOtherSessions.mutate(input),
  );
  const failure = end.failure ?? endOthers.failure;
  const busy = end.busy || endOthers.busy;
  const others = sessions.filter(({ current }) => !current).length;

  async function act(run: () => Promise<{ ended: number } | null>) {
    end.clear();
    endOthers.clear();
    setSaid("");
    const done = await run();
    await queryClient.invalidateQueries();
    if (done) setSaid(`Signed out of ${counted(done.ended, "session", "sessions")}.`);
  }
  return (
    <Section
      title="Where you are signed in"
      note={`${counted(sessions.length, "session", "sessions")}, each ends after seven days, or a day unused`}
      actions={
        others > 0 ? (
          <TextButton disabled={busy} onClick={() => void act(() => endOthers.run({}))}>
            Sign out everywhere else
          </TextButton>
        ) : null
      }
      className="mt-8"
    >
      <Said>{said}</Said>
      {failure ? (
        <Failure className="my-2" happened={failure.text} kept="No session ended." requestId={failure.requestId} />
      ) : null}
      <DataTable<OwnSession>
        caption="Where you are signed in"
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          {
            key: "device",
            head: "Device",
            phone: "lead",
            cell: ({ device, current }) => (
              <>
                <b>{deviceInWords(device)}</b>
                {current ? <span className="text-ink-3"> (this one)</span> : null}
              </>
            ),
          },
          {
            key: "network",
            head: "Network",
            width: "sm:w-[116px] lg:w-[184px]",
            cell: ({ network }) => <span className="[overflow-wrap:anywhere]">{network ?? "not known"}</span>,
          },
          { key: "since", head: "Since", width: "lg:w-[184px]", cell: ({ createdAt }) => instantInWords(createdAt) },
          { key: "seen", head: "Last seen", width: "lg:w-[184px]", cell: ({ seenAt }) => instantInWords(seenAt) },
          {
            key: "end",
            head: "To end it",
            width: "lg:w-[184px]",
            cell: ({ id, device, current }) =>
              current ? (
                <span className="text-note text-ink-3">sign out in your menu</span>
              ) : (
                <TextButton
                  className="text-left text-note"
                  disabled={busy}
                  onClick={() => void act(() => end.run({ session: id }))}
                >
                  Sign out {deviceInWords(device)}
                </TextButton>
              ),
          },
        ]}
      />
    </Section>
  );
}
