"use client";

import { recordId } from "@parley/domain/records/fields";
import { Breadcrumb } from "@parley/ui/breadcrumb";
import { Button } from "@parley/ui/button";
import { Field } from "@parley/ui/field";
import { TextInput } from "@parley/ui/text-input";
import { useState } from "react";
import { useRouter } from "@/reading/use-router";
import type { Choices } from "@/words/record-names";

export interface IssueCodeStepProps {
  negotiation: string;
  changeset: string | null;
  issues: Choices["issues"];
}

/** The code comes first: a new issue has its id from it, and keeps both. */
export function IssueCodeStep({ negotiation, changeset, issues }: IssueCodeStepProps) {
  const router = useRouter();
  const [code, setCode] = useState("");
  const [error, setError] = useState<string>();
  const goOn = () => {
    const id = code.trim().toLowerCase();
    const there = issues.find((issue) => issue.id === id);
    if (there) return setError(`“${there.title}” has this code: choose another.`);
    if (!recordId.safeParse(id).success) {
      return setError("A code is up to 80 letters, digits, dots and hyphens, without spaces: WATER, or ORUNA.1.");
    }
    const search = new URLSearchParams({ code: code.trim(), ...(changeset ? { changeset } : {}) });
    router.replace(`/n/${negotiation}/records/issue/new?${search}`);
  };
  return (
    <main id="main" tabIndex={-1} className="max-w-[700px] px-5 pt-6 pb-12 outline-none sm:px-10">
      <Breadcrumb items={[{ label: "Desk", href: `/n/${negotiation}/desk` }, { label: "New issue" }]} />
      <h1 className="mt-2">New issue</h1>
      <p className="mt-2 max-w-sentence font-serif text-deck text-ink-2">
        Its code stands in tables and addresses, and stays: everything else can be reworded.
      </p>
      <form
        className="mt-6"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          goOn();
        }}
      >
        <Field label="Code" hint="such as WATER" error={error}>
          <TextInput value={code} maxLength={80} onChange={(event) => setCode(event.currentTarget.value)} />
        </Field>
        <Button type="submit" look="primary" className="mt-3">
          Go on
        </Button>
      </form>
    </main>
  );
}
