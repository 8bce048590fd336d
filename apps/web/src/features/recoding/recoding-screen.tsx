"use client";

import type { Issue } from "@parley/domain/records/issue";
import { checkRecord, readRecord } from "@parley/domain/records/rules";
import { Banner } from "@parley/ui/banner";
import { Breadcrumb } from "@parley/ui/breadcrumb";
import { ButtonLink } from "@parley/ui/button";
import { Empty } from "@parley/ui/empty";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { NoAnswer } from "@/reading/answer-state";
import { editRecordAddress } from "@/reading/form-addresses";
import { PageFrame } from "@/reading/page-frame";
import { useTRPC } from "@/trpc/client";
import { useChangesetAt } from "@/trpc/use-changeset-at";
import { RecodingForm } from "./recoding-form";

type Props = { negotiation: string; changeset: string; issue: string };

/** An issue that a draft changes, and everything that stands on it, moved along by a stated mapping. */
export function RecodingScreen({ negotiation, changeset, issue }: Props) {
  const trpc = useTRPC();
  const view = useChangesetAt(negotiation, changeset, { kind: "issue", id: issue }, { staleTime: 0 });
  const leaning = useQuery(trpc.codebook.leaning.queryOptions({ negotiation, issue }));
  const { data } = useQuery(trpc.issue.get.queryOptions({ negotiation, issue }));
  const change = view.data?.changes.find(({ kind, id }) => kind === "issue" && id === issue);
  const drafted = change?.after ?? null;
  const after = useMemo(() => (drafted ? soundIssue(drafted) : null), [drafted]);
  if (!view.data || (view.isStale && view.isFetching)) return <NoAnswer query={view} />;
  if (!leaning.data) return <NoAnswer query={leaning} />;
  const form = editRecordAddress(negotiation, "issue", issue, { changeset });
  const overtaken = change !== undefined && change.baseVersion !== leaning.data.version;
  return (
    <PageFrame query={view}>
      <Breadcrumb
        items={[
          { label: "Desk", href: `/n/${negotiation}/desk` },
          { label: view.data.title, href: `/n/${negotiation}/desk/${changeset}` },
          { label: "Recoding" },
        ]}
      />
      <h1 className="mt-2 [overflow-wrap:anywhere]">Recoding of {leaning.data.issue.title}</h1>
      <p className="mt-2 max-w-sentence font-serif text-deck text-ink-2">
        The issue changes, and everything coded on it moves along. All of it goes into one changeset, which is accepted
        whole or not at all.
      </p>
      {view.data.refusals.save !== null ? (
        <Banner className="mt-6" lead={view.data.refusals.save} />
      ) : overtaken ? (
        <Banner
          className="mt-6"
          lead="Somebody else changed this issue since you began."
          actions={<ButtonLink href={form}>Open the issue’s form</ButtonLink>}
        >
          Its form shows what they changed; bring the draft up to date there, then recode.
        </Banner>
      ) : after === null ? (
        <Empty className="mt-4" action={<ButtonLink href={form}>Open the issue’s form</ButtonLink>}>
          Once the issue’s form is whole, what stands on it is shown here, as it is and as it would be.
        </Empty>
      ) : (
        <RecodingForm
          {...{ negotiation, changeset, after, data }}
          leaning={leaning.data}
          reason={view.data.reason}
          form={form}
        />
      )}
    </PageFrame>
  );
}

/** The drafted issue, null while its form is not whole. */
function soundIssue(body: unknown): Issue | null {
  const read = readRecord("issue", body);
  return "body" in read && checkRecord("issue", read.body).length === 0 ? read.body : null;
}
