"use client";

import type { ApiInputs, ApiOutputs } from "@parley/api";
import { Failure } from "@parley/ui/failure";
import { TextButton } from "@parley/ui/link";
import { Said } from "@parley/ui/said";
import { Section } from "@parley/ui/section";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { instantInWords } from "@/reading/days-in-words";
import { counted } from "@/reading/who-coded";
import { useTRPC, useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";
import { numberOfKey } from "./audit-words";
import { type IssueNamed, MakeKey } from "./make-key";

type Key = ApiOutputs["readKey"]["list"][number];

/** What a key opens, in words. An issue that is withdrawn is told by its id. */
function openedInWords(view: Key["view"], issues: readonly IssueNamed[]): string {
  if (view.kind === "feed") return "Feed of changes";
  return `Chart: ${issues.find(({ id }) => id === view.issue)?.title ?? view.issue}`;
}

/** Keys that open one view each to whoever holds its address, and the making of one. */
export function ReadKeys({ negotiation, framed, open }: { negotiation: string; framed: boolean; open: boolean }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const { data: keys = [] } = useQuery(trpc.readKey.list.queryOptions({ negotiation }));
  const { data: issues = [] } = useQuery(trpc.issue.list.queryOptions({ negotiation }));
  const back = useCommand((input: ApiInputs["readKey"]["takeBack"]) => client.readKey.takeBack.mutate(input));
  const [said, setSaid] = useState("");
  const [closed, setClosed] = useState<string | null>(null);
  async function takeBack({ id, name }: Key) {
    setSaid("");
    const done = await back.run({ negotiation, key: id });
    await queryClient.invalidateQueries();
    if (!done) return;
    setClosed(id);
    setSaid(`Taken back: the address for ${name} opens nothing any more.`);
  }
  return (
    <Section
      title="Read keys"
      note={keys.length === 0 ? "one view each, without an account" : counted(keys.length, "address", "addresses")}
      className="mt-8"
    >
      {back.failure ? (
        <Failure
          className="my-2"
          happened={back.failure.text}
          kept="Nothing was changed."
          requestId={back.failure.requestId}
        />
      ) : null}
      <p className="mt-1 max-w-sentence text-control text-ink-2">
        {open
          ? "This negotiation is open to everybody: keys open nothing more, until it is closed again."
          : "A chart, or the feed of changes, opened to whoever holds its address: for a page of yours, or for a reader of feeds, which cannot sign in. All else stays as it is."}
      </p>
      {keys.length === 0 ? null : (
        <ul aria-label="Read keys" className="mt-2">
          {keys.map((key) => (
            <li
              key={key.id}
              className="grid items-baseline gap-x-6 border-t border-line py-2 sm:grid-cols-[minmax(0,1fr)_auto]"
            >
              <span className="[overflow-wrap:anywhere]">
                <b>{openedInWords(key.view, issues)}</b>, for {key.name}
                <span className="block text-note text-ink-3">
                  no. {numberOfKey(key.id)}, made by {key.by}, {instantInWords(key.madeAt)};{" "}
                  {key.usedAt ? `last used ${instantInWords(key.usedAt)}` : "not used yet"}
                </span>
              </span>
              <TextButton className="text-left text-note" disabled={back.busy} onClick={() => void takeBack(key)}>
                Take it back<span className="sr-only"> from {key.name}</span>
              </TextButton>
            </li>
          ))}
        </ul>
      )}
      <Said>{said}</Said>
      <MakeKey negotiation={negotiation} issues={issues} closed={closed} framed={framed} />
    </Section>
  );
}
