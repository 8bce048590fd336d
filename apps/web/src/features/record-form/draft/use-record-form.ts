"use client";

import type { ApiInputs } from "@parley/api";
import type { Problem } from "@parley/domain/errors";
import type { Kind } from "@parley/domain/records";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { type DefaultValues, type FieldErrors, type FieldValues, get, set, useForm, useWatch } from "react-hook-form";
import { newRecordAddress } from "@/reading/form-addresses";
import { useRouter } from "@/reading/use-router";
import { useTRPC, useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";
import { useEntryPlace } from "../entry-place";
import { formProblems, problemsOfRecord } from "../fields/form-problems";
import type { DraftContent, DraftPlace } from "./draft-saver";
import type { DraftStart } from "./draft-start";
import { useDraft } from "./use-draft";
import { type KeptDraft, useKeptDraft } from "./use-kept-draft";

type Body = Readonly<Record<string, unknown>>;

export interface RecordFormOptions<Values extends FieldValues> {
  negotiation: string;
  kind: Kind;
  start: DraftStart;
  initial: Values;
  read: (body: Body) => Values;
  bodyOf: (values: Values) => Record<string, unknown>;
  /** Where in the form a path of the body stands. */
  fieldOf: (values: Values, path: string) => string;
  titleOf: (values: Values) => string;
}

/** One record being written: its values, what is wrong with them, the draft that keeps them, and its submission. */
export function useRecordForm<Values extends FieldValues>(options: RecordFormOptions<Values>) {
  const { negotiation, kind, start, initial, read, bodyOf, fieldOf, titleOf } = options;
  const router = useRouter();
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const place = useEntryPlace();
  const { saver, draft } = useDraft(negotiation, kind, start);
  const [base, setBase] = useState(start.base);
  const isNew = start.base.version === 0;
  const [reason, setReason] = useState(start.changeset?.reason ?? "");
  const [tried, setTried] = useState(false);
  const [refused, setRefused] = useState<(Problem & { value: string })[]>([]);
  const ownsTitle =
    start.changeset === null || (start.changeset.others === 0 && start.changeset.title === titleOf(initial));

  const form = useForm<Values>({
    defaultValues: initial as DefaultValues<Values>,
    shouldFocusError: false,
    resolver: (values) => {
      const problems = formProblems(kind, bodyOf(values), draft.id);
      if (problems.length === 0) return { values, errors: {} };
      return { values: {}, errors: nested(problems, values, (path) => fieldOf(values, path)) as FieldErrors<Values> };
    },
  });
  const values = useWatch({ control: form.control }) as Values;

  const changesetTitle = () => {
    if (place) return start.changeset ? undefined : place.title.slice(0, 300);
    return ownsTitle ? titleOf(form.getValues()).slice(0, 300) : undefined;
  };
  const contentOf = (body: Record<string, unknown>, baseVersion: number): DraftContent => ({
    ...{ body, baseVersion, reason: reason.trim() === "" ? undefined : reason },
    title: changesetTitle(),
  });
  const body = bodyOf(values);
  const words = JSON.stringify([body, reason]);
  const lastWords = useRef(words);
  const onWords = useEffectEvent(() => {
    saver.change(contentOf(body, base.version));
    if (tried) void form.trigger();
  });
  useEffect(() => {
    if (lastWords.current === words) return;
    lastWords.current = words;
    onWords();
  }, [words]);

  /** The record as it is published now; it may have moved on from where this began. */
  const published = useQuery({
    ...trpc.record.get.queryOptions({ negotiation, kind, id: draft.id ?? "" }),
    enabled: base.version > 0 && draft.id !== null,
    retry: false,
  });
  const { data: frame } = useQuery(trpc.negotiation.frame.queryOptions({ negotiation }));
  const overtaken =
    (draft.phase === "stopped" && draft.failure?.reason === "stale") ||
    (base.version > 0 && published.data !== undefined && published.data.version !== base.version);

  const [began] = useState(() => bodyOf(initial));
  const kept = useKeptDraft({ negotiation, kind, start, saver, base, began, titleOf: () => titleOf(form.getValues()) });

  const submission = useCommand((input: ApiInputs["changeset"]["submit"]) => client.changeset.submit.mutate(input));

  /** Saves, then hands it in. False where something is in the way; the form then says what. */
  async function submit(): Promise<boolean> {
    submission.clear();
    setRefused([]);
    setTried(true);
    if (!(await form.trigger())) return false;
    const saved = await saveNow(draft.changeset === null || isNew);
    if (!saved?.changeset) return false;
    const answer = await submission.run({ negotiation, changeset: saved.changeset });
    if (!answer) return false;
    await queryClient.invalidateQueries({ ...trpc.changeset.pathFilter(), refetchType: "none" });
    router.push(`/n/${negotiation}/desk/${saved.changeset}`);
    return true;
  }

  /** Saves what was not saved yet, and where nothing was typed what was not drafted yet. Null where that did not succeed. */
  async function saveNow(untyped: boolean): Promise<DraftPlace | null> {
    if (untyped && draft.savedAt === null && !saver.isUnsaved()) {
      saver.change(contentOf(bodyOf(form.getValues()), base.version));
    }
    const saved = await saver.flush();
    if (saver.isUnsaved()) return null;
    await queryClient.invalidateQueries({ ...trpc.changeset.pathFilter(), refetchType: "none" });
    return saved;
  }

  /** Keeps this one as it stands; what is published already is drafted only if something was changed. */
  const keep = (): Promise<DraftPlace | null> => saveNow(isNew);

  /** Keeps this one, and goes to a page of its changeset. */
  async function keepAndGo(addressOf: (changeset: string, id: string) => string): Promise<void> {
    const kept = await saveNow(draft.changeset === null || isNew);
    if (kept?.changeset && kept.id) router.push(addressOf(kept.changeset, kept.id));
  }

  /** What cannot stay as it is, by the fields that ask for it. */
  function openFields(): string[] {
    const now = form.getValues();
    return formProblems(kind, bodyOf(now), draft.id).map(({ path }) => fieldOf(now, path));
  }

  /** Keeps this one, and opens the form of another record in the same changeset. */
  const addAnother = (next: Kind): Promise<void> =>
    keepAndGo((changeset) => {
      const entry = `${(start.changeset?.others ?? 0) + 2}`;
      return newRecordAddress(negotiation, next, { changeset, entry });
    });

  const failure = submission.failure;
  const onFailure = useEffectEvent(() => {
    if (!failure) return;
    const own = problemsOfRecord(failure.fields, kind, draft.id);
    const now = form.getValues();
    setRefused(
      own.map(({ path, text }) => {
        const field = fieldOf(now, path);
        return { path: field, text, value: JSON.stringify(get(now, field) ?? null) };
      }),
    );
    if (failure.reason === "conflict") void queryClient.invalidateQueries(trpc.record.pathFilter());
  });
  useEffect(() => {
    if (failure) onFailure();
  }, [failure]);

  /** The sentence under a field, its parts included where it has several. */
  function errorAt(...paths: string[]): string | undefined {
    for (const path of paths) {
      const found = get(form.formState.errors, path) as { message?: unknown; root?: { message?: unknown } } | undefined;
      const own = found?.message ?? found?.root?.message;
      if (typeof own === "string") return own;
      const theirs = refused.find((each) => each.path === path);
      if (theirs && theirs.value === JSON.stringify(get(values, path) ?? null)) return theirs.text;
    }
    return undefined;
  }

  /** Puts a merged record into the form and goes on from there. */
  function adopt(merged: Body, onto: { version: number; body: Body | null } | null, draftVersion: number | null): void {
    const next = read(merged);
    form.reset(next as DefaultValues<Values>);
    if (onto) setBase(onto);
    const content = contentOf(bodyOf(next), onto?.version ?? base.version);
    lastWords.current = JSON.stringify([content.body, reason]);
    submission.clear();
    if (tried) void form.trigger();
    if (draftVersion === null) saver.change(content);
    else saver.resume(draftVersion, content);
  }

  /** Puts words that another visit left here into the form, as chosen, and saves them. */
  function putIn(words: Body, { base: on, unsaved }: KeptDraft): void {
    const why = unsaved.content.reason?.trim();
    if (why && why !== reason.trim()) setReason([reason.trim(), why].filter(Boolean).join("\n"));
    if (unsaved.sent && draft.id === null && draft.changeset === unsaved.place.changeset) saver.resend(unsaved.sent);
    adopt(words, draft.changeset === null && on.version !== base.version ? on : null, null);
    kept.letGo();
  }

  return {
    ...{
      form,
      values,
      body,
      base,
      published,
      overtaken,
      draft,
      saver,
      reason,
      setReason,
      submit,
      keep,
      keepAndGo,
      openFields,
      addAnother,
      submission,
      errorAt,
      adopt,
      kept,
      putIn,
    },
    reviewRequired: frame?.reviewRequired ?? true,
    /** What the draft said when this page last saved or opened it. */
    lastSaved: (): Body => saver.savedBody() ?? start.drafted ?? start.base.body ?? {},
    count: Object.keys(form.formState.errors).length,
  };
}

/** Problems as the form library keeps errors: nested by field, those of a whole list under its `root`. */
function nested(problems: readonly Problem[], values: FieldValues, fieldOf: (path: string) => string): object {
  const errors = {};
  for (const { path, text } of problems) {
    const field = fieldOf(path) || "root";
    const at = Array.isArray(get(values, field)) ? `${field}.root` : field;
    if (!get(errors, at)) set(errors, at, { type: "domain", message: text });
  }
  return errors;
}

/** Brings the first field with an error into view and under the cursor, in the order in which they stand. */
export function focusFirstError(within: HTMLElement | null): void {
  const alert = within?.querySelector("[data-field] [role=alert]");
  const field = alert?.closest("[data-field]");
  const control =
    field?.querySelector<HTMLElement>("[aria-invalid=true]") ??
    field?.querySelector<HTMLElement>(
      "input:not([type=hidden]):not(:disabled), select, textarea, [tabindex='0'], button",
    );
  control?.focus();
  field?.scrollIntoView({ block: "center" });
}
