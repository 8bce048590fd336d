"use client";

import { Breadcrumb } from "@parley/ui/breadcrumb";
import { Field } from "@parley/ui/field";
import { Section } from "@parley/ui/section";
import { ThemeSwitch } from "@parley/ui/theme-switch";
import { useQuery } from "@tanstack/react-query";
import { NoAnswer } from "@/reading/answer-state";
import { useTRPC } from "@/trpc/client";
import { EmailForm } from "./email-form";
import { NameForm } from "./name-form";
import { NoPassword } from "./no-password";
import { PasswordForm } from "./password-form";
import { ProviderPart } from "./provider-part";
import { SecondStep } from "./second-step";
import { SessionTable } from "./session-table";

interface AccountScreenProps {
  /** What the provider of sign-ins is called, where there is one, and what came of going there. */
  provider: { name: string; came: "connected" | "failed" | null } | null;
}

/** One's own account: name, theme, password, and where one is signed in. */
export function AccountScreen({ provider }: AccountScreenProps) {
  const trpc = useTRPC();
  const account = useQuery(trpc.account.get.queryOptions());
  if (!account.data) return <NoAnswer query={account} />;
  const { name, email, emailAsked, demo, passwordChangedAt, hasPassword, connectedAt, sessions } = account.data;
  return (
    <main id="main" tabIndex={-1} className="px-5 pt-6 pb-12 outline-none sm:px-10">
      <Breadcrumb items={[{ label: "Negotiations", href: "/" }, { label: "Account" }]} />
      <h1 className="mt-2">Account</h1>
      <p className="mt-3 max-w-sentence font-serif text-deck text-ink-2 [overflow-wrap:anywhere]">
        You are signed in with {email}.
      </p>
      <Section title="You" className="mt-6">
        <div className="mt-2 max-w-form">
          <NameForm name={name} />
          <Field label="Theme" group note="Kept in this browser alone.">
            <ThemeSwitch />
          </Field>
        </div>
      </Section>
      <Section title="E-mail" className="mt-8">
        {hasPassword ? <EmailForm email={email} asked={emailAsked} demo={demo} /> : <NoPassword />}
      </Section>
      <Section title="Password" className="mt-8">
        {hasPassword ? <PasswordForm email={email} demo={demo} changedAt={passwordChangedAt} /> : <NoPassword />}
      </Section>
      {provider ? <ProviderPart {...provider} {...{ demo, hasPassword, connectedAt }} /> : null}
      <SecondStep demo={demo} hasPassword={hasPassword} />
      <SessionTable sessions={sessions} />
    </main>
  );
}
