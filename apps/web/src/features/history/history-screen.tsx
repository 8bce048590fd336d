"use client";

import type { ApiInputs } from "@parley/api";
import { can } from "@parley/domain/access";
import { capitalized } from "@parley/domain/capitalized";
import type { Kind } from "@parley/domain/records";
import { kindLabels, recordTitle } from "@parley/domain/records/labels";
import { Breadcrumb } from "@parley/ui/breadcrumb";
import { Failure } from "@parley/ui/failure";
import { Link } from "@parley/ui/link";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { NoAnswer, OldAnswer } from "@/reading/answer-state";
import { editRecordAddress } from "@/reading/form-addresses";
import { useRouter } from "@/reading/use-router";
import { counted } from "@/reading/who-coded";
import { useTRPC, useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";
import { useEdition } from "@/trpc/use-edition";
import { type Choices, recordNames } from "@/words/record-names";
import { RedactDialog } from "./redact-dialog";
import { VersionEntry } from "./version-entry";

/** Until the names have come, a record is told by its ids. */
const nothing: Choices = {
  parties: [],
  issues: [],
  speakers: [],
  events: [],
  proposals: [],
  publishers: [],
  sources: [],
};

export type HistoryScreenProps = { negotiation: string; kind: Kind; id: string };

/** All versions of one record, latest first: who, when and why, and what each changed. */
export function HistoryScreen({ negotiation, kind, id }: HistoryScreenProps) {
  useEdition(negotiation);
  const trpc = useTRPC();
  const client = useTRPCClient();
  const router = useRouter();
  const query = useQuery(trpc.history.get.queryOptions({ negotiation, kind, id }));
  const { data: frame } = useQuery(trpc.negotiation.frame.queryOptions({ negotiation }));
  const { data: choices } = useQuery(trpc.record.choices.queryOptions({ negotiation }));
  const names = useMemo(() => recordNames(choices ?? nothing), [choices]);
  const restore = useCommand((input: ApiInputs["changeset"]["restore"]) => client.changeset.restore.mutate(input));
  const bringBack = async (version: number) => {
    const draft = await restore.run({ negotiation, kind, id, version });
    if (draft) router.push(`/n/${negotiation}/desk/${draft.changeset}`);
  };
  const [redacting, setRedacting] = useState<number | null>(null);
  const { data } = query;
  if (!data) return <NoAnswer query={query} />;
  const base = `/n/${negotiation}`;
  const title = recordTitle(data.versions.find(({ body }) => body !== null)?.body) ?? id;
  const [latest] = data.versions;
  const back = homeOf(base, kind, id, latest?.body ?? data.versions[1]?.body ?? null);
  const mayRedact = can(frame?.role ?? null, "record:redact");
  const mayRestore = can(frame?.role ?? null, "record:propose");
  return (
    <main id="main" tabIndex={-1} className="px-5 pt-6 pb-12 outline-none sm:px-10">
      <OldAnswer query={query} />
      <Breadcrumb
        items={[
          { label: frame?.title ?? negotiation, href: base },
          { label: kindLabels[kind], ...(back ? { href: back } : {}) },
          { label: "History" },
        ]}
      />
      <h1 className="mt-2 max-w-[28em]">{title}</h1>
      <p className="mt-3 max-w-sentence font-serif text-deck text-ink-2">
        {capitalized(counted(data.versions.length, "version"))}
        {data.next ? " so far" : ""}, latest first. Versions are only ever added
        {latest?.action === "withdraw" ? "; this record is withdrawn" : ""}.{" "}
        {back ? (
          <>
            <Link href={back}>See it in its place</Link>.{" "}
          </>
        ) : null}
        {mayRestore && latest?.action !== "withdraw" ? (
          <Link href={editRecordAddress(negotiation, kind, id)}>Edit it</Link>
        ) : null}
      </p>
      {restore.failure ? (
        <Failure
          className="mt-6"
          happened={restore.failure.text}
          kept="Nothing was changed."
          next="Try again, or open the record and edit it."
          requestId={restore.failure.requestId}
        />
      ) : null}
      <ol className="mt-6 border-t border-ink">
        {data.versions.map((version, index) => (
          <VersionEntry
            key={version.version}
            version={version}
            kind={kind}
            names={names}
            current={index === 0 && version.action !== "withdraw"}
            busy={restore.busy}
            changesetHref={version.changeset && !version.operator ? `${base}/desk/${version.changeset}` : null}
            onRedact={mayRedact && version.body !== null ? () => setRedacting(version.version) : null}
            afterRedacted={data.versions[index + 1]?.redaction != null}
            onRestore={
              mayRestore && version.body !== null && (index > 0 || version.action === "withdraw")
                ? () => void bringBack(version.version)
                : null
            }
          />
        ))}
      </ol>
      {redacting !== null && latest ? (
        <RedactDialog
          {...{ negotiation, kind, id }}
          name={title}
          version={redacting}
          latest={latest.version}
          published={latest.action === "withdraw" ? null : latest.version}
          onClose={() => setRedacting(null)}
        />
      ) : null}
    </main>
  );
}

type Body = { [field: string]: unknown } | null;

/** Where a record is read: a position on its issue, an event in its list. */
function homeOf(base: string, kind: Kind, id: string, body: Body): string | null {
  if (kind === "position" && typeof body?.issue === "string") return `${base}/issues/${body.issue}?at=${id}`;
  if (kind === "event") return `${base}/events#${id}`;
  if (kind === "issue") return `${base}/issues/${id}`;
  return null;
}
