"use client";

import type { ApiInputs } from "@parley/api";
import { Button } from "@parley/ui/button";
import { Failure } from "@parley/ui/failure";
import { Field } from "@parley/ui/field";
import { TextInput } from "@parley/ui/text-input";
import { useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useRouter } from "@/reading/use-router";
import { useTRPC, useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";
import { type AskedColumn, ColumnMapping } from "./column-mapping";
import { type CheckInput, type ImportView, saidOf } from "./import-view";
import { countsOf, leadOfResult, records } from "./import-words";
import { ProblemTable } from "./problem-table";

type Props = { negotiation: string; view: ImportView; busy: boolean; onCheck: (input: CheckInput) => void };

/** What the dry run found: how much is good, what is to be said or mended, and the way on. */
export function ImportResult({ negotiation, view, busy, onCheck }: Props) {
  const columns = view.sheets.flatMap(({ sheet, columns: all }) => all.map((column) => ({ ...column, sheet })));
  const asked = columns.flatMap(({ sheet, header, how, column, nearest }): AskedColumn[] =>
    how === "known" ? [] : [{ sheet, header, nearest, said: how === "unknown" ? undefined : column }],
  );
  const toSay = asked.filter(({ said }) => said === undefined).length;
  const say = (said: { sheet: string; header: string; column: string | null }[]) => {
    const all = saidOf(view);
    for (const { sheet, header, column } of said) all[sheet] = { ...all[sheet], [header]: column };
    onCheck({ kind: view.kind, columns: all });
  };
  const { lead, rest } = leadOfResult(view, toSay);
  return (
    <>
      <p className="mt-2 max-w-sentence font-serif text-deck">
        {lead} <span className="text-ink-2">{rest}</span>
      </p>
      {view.refusal === null && toSay === 0 ? <MakeChangeset negotiation={negotiation} view={view} /> : null}
      <div className="mt-8 grid gap-8">
        {asked.length > 0 ? (
          <ColumnMapping
            look={toSay > 0 ? "primary" : "plain"}
            columns={asked}
            known={columns.length - asked.length}
            busy={busy}
            onSay={say}
          />
        ) : null}
        {view.problemCount > 0 ? (
          <ProblemTable problems={view.problems} total={view.problemCount} format={view.format} fileName={view.name} />
        ) : null}
      </div>
    </>
  );
}

function MakeChangeset({ negotiation, view }: Pick<Props, "negotiation" | "view">) {
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const [title, setTitle] = useState(`From ${view.name}`.slice(0, 300));
  const propose = useCommand((input: ApiInputs["import"]["propose"]) => client.import.propose.mutate(input));
  const { good } = countsOf(view);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const made = await propose.run({ negotiation, import: view.import, title, reason: null });
    if (!made) return;
    await queryClient.invalidateQueries({ ...trpc.changeset.pathFilter(), refetchType: "none" });
    router.push(`/n/${negotiation}/desk/${made.changeset}`);
  };
  return (
    <form onSubmit={(event) => void submit(event)} className="mt-4 max-w-form">
      <Field label="Called" hint="the title of the changeset" required>
        <TextInput value={title} maxLength={300} onChange={(event) => setTitle(event.currentTarget.value)} />
      </Field>
      {propose.failure ? (
        <Failure
          className="mt-3"
          happened={propose.failure.text}
          kept="The file and what was found in it are kept."
          requestId={propose.failure.requestId}
        />
      ) : null}
      <Button type="submit" look="primary" className="mt-2" disabled={propose.busy || title.trim() === ""}>
        Make a changeset of the {good === 1 ? "one good record" : records(good, "good record")}
      </Button>
    </form>
  );
}
