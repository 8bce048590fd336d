"use client";

import { Button } from "@parley/ui/button";
import { Field } from "@parley/ui/field";
import { TextInput } from "@parley/ui/text-input";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { goToProvider, sayCode } from "./session";

export type CameBack = "refused" | "limited" | "unavailable" | "code" | "in";
/** What the provider of sign-ins is called, and what came of going there. */
export type ProviderHere = { name: string; came: CameBack | null };

const sentences = (name: string) => ({
  refused: `Signing in with ${name} did not work. It takes an account here that is connected to it, or an invitation to an e-mail that it has confirmed. Nothing was changed.`,
  limited: "Too many attempts. Wait a few minutes, then try again; nothing is locked for good.",
  unavailable: `${name} does not answer just now. Try again in a minute.`,
});

interface ProviderButtonProps {
  provider: ProviderHere;
  back: string;
  beside: boolean;
}

/** Signing in through the provider. */
export function ProviderButton({ provider: { name, came }, back, beside }: ProviderButtonProps) {
  const said = sentences(name);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState(came === null || came === "code" || came === "in" ? null : said[came]);

  async function go() {
    setBusy(true);
    setFailure(null);
    const hindered = await goToProvider("begin", { back, beside });
    if (!hindered) return;
    setFailure(hindered.text);
    setBusy(false);
  }
  return (
    <div className="mt-8 border-t border-ink pt-4">
      <Button disabled={busy} onClick={go}>
        Sign in with {name}
      </Button>
      <p role="alert" className="mt-2 max-w-sentence text-control text-bad">
        {failure}
      </p>
    </div>
  );
}

const wrongCode = "This code is not right, was used already, or took too long. Wait for the next, or begin again.";

/** The code that an account asks for beside what the provider said. */
export function ProviderCode({ name }: { name: string }) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    const came = await sayCode(String(new FormData(event.currentTarget).get("code")));
    if (typeof came === "object") return window.location.assign(came.to);
    setFailure(came === "refused" ? wrongCode : sentences(name)[came]);
    setBusy(false);
  }
  return (
    <form onSubmit={submit} aria-label={`Signing in with ${name}`} className="mt-8 border-t border-ink pt-2">
      <h2 className="mb-2">One step more</h2>
      <p className="mb-2 max-w-sentence text-control text-ink-2">
        {name} knows you. Your account asks for a code as well.
      </p>
      <Field label="Code" note="The six digits that your app shows now, or one of your recovery codes.">
        <TextInput name="code" autoComplete="one-time-code" maxLength={100} required ref={field} />
      </Field>
      <p role="alert" className="mb-3 max-w-sentence text-control text-bad">
        {failure}
      </p>
      <Button type="submit" look="primary" disabled={busy}>
        Sign in
      </Button>
    </form>
  );
}
