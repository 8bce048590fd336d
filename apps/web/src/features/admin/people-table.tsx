"use client";

import type { ApiInputs, ApiOutputs } from "@parley/api";
import { type Role, roles } from "@parley/domain/access";
import { oneTimeLink } from "@parley/domain/one-time-link";
import { Button } from "@parley/ui/button";
import { DataTable } from "@parley/ui/data-table";
import { Dialog } from "@parley/ui/dialog";
import { Failure } from "@parley/ui/failure";
import { TextButton } from "@parley/ui/link";
import { Section } from "@parley/ui/section";
import { Select } from "@parley/ui/select";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { counted } from "@/reading/who-coded";
import { useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";
import { LinkToHandOn } from "./link-to-hand-on";
import { newToken } from "./new-token";
import { asRole, whereInWords } from "./role-words";

type Answer = ApiOutputs["people"]["list"];
type Person = Answer["people"][number];

/** A change of one's own role that waits to be confirmed. */
type Asking = { person: Person; everywhere: boolean; role: Role | null };

export interface PeopleTableProps {
  negotiation: string;
  mails: boolean;
  answer: Answer;
  me: string | null;
}

/** People and their roles, here and over all negotiations; each change acts at once. */
export function PeopleTable({ negotiation, mails, answer, me }: PeopleTableProps) {
  const { people, managesAll } = answer;
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const [said, setSaid] = useState("");
  const [asking, setAsking] = useState<Asking | null>(null);
  const give = useCommand((input: ApiInputs["people"]["give"]) => client.people.give.mutate(input));
  const take = useCommand((input: ApiInputs["people"]["take"]) => client.people.take.mutate(input));
  const suspend = useCommand((input: ApiInputs["people"]["suspend"]) => client.people.suspend.mutate(input));
  const restore = useCommand((input: ApiInputs["people"]["restore"]) => client.people.restore.mutate(input));
  const reset = useCommand((input: ApiInputs["people"]["makeResetLink"]) => client.people.makeResetLink.mutate(input));
  const endAll = useCommand((input: ApiInputs["people"]["endSessions"]) => client.people.endSessions.mutate(input));
  const endStep = useCommand((input: ApiInputs["people"]["endSecondStep"]) =>
    client.people.endSecondStep.mutate(input),
  );
  const [link, setLink] = useState<string | null>(null);
  const commands = [give, take, suspend, restore, endAll, reset, endStep];
  const busy = commands.some((command) => command.busy);
  const failure = commands.find((command) => command.failure)?.failure;

  async function act(run: () => Promise<object | null>, words: string) {
    for (const command of commands) command.clear();
    setSaid("");
    setLink(null);
    const done = await run();
    if (done) setSaid(words);
    // My own role may be what changed: everything shown is asked for again.
    await queryClient.invalidateQueries();
  }
  const setRole = (person: Person, everywhere: boolean, role: Role | null) => {
    const where = whereInWords(everywhere);
    const who = { negotiation, user: person.id, everywhere };
    if (role) return act(() => give.run({ ...who, role }), `${person.name} is ${asRole(role)} ${where} now.`);
    return act(() => take.run(who), `${person.name} has no role of their own ${where} now.`);
  };
  async function makeLink({ id, name }: Person) {
    const { token, tokenHash } = await newToken();
    const run = async () => {
      const done = await reset.run({ negotiation, user: id, tokenHash });
      if (done) setLink(oneTimeLink(window.location.origin, "reset", token));
      return done;
    };
    await act(
      run,
      `Hand this link to ${name}: by it they choose a new password. It is open for a day, and shown this once.`,
    );
  }
  const mailLink = ({ id, name, email }: Person) =>
    act(
      () => reset.run({ negotiation, user: id, tokenHash: null }),
      `A link for a new password is on its way to ${name}, at ${email}. If it does not come, make one and hand it on.`,
    );
  const roleSelect = (person: Person, everywhere: boolean) => (
    <Select
      aria-label={`Role of ${person.name} ${everywhere ? "for all negotiations" : "here"}`}
      value={(everywhere ? person.everywhere : person.here) ?? ""}
      disabled={busy || (everywhere && !managesAll)}
      onChange={(event) => {
        const role = roles.find((each) => each === event.currentTarget.value) ?? null;
        // One's own role, once lower, is not one's own to raise again.
        if (person.id === me) setAsking({ person, everywhere, role });
        else void setRole(person, everywhere, role);
      }}
      placeholder="none"
      options={roles.map((role) => ({ value: role, label: role }))}
    />
  );
  return (
    <Section
      title="People and roles"
      note={`${counted(people.length, "person", "people")}; the higher role counts`}
      className="mt-6"
    >
      <p role="status" className="min-h-[20px] text-control text-ink-2">
        {said}
      </p>
      {link ? (
        <div className="mb-3 max-w-form">
          <LinkToHandOn key={link} link={link} />
        </div>
      ) : null}
      {failure ? (
        <Failure className="my-2" happened={failure.text} kept="Nothing was changed." requestId={failure.requestId} />
      ) : null}
      <DataTable<Person>
        caption="People and roles"
        rows={people}
        rowKey={(person) => person.id}
        columns={[
          {
            key: "name",
            head: "Name",
            phone: "lead",
            cell: (person) => (
              <>
                <b>{person.name}</b>
                {person.id === me ? <span className="text-ink-3"> (you)</span> : null}
                <span className="block text-note text-ink-3 [overflow-wrap:anywhere]">{person.email}</span>
              </>
            ),
          },
          {
            key: "here",
            head: "In this negotiation",
            width: "lg:w-[220px]",
            cell: (person) => roleSelect(person, false),
          },
          {
            key: "all",
            head: "In all negotiations",
            width: "lg:w-[220px]",
            cell: (person) => roleSelect(person, true),
          },
          {
            key: "standing",
            head: "Standing",
            width: "sm:w-[200px] lg:w-[220px]",
            cell: (person) => (
              <span className="grid justify-items-start sm:flex sm:flex-wrap sm:gap-x-3">
                <span>{person.suspended ? <b className="text-warn">suspended</b> : "active"}</span>
                {managesAll && person.id !== me ? (
                  <TextButton
                    className="text-left text-note"
                    disabled={busy}
                    onClick={() =>
                      void (person.suspended
                        ? act(() => restore.run({ negotiation, user: person.id }), `${person.name} may sign in again.`)
                        : act(
                            () => suspend.run({ negotiation, user: person.id }),
                            `${person.name} is suspended and signed out everywhere.`,
                          ))
                    }
                  >
                    {person.suspended ? `Let ${person.name} in again` : `Suspend ${person.name}`}
                  </TextButton>
                ) : null}
                {managesAll && person.id !== me && !person.suspended ? (
                  <TextButton
                    className="text-left text-note"
                    disabled={busy}
                    onClick={() =>
                      void act(
                        () => endAll.run({ negotiation, user: person.id }),
                        `${person.name} is signed out everywhere, and may sign in again.`,
                      )
                    }
                  >
                    Sign out everywhere<span className="sr-only">: {person.name}</span>
                  </TextButton>
                ) : null}
                {managesAll && person.id !== me && !person.suspended ? (
                  <TextButton className="text-left text-note" disabled={busy} onClick={() => void makeLink(person)}>
                    Link for a new password<span className="sr-only"> of {person.name}</span>
                  </TextButton>
                ) : null}
                {mails && managesAll && person.id !== me && !person.suspended ? (
                  <TextButton className="text-left text-note" disabled={busy} onClick={() => void mailLink(person)}>
                    Send it by e-mail<span className="sr-only"> to {person.name}</span>
                  </TextButton>
                ) : null}
                {managesAll && person.id !== me && person.secondStep ? (
                  <TextButton
                    className="text-left text-note"
                    disabled={busy}
                    onClick={() =>
                      void act(
                        () => endStep.run({ negotiation, user: person.id }),
                        `${person.name} has no second step now, and is signed out everywhere.`,
                      )
                    }
                  >
                    Take off the second step<span className="sr-only"> of {person.name}</span>
                  </TextButton>
                ) : null}
              </span>
            ),
          },
        ]}
      />
      <Dialog
        open={asking !== null}
        onOpenChange={(open) => (open ? undefined : setAsking(null))}
        title="Change your own role?"
        description={
          asking
            ? `You would be ${asking.role ? asRole(asking.role) : "without a role of your own"} ${whereInWords(asking.everywhere)}, from the next page on. Only another admin can undo it.`
            : null
        }
        actions={
          asking ? (
            <>
              <Button
                look="primary"
                onClick={() => {
                  setAsking(null);
                  void setRole(asking.person, asking.everywhere, asking.role);
                }}
              >
                Change my role
              </Button>
              <Button onClick={() => setAsking(null)}>Leave it</Button>
            </>
          ) : null
        }
      />
    </Section>
  );
}
