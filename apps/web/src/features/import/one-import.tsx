"use client";

import type { ApiInputs } from "@parley/api";
import { Banner } from "@parley/ui/banner";
import { Button, ButtonLink } from "@parley/ui/button";
import { Failure } from "@parley/ui/failure";
import { Working } from "@parley/ui/progress";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTRPC, useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";
import { FileKind } from "./file-kind";
import { ImportResult } from "./import-result";
import { type CheckInput, type ImportView, saidOf } from "./import-view";
import { progressInWords } from "./import-words";

const underWay = ({ state, stalled }: ImportView) =>
  !stalled && (state === "coming" || state === "received" || state === "checking");

/** Where one import stands, asked again and again while it is worked on; whoever comes back later finds it there. */
export function OneImport({ negotiation, id }: { negotiation: string; id: string }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const get = trpc.import.get.queryOptions({ negotiation, import: id });
  const query = useQuery({
    ...get,
    refetchOnMount: "always",
    refetchInterval: ({ state }) => (state.data && underWay(state.data) ? 700 : false),
  });
  const check = useCommand((input: ApiInputs["import"]["check"]) => client.import.check.mutate(input));
  const view = query.data;
  if (!view) {
    return query.error ? (
      <Failure
        className="mt-8"
        happened="This import is not here."
        kept="It may have been dropped, or it is somebody else’s. Nothing on record was changed."
        next="Bring the file again."
      />
    ) : (
      <Working>Looking for it.</Working>
    );
  }
  const again = async (input: CheckInput) => {
    const done = await check.run({ negotiation, import: id, ...input });
    if (done) await queryClient.invalidateQueries(trpc.import.pathFilter());
  };
  const asBefore = () => again({ kind: view.kind, columns: saidOf(view) });
  return (
    <section aria-labelledby="import-name" className="mt-8 border-t border-ink pt-2">
      <h2 id="import-name" className="font-serif text-passage font-semibold [overflow-wrap:anywhere]">
        {view.name}
      </h2>
      {check.failure ? (
        <Failure
          className="mt-4"
          happened={check.failure.text}
          kept="What was read before is kept."
          requestId={check.failure.requestId}
        />
      ) : null}
      {underWay(view) ? <UnderWay view={view} /> : null}
      {view.stalled && view.state === "coming" ? (
        <Banner className="mt-4" lead="This file did not come whole.">
          Bring it again. Nothing was changed.
        </Banner>
      ) : null}
      {(view.stalled && view.state !== "coming") || view.state === "failed" ? (
        <Banner
          className="mt-4"
          lead="The reading broke off."
          actions={
            <Button look="primary" disabled={check.busy} onClick={() => void asBefore()}>
              Read it again
            </Button>
          }
        >
          The file is kept, and nothing was changed.
        </Banner>
      ) : null}
      {view.state === "proposed" && view.changeset !== null ? (
        <Banner
          className="mt-4"
          lead="What was good is in a changeset."
          actions={
            <ButtonLink look="primary" href={`/n/${negotiation}/desk/${view.changeset}`}>
              Open the changeset
            </ButtonLink>
          }
        >
          To bring what was left out, mend it and bring the file again: what is published by then is left alone.
        </Banner>
      ) : null}
      {view.state === "checked" && view.format === "csv" && view.sheets.length === 0 ? (
        <FileKind kind={view.kind} busy={check.busy} onSay={(kind) => void again({ kind, columns: {} })} />
      ) : null}
      {view.state === "checked" ? (
        <ImportResult negotiation={negotiation} view={view} busy={check.busy} onCheck={(input) => void again(input)} />
      ) : null}
    </section>
  );
}

function UnderWay({ view }: { view: ImportView }) {
  return (
    <p role="status" className="mt-2 text-control text-ink-2">
      {view.state === "coming" ? "Being sent." : <b className="text-ink tabular-nums">{progressInWords(view)}</b>}
      {view.state === "coming" ? null : " You may leave this page; it goes on."}
    </p>
  );
}
