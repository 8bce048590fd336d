"use client";

import { Breadcrumb } from "@parley/ui/breadcrumb";
import { Failure } from "@parley/ui/failure";
import { Progress } from "@parley/ui/progress";
import { useQueryClient } from "@tanstack/react-query";
import { parseAsString, useQueryStates } from "nuqs";
import { useTRPC } from "@/trpc/client";
import { useEdition } from "@/trpc/use-edition";
import { ChooseFiles } from "./choose-files";
import { EarlierImports } from "./earlier-imports";
import { OneImport } from "./one-import";
import { useSendFiles } from "./use-send-files";

/** Brings records in a file: picked or dropped, checked whole, and what is good made a changeset of. */
export function ImportScreen({ negotiation }: { negotiation: string }) {
  useEdition(negotiation);
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [{ import: chosen }, setState] = useQueryStates({ import: parseAsString }, { history: "push" });
  const { sending, notSent, send } = useSendFiles(negotiation, (imports) => {
    void queryClient.invalidateQueries({ queryKey: trpc.import.mine.queryKey() });
    void setState({ import: imports[0] ?? null });
  });
  const base = `/n/${negotiation}`;
  return (
    <main id="main" tabIndex={-1} className="px-5 pt-6 pb-12 outline-none sm:px-10">
      <Breadcrumb items={[{ label: "Desk", href: `${base}/desk` }, { label: "Import" }]} />
      <h1 className="mt-2">Import</h1>
      <p className="mt-3 max-w-sentence font-serif text-deck text-ink-2">
        A file is read to its end before anything is changed. What is good in it becomes a draft, to be reviewed like
        any other; what is not is named, row by row, with what to do.
      </p>
      <ChooseFiles
        label={sending === null ? "Choose a file" : "One moment"}
        disabled={sending !== null}
        onFiles={(files) => void send(files)}
      >
        <p>
          Drop a file here, or several: CSV with one kind of record, an Excel workbook (.xlsx) with a sheet for each
          kind, or a whole dossier as JSON.
        </p>
      </ChooseFiles>
      <div role="status" className="mt-3">
        {sending ? (
          <Progress
            label={`Sending ${sending.name}`}
            done={kilobytes(sending.sent)}
            total={kilobytes(sending.size)}
            unit="kB"
          />
        ) : null}
      </div>
      {notSent.map(({ name, text, requestId }) => (
        <Failure key={name} className="mt-4" happened={`${name} was not taken.`} kept={text} requestId={requestId} />
      ))}
      {chosen === null ? null : <OneImport key={chosen} negotiation={negotiation} id={chosen} />}
      <EarlierImports
        negotiation={negotiation}
        chosen={chosen}
        onDropped={(dropped) => {
          if (dropped === chosen) void setState({ import: null });
        }}
      />
    </main>
  );
}

const kilobytes = (bytes: number) => Math.ceil(bytes / 1_000);
