"use client";

import { Breadcrumb } from "@parley/ui/breadcrumb";
import { useQuery } from "@tanstack/react-query";
import { NoAnswer } from "@/reading/answer-state";
import { useTRPC } from "@/trpc/client";
import { AskedEmails } from "./asked-emails";
import { AuditLog } from "./audit-log";
import { InvitePerson } from "./invite-person";
import { InvitedList } from "./invited-list";
import { PeopleTable } from "./people-table";
import { ReadKeys } from "./read-keys";
import { SecondStepRule } from "./second-step-rule";
import { SettingsForm } from "./settings-form";

export interface AdminScreenProps {
  negotiation: string;
  /** Whether there is a mail server, so that links may be sent. */
  mails: boolean;
}
/** Rows of the log on this page. */
const latest = 20;

/** Who may do what here, the rules of the negotiation, and who did what. */
export function AdminScreen({ negotiation, mails }: AdminScreenProps) {
  const trpc = useTRPC();
  const frame = useQuery(trpc.negotiation.frame.queryOptions({ negotiation }));
  const people = useQuery(trpc.people.list.queryOptions({ negotiation }));
  const audit = useQuery(trpc.audit.list.queryOptions({ negotiation, limit: latest }));
  const { data: me } = useQuery(trpc.account.me.queryOptions());
  if (!frame.data || !people.data) return <NoAnswer query={frame.data ? people : frame} />;
  return (
    <main id="main" tabIndex={-1} className="px-5 pt-6 pb-12 outline-none sm:px-10">
      <Breadcrumb items={[{ label: frame.data.title, href: `/n/${negotiation}` }, { label: "Admin" }]} />
      <h1 className="mt-2">Admin</h1>
      <p className="mt-3 max-w-sentence font-serif text-deck text-ink-2">
        What is changed here acts on the next thing anybody does, and stands in the log below.
      </p>
      <PeopleTable negotiation={negotiation} mails={mails} answer={people.data} me={me?.id ?? null} />
      <AskedEmails negotiation={negotiation} people={people.data.people} />
      <InvitePerson negotiation={negotiation} mails={mails} managesAll={people.data.managesAll} />
      <InvitedList negotiation={negotiation} invited={people.data.invited} />
      <SettingsForm
        negotiation={negotiation}
        hasProfile={frame.data.hasProfile}
        reviewRequired={frame.data.reviewRequired}
        visibility={frame.data.visibility}
        framedBy={frame.data.framedBy}
      />
      <ReadKeys
        negotiation={negotiation}
        framed={frame.data.framedBy.length > 0}
        open={frame.data.visibility === "public"}
      />
      {people.data.managesAll ? <SecondStepRule negotiation={negotiation} answer={people.data} /> : null}
      <AuditLog negotiation={negotiation} rows={audit.data ?? []} managesAll={people.data.managesAll} />
    </main>
  );
}
