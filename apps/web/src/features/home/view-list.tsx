"use client";

import type { ApiInputs, ApiOutputs } from "@parley/api";
import { Button } from "@parley/ui/button";
import { Failure } from "@parley/ui/failure";
import { Link, TextButton } from "@parley/ui/link";
import { Section } from "@parley/ui/section";
import { TextInput } from "@parley/ui/text-input";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { leadOf } from "@/trpc/call-failure";
import { useTRPC, useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";

type View = ApiOutputs["view"]["list"][number];

/** Whom a view is for, and who shared it. */
function sharedInWords({ own, audience, by }: View): string {
  if (audience === "own") return "yours alone";
  const whom = audience === "desk" ? "the desk" : "all here";
  if (own) return `shared by you with ${whom}`;
  return by === null ? `shared with ${whom}` : `shared by ${by} with ${whom}`;
}

/** Views kept by oneself and shared with one, each a link; what is one's own is renamed and removed here. */
export function ViewList({ views, titles }: { views: readonly View[]; titles: ReadonlyMap<string, string> }) {
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [renaming, setRenaming] = useState<string | null>(null);
  const rename = useCommand((input: ApiInputs["view"]["rename"]) => client.view.rename.mutate(input));
  const remove = useCommand((input: ApiInputs["view"]["remove"]) => client.view.remove.mutate(input));
  const failure = rename.failure ?? remove.failure;
  const busy = rename.busy || remove.busy;

  async function act(run: () => Promise<object | null>) {
    rename.clear();
    remove.clear();
    if (await run()) setRenaming(null);
    await queryClient.invalidateQueries(trpc.view.pathFilter());
  }
  const submit = ({ negotiation, id }: View) =>
    function onSubmit(event: FormEvent<HTMLFormElement>) {
      event.preventDefault();
      const name = String(new FormData(event.currentTarget).get("name"));
      void act(() => rename.run({ negotiation, view: id, name }));
    };
  return (
    <Section title="Saved views" note="yours first" className="mt-6">
      {failure ? (
        <Failure className="my-2" happened={leadOf(failure)} kept="No view changed." requestId={failure.requestId} />
      ) : null}
      <ul>
        {views.map((view) => (
          <li
            key={view.id}
            className="grid items-baseline gap-x-6 border-b border-line py-2 sm:grid-cols-[minmax(0,1fr)_auto]"
          >
            {renaming === view.id ? (
              <form onSubmit={submit(view)} className="flex flex-wrap gap-2">
                <TextInput
                  name="name"
                  aria-label={`New name of ${view.name}`}
                  defaultValue={view.name}
                  maxLength={120}
                  required
                  boxClassName="max-w-form grow"
                />
                <Button type="submit" disabled={busy}>
                  Rename
                </Button>
              </form>
            ) : (
              <span className="[overflow-wrap:anywhere]">
                <Link href={view.path} className="font-semibold">
                  {view.name}
                </Link>
                <span className="block text-note text-ink-3">
                  {titles.get(view.negotiation) ?? view.negotiation}, {sharedInWords(view)}
                </span>
              </span>
            )}
            {view.mayChange ? (
              <span className="flex gap-4 text-note">
                <TextButton onClick={() => setRenaming(renaming === view.id ? null : view.id)}>
                  {renaming === view.id ? "Leave it" : "Rename"}
                  <span className="sr-only"> {view.name}</span>
                </TextButton>
                <TextButton
                  disabled={busy}
                  onClick={() => void act(() => remove.run({ negotiation: view.negotiation, view: view.id }))}
                >
                  Remove<span className="sr-only"> {view.name}</span>
                </TextButton>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
