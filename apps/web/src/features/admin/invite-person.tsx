"use client";

import type { ApiInputs } from "@parley/api";
import { type Role, roles } from "@parley/domain/access";
import { oneTimeLink } from "@parley/domain/one-time-link";
import { Button } from "@parley/ui/button";
import { Field } from "@parley/ui/field";
import { Section } from "@parley/ui/section";
import { Segments } from "@parley/ui/segments";
import { TextInput } from "@parley/ui/text-input";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { leadOf } from "@/trpc/call-failure";
import { useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";
import { LinkToHandOn } from "./link-to-hand-on";
import { newToken } from "./new-token";
import { asRole, whereInWords } from "./role-words";

const does: Record<Role, string> = {
  viewer: "Reads what is published.",
  analyst: "Also writes, and accepts what others wrote.",
  admin: "Also gives roles and sets the rules.",
};

/** How somebody comes: with an account that is there, by a link to hand on, or by one that is mailed. */
type Made = { email: string; role: Role; everywhere: boolean; way: "known" | "mailed" | { link: string } };

interface InvitePersonProps {
  negotiation: string;
  managesAll: boolean;
  mails: boolean;
}

/** Adds a person: who has an account gets the role at once, for anybody else there is a link to hand on, or to send. */
export function InvitePerson({ negotiation, managesAll, mails }: InvitePersonProps) {
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [role, setRole] = useState<Role>("analyst");
  const [everywhere, setEverywhere] = useState(false);
  const [byMail, setByMail] = useState(mails);
  const [made, setMade] = useState<Made | null>(null);
  const invite = useCommand((input: ApiInputs["people"]["invite"]) => client.people.invite.mutate(input));

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    setMade(null);
    const { token, tokenHash } = await newToken();
    const email = String(new FormData(form).get("email"));
    const done = await invite.run({ negotiation, email, role, everywhere, tokenHash: byMail ? null : tokenHash });
    if (!done) return;
    const way = done.known
      ? "known"
      : byMail
        ? "mailed"
        : { link: oneTimeLink(window.location.origin, "setup", token) };
    setMade({ email: done.email, role, everywhere, way });
    form.reset();
    await queryClient.invalidateQueries();
  }
  return (
    <Section
      title="Add a person"
      note={mails ? "by a link" : "by a link that you hand on; nothing is sent from here"}
      className="mt-8"
    >
      <form onSubmit={submit} aria-label="Add a person" className="mt-2 max-w-form" noValidate>
        <Field label="E-mail" error={invite.failure ? leadOf(invite.failure) : null}>
          <TextInput name="email" type="email" autoComplete="off" maxLength={300} required />
        </Field>
        <Field label="As" group note={does[role]}>
          <Segments
            legend="As"
            hideLegend
            value={role}
            onValueChange={setRole}
            options={roles.map((each) => ({ value: each, label: each }))}
          />
        </Field>
        {managesAll ? (
          <Field label="Where" group>
            <Segments
              legend="Where"
              hideLegend
              value={everywhere ? "all" : "here"}
              onValueChange={(value) => setEverywhere(value === "all")}
              options={[
                { value: "here", label: "in this negotiation" },
                { value: "all", label: "in all negotiations" },
              ]}
            />
          </Field>
        ) : null}
        {mails ? (
          <Field label="How" group>
            <Segments
              legend="How"
              hideLegend
              value={byMail ? "mail" : "hand"}
              onValueChange={(value) => setByMail(value === "mail")}
              options={[
                { value: "mail", label: "a link sent by e-mail" },
                { value: "hand", label: "a link that I hand on" },
              ]}
            />
          </Field>
        ) : null}
        <Button type="submit" disabled={invite.busy} className="mt-2">
          Add this person
        </Button>
      </form>
      {made ? <Outcome made={made} /> : null}
    </Section>
  );
}

function Outcome({ made: { email, role, everywhere, way } }: { made: Made }) {
  const as = `${asRole(role)} ${whereInWords(everywhere)}`;
  if (way === "known" || way === "mailed") {
    return (
      <p role="status" className="mt-3 max-w-sentence">
        {way === "known"
          ? `${email} has an account already, and is ${as} now.`
          : `A link is on its way to ${email}. It makes one account, ${as}, and is open for seven days. If it does not come, make one and hand it on.`}
      </p>
    );
  }
  return (
    <div role="status" className="mt-3 max-w-form">
      <p className="max-w-sentence">
        Send this link to {email}. It makes one account, {as}, and is open for seven days. It is shown this once.
      </p>
      <LinkToHandOn link={way.link} />
    </div>
  );
}
