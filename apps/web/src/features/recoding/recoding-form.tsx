"use client";

import type { ApiInputs } from "@parley/api";
import { countedFirst } from "@parley/domain/counting";
import type { Issue } from "@parley/domain/records/issue";
import { Banner } from "@parley/ui/banner";
import { Button } from "@parley/ui/button";
import { Failure } from "@parley/ui/failure";
import { Field } from "@parley/ui/field";
import { TextLink } from "@parley/ui/link";
import { Textarea } from "@parley/ui/textarea";
import { useQueryClient } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useRouter } from "@/reading/use-router";
import { VerdictChangeTable } from "@/reading/verdict-change-table";
import { counted } from "@/reading/who-coded";
import { useTRPC, useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";
import { keep } from "./kept-recoding";
import { MappingTable } from "./mapping-table";
import { RecodingPreview } from "./recoding-preview";
import { mappingInWords } from "./recoding-words";
import { type IssueData, type Leaning, useRecoding } from "./use-recoding";

export interface RecodingFormProps {
  negotiation: string;
  changeset: string;
  /** The issue as the draft has it. */
  after: Issue;
  leaning: Leaning;
  data: IssueData | undefined;
  /** What the draft says to its reviewer already. */
  reason: string | null;
  /** Where the issue's form is. */
  form: string;
}

/** The mapping, what comes of it, and the button that puts all of it into the draft. */
export function RecodingForm({ negotiation, changeset, after, leaning, data, reason, form }: RecodingFormProps) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const router = useRouter();
  const { issue: before, records } = leaning;
  const recoding = useRecoding(leaning, after, data, changeset);
  const { mapping, decisions, rows, verdicts, open, count } = recoding;
  const [typed, setTyped] = useState<string | null>(null);
  const command = useCommand((input: ApiInputs["codebook"]["recode"]) => client.codebook.recode.mutate(input));
  const told = mappingInWords(before, after, mapping);
  const words = typed ?? [reason?.startsWith("Recoding:") ? "" : reason, told].filter(Boolean).join("\n");
  const used = useMemo(() => usedBy(rows), [rows]);
  const save = async () => {
    const input = {
      negotiation,
      changeset,
      issue: before.id,
      mapping,
      decisions: [...decisions],
      reason: words || null,
    };
    if (!(await command.run(input))) return;
    keep(changeset, before.id, null);
    await queryClient.invalidateQueries({ ...trpc.changeset.pathFilter(), refetchType: "none" });
    router.push(`/n/${negotiation}/desk/${changeset}`);
  };
  return (
    <>
      <p className="mt-3 text-control">
        <TextLink href={form}>Back to the issue’s form</TextLink>
      </p>
      {after.kind === "unscaled" ? (
        <Banner className="mt-6" lead="The issue has no places any more.">
          An unscaled issue takes assessments only: its positions are withdrawn, its provisions keep their words. All of
          it stays in the history and can be brought back.
        </Banner>
      ) : (
        <MappingTable {...{ before, after, mapping, used }} onMap={recoding.map} />
      )}
      <RecodingPreview {...{ before, after, rows, records }} parties={data?.parties ?? []} onDecide={recoding.decide} />
      <div className="mt-10">
        {open > 0 && verdicts.length === 0 ? (
          <p className="text-ink-2">What would be judged otherwise is told once every place is decided.</p>
        ) : verdicts.length > 0 ? (
          <VerdictChangeTable rows={verdicts} parties={data?.parties ?? []} />
        ) : (
          <p className="text-ink-2">Every shift and every other verdict on this issue stays what it is.</p>
        )}
      </div>
      <div className="mt-10 max-w-[900px]">
        <Field label="For the reviewer" hint="why; not published">
          <Textarea
            rows={3}
            value={words}
            maxLength={4_000}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
        </Field>
        {open > 0 ? (
          <Banner className="mt-3" role="status" lead={`${countedFirst(open, "place")} to decide.`}>
            The mapping does not tell where {open === 1 ? "it goes" : "they go"}: say so in the table, where each stands
            first.
          </Banner>
        ) : null}
        {command.failure ? (
          <Failure
            className="mt-3"
            happened={command.failure.text}
            kept="The draft is as it was; the mapping stands here still."
            requestId={command.failure.requestId}
          />
        ) : null}
        <Button look="primary" className="mt-4" disabled={open > 0 || command.busy} onClick={() => void save()}>
          {open > 0
            ? "Put all of it into the draft"
            : count === 0
              ? "Keep the draft as it is"
              : `Put ${counted(count, "record")} into the draft`}
        </Button>
        <p className="mt-2 text-note text-ink-3">
          Nothing is submitted yet: the draft opens, with everything that changes.
        </p>
      </div>
    </>
  );
}

/** How many places begin or end at each stop, or stand on each option. */
function usedBy(rows: readonly { was: { low: number | null; high: number | null; option: string | null } }[]) {
  const used = new Map<string, number>();
  for (const { was } of rows) {
    const keys = new Set([was.low, was.high, was.option].flatMap((key) => (key === null ? [] : [`${key}`])));
    for (const key of keys) used.set(key, (used.get(key) ?? 0) + 1);
  }
  return used;
}
