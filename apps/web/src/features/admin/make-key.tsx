"use client";

import type { ApiInputs, ApiOutputs } from "@parley/api";
import { type KeyView, keyParameter, pathOfView } from "@parley/domain/read-key";
import { Button } from "@parley/ui/button";
import { Field } from "@parley/ui/field";
import { Select } from "@parley/ui/select";
import { TextInput } from "@parley/ui/text-input";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { leadOf } from "@/trpc/call-failure";
import { useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";
import { LinkToHandOn } from "./link-to-hand-on";
import { newToken } from "./new-token";

/** What is chosen where the feed is meant; no issue has this id. */
const feed = "";
const viewOf = (chosen: string): KeyView => (chosen === feed ? { kind: "feed" } : { kind: "chart", issue: chosen });

export type IssueNamed = Pick<ApiOutputs["issue"]["list"][number], "id" | "title">;
type Props = {
  negotiation: string;
  issues: readonly IssueNamed[];
  /** The key that was taken back last: its address is shown no longer. */
  closed: string | null;
  /** Whether any site may show charts within its pages. */
  framed: boolean;
};
type Made = { id: string; view: KeyView; name: string; address: string };

/** Makes an address with a key, which is shown this once. */
export function MakeKey({ negotiation, issues, closed, framed }: Props) {
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [made, setMade] = useState<Made | null>(null);
  const make = useCommand((input: ApiInputs["readKey"]["make"]) => client.readKey.make.mutate(input));

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const [view, name] = [viewOf(String(fields.get("view"))), String(fields.get("name"))];
    setMade(null);
    const { token, tokenHash } = await newToken();
    const done = await make.run({ negotiation, view, name, keyHash: tokenHash });
    if (!done) return form.querySelector<HTMLInputElement>("[name=name]")?.focus();
    const path = `${pathOfView(negotiation, view)}?${new URLSearchParams({ [keyParameter]: token })}`;
    setMade({ id: done.key, view, name, address: window.location.origin + path });
    form.reset();
    await queryClient.invalidateQueries();
  }
  const wrong = make.failure?.fields.find(({ path }) => path === "name");
  return (
    <>
      <form
        onSubmit={(event) => void submit(event)}
        aria-label="Make a read key"
        className="mt-3 max-w-form"
        noValidate
      >
        <Field label="Opens" error={make.failure && !wrong ? leadOf(make.failure) : null}>
          <Select
            name="view"
            options={[
              { value: feed, label: "The feed of changes" },
              { group: "The chart of an issue", options: issues.map(({ id, title }) => ({ value: id, label: title })) },
            ]}
          />
        </Field>
        <Field
          label="For"
          note="A desk, a page, a person: by this you know which one to take back."
          error={wrong?.text ?? null}
        >
          <TextInput name="name" autoComplete="off" maxLength={120} required />
        </Field>
        <Button type="submit" disabled={make.busy} className="mt-2">
          Make an address with a key
        </Button>
      </form>
      {made && made.id !== closed ? <HandOn {...made} framed={framed} /> : null}
    </>
  );
}

function HandOn({ view, name, address, framed }: Made & { framed: boolean }) {
  const isChart = view.kind === "chart";
  const frame = `<iframe src="${address}" title="How positions moved" width="100%" height="640" loading="lazy"></iframe>`;
  return (
    <div role="status" className="mt-3 max-w-form">
      <p className="max-w-sentence">
        Hand this address on for {name}. It is shown this once. Whoever holds it reads{" "}
        {isChart
          ? "what is published of this issue, with notes, passages and sources"
          : "the titles of editions and how much each changed"}
        , signed in or not, until you take it back. Whoever shows it on a page hands it on to all who read that page.
      </p>
      <LinkToHandOn link={address} label="The address" />
      {isChart && framed ? <LinkToHandOn link={frame} label="The frame for a page" /> : null}
      {isChart && !framed ? (
        <p className="mt-2 max-w-sentence text-note text-ink-3">
          To show it within pages of another site, name that site under “Shown on” above.
        </p>
      ) : null}
    </div>
  );
}
