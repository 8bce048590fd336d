"use client";

import type { ApiInputs } from "@parley/api";
import { kindLabels } from "@parley/domain/records/labels";
import { Breadcrumb } from "@parley/ui/breadcrumb";
import { Button } from "@parley/ui/button";
import { Empty } from "@parley/ui/empty";
import { Failure } from "@parley/ui/failure";
import { Link } from "@parley/ui/link";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { NoAnswer, OldAnswer } from "@/reading/answer-state";
import { instantInWords } from "@/reading/days-in-words";
import { useRouter } from "@/reading/use-router";
import { useTRPC, useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";
import { useEdition } from "@/trpc/use-edition";

/** What is on record no more, the latest first; each is brought back as a change like any other. */
export function WithdrawnScreen({ negotiation }: { negotiation: string }) {
  useEdition(negotiation);
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const router = useRouter();
  const query = useQuery({
    ...trpc.history.withdrawn.queryOptions({ negotiation }),
    refetchOnMount: "always",
  });
  const restore = useCommand((input: ApiInputs["changeset"]["restore"]) => client.changeset.restore.mutate(input));
  const rows = query.data;
  if (!rows) return <NoAnswer query={query} />;
  const base = `/n/${negotiation}`;
  const bringBack = async ({ kind, id, version }: (typeof rows)[number]) => {
    const draft = await restore.run({ negotiation, kind, id, version: version - 1 });
    if (!draft) return;
    await queryClient.invalidateQueries({ ...trpc.changeset.pathFilter(), refetchType: "none" });
    router.push(`${base}/desk/${draft.changeset}`);
  };
  return (
    <main id="main" tabIndex={-1} className="px-5 pt-6 pb-12 outline-none sm:px-10">
      <OldAnswer query={query} />
      <Breadcrumb items={[{ label: "Desk", href: `${base}/desk` }, { label: "Withdrawn" }]} />
      <h1 className="mt-2">Withdrawn records</h1>
      <p className="mt-3 max-w-sentence font-serif text-deck text-ink-2">
        On record no more; their history stays. To bring one back is a change like any other, and is reviewed.
      </p>
      {restore.failure ? (
        <Failure
          className="mt-6"
          happened={restore.failure.text}
          kept="Nothing was changed."
          requestId={restore.failure.requestId}
        />
      ) : null}
      {rows.length === 0 ? (
        <Empty className="mt-6">What is withdrawn stands here, so that it can be brought back. Nothing is.</Empty>
      ) : (
        <ul className="mt-6 border-t border-ink">
          {rows.map((row) => (
            <li
              key={`${row.kind}/${row.id}`}
              className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line py-3"
            >
              <div className="min-w-0 flex-1 basis-[260px]">
                <h2 className="font-serif text-deck font-semibold [overflow-wrap:anywhere]">
                  <Link href={`${base}/history/${row.kind}/${row.id}`}>{row.name}</Link>
                </h2>
                <p className="mt-1 text-note text-ink-3">
                  {kindLabels[row.kind]}; withdrawn in edition {row.edition}, {instantInWords(row.recordedAt)}:{" "}
                  {row.title}
                </p>
              </div>
              {row.redacted ? (
                <p className="text-note text-ink-3">Its last version is redacted: bring back an earlier one.</p>
              ) : (
                <Button
                  disabled={restore.busy}
                  aria-label={`Bring back: ${row.name}`}
                  onClick={() => void bringBack(row)}
                >
                  Bring it back
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </main>
  );
}
