"use client";

import { Banner } from "@parley/ui/banner";
import { Button } from "@parley/ui/button";
import { Field } from "@parley/ui/field";
import { TextLink } from "@parley/ui/link";
import { TextInput } from "@parley/ui/text-input";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { ForgotPassword } from "./forgot-password";
import { ProviderButton, ProviderCode, type ProviderHere } from "./provider-button";
import { type SignInResult, signIn } from "./session";

const sentences: Record<Exclude<SignInResult, "signed-in" | "code">, string> = {
  refused: "This e-mail and password do not go together. Check both and try again.",
  limited: "Too many attempts. Wait a few minutes, then try again; nothing is locked for good.",
  unavailable: "Signing in does not work just now. Nothing is lost; try again in a minute.",
};

function said(result: SignInResult | null, asksCode: boolean): string | null {
  if (result === null || result === "signed-in" || result === "code") return null;
  if (result !== "refused" || !asksCode) return sentences[result];
  return "This e-mail, password and code do not go together. A code works once: wait for the next, and try again.";
}

export type DemoAccounts = { password: string; people: ReadonlyArray<{ email: string; as: string; does: string }> };

interface SignInScreenProps {
  demo: DemoAccounts | null;
  failure: SignInResult | null;
  /** Where to go once signed in. */
  back: string;
  /** Beside a page that waits in another tab with what was typed there. */
  beside: boolean;
  /** Whoever else may say who somebody is. */
  provider: ProviderHere | null;
  /** Whether a link for a new password can be mailed. */
  mails: boolean;
  /** Whether nobody manages everything yet. */
  noAdmin: boolean;
}

/** Signing in by e-mail and password; in demo mode, by one press. */
export function SignInScreen({ demo, failure, back, beside, provider, mails, noAdmin }: SignInScreenProps) {
  const [result, setResult] = useState<SignInResult | null>(failure);
  const [busy, setBusy] = useState(false);
  const [asksCode, setAsksCode] = useState(false);
  const codeField = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (asksCode) codeField.current?.focus();
  }, [asksCode]);

  async function enter(email: string, password: string, code = "") {
    setBusy(true);
    const next = await signIn(email, password, code);
    if (next === "signed-in" && !beside) return window.location.assign(back);
    setAsksCode((asked) => asked || next === "code");
    setResult(next);
    setBusy(false);
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    void enter(String(fields.get("email")), String(fields.get("password")), String(fields.get("code") ?? ""));
  }

  if (beside && (result === "signed-in" || provider?.came === "in")) {
    return (
      <main id="main" className="mx-auto w-full max-w-[640px] px-5 py-12">
        <p className="font-serif text-[20px]/[24px] font-semibold">Parley</p>
        <h1 className="mt-6">You are signed in</h1>
        <p role="status" className="mt-3 font-serif text-deck text-ink-2">
          Close this tab and go back to the other: what you typed there waits, and is saved by itself.
        </p>
      </main>
    );
  }
  if (provider?.came === "code") {
    return (
      <main id="main" className="mx-auto w-full max-w-[640px] px-5 py-12">
        <p className="font-serif text-[20px]/[24px] font-semibold">Parley</p>
        <h1 className="mt-6">Sign in</h1>
        <ProviderCode name={provider.name} />
        <p className="mt-6">
          <TextLink href="/sign-in">Sign in another way</TextLink>
        </p>
      </main>
    );
  }
  return (
    <main id="main" className="mx-auto w-full max-w-[640px] px-5 py-12">
      <p className="font-serif text-[20px]/[24px] font-semibold">Parley</p>
      <h1 className="mt-6">Sign in</h1>
      <p className="mt-3 font-serif text-deck text-ink-2">
        Who holds which position, when they said so, on what evidence, and how it moved.
      </p>
      {demo ? (
        <Banner className="mt-6" lead="This is a demo.">
          Its accounts are roles, their password is <code>{demo.password}</code>, and it runs on this machine alone.
        </Banner>
      ) : null}
      {demo ? (
        <ul className="mt-6 border-t border-ink">
          {demo.people.map((person) => (
            <li
              key={person.email}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line py-3"
            >
              <span>
                <span className="block font-semibold">{person.email}</span>
                <span className="text-note text-ink-3">{person.does}</span>
              </span>
              <Button disabled={busy} onClick={() => enter(person.email, demo.password)}>
                Enter as {person.as}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {provider ? <ProviderButton {...{ provider, back, beside }} /> : null}
      <form onSubmit={submit} aria-labelledby="own-account" className="mt-8 border-t border-ink pt-2">
        <h2 id="own-account" className="mb-2">
          {demo ? "Or with an account of your own" : "With your account"}
        </h2>
        <Field label="E-mail">
          <TextInput name="email" type="email" autoComplete="username" required />
        </Field>
        <Field label="Password">
          <TextInput name="password" type="password" autoComplete="current-password" required />
        </Field>
        {asksCode ? (
          <Field label="Code" note="The six digits that your app shows now, or one of your recovery codes.">
            <TextInput name="code" autoComplete="one-time-code" maxLength={100} required ref={codeField} />
          </Field>
        ) : null}
        <p role="alert" className="mb-3 max-w-sentence text-control text-bad">
          {said(result, asksCode)}
        </p>
        <Button type="submit" look="primary" disabled={busy}>
          Sign in
        </Button>
      </form>
      {mails ? <ForgotPassword /> : null}
      {demo ? null : (
        <p className="mt-6 max-w-sentence text-note text-ink-3">
          Forgot your password? An admin hands you a link by which you choose another. No account yet? An admin hands
          you a link by which you make one.
          {noAdmin ? " Nobody is an admin yet: the link for the first stands at the end of what the start says." : null}
        </p>
      )}
    </main>
  );
}
