"use client";

import { framingSite, framingSites, sitesTyped } from "@parley/domain/framing";
import { Button } from "@parley/ui/button";
import { Field } from "@parley/ui/field";
import { Textarea } from "@parley/ui/textarea";
import { type FormEvent, useState } from "react";

/** What is wrong with the sites typed, by the first that is none; null where nothing is. */
function wrongWith(sites: string[]): string | null {
  const none = sites.find((site) => !framingSite.safeParse(site).success);
  if (none !== undefined) return `“${none}” is no site: write it like https://news.example.org, one a line.`;
  return framingSites.safeParse(sites).error?.issues[0]?.message ?? null;
}

/** The sites that may show this negotiation's charts within pages of their own. */
export function FramedBy({
  sites,
  open,
  busy,
  onSave,
}: {
  sites: readonly string[];
  /** Whether readers without an account see the charts there. */
  open: boolean;
  busy: boolean;
  onSave: (sites: string[]) => Promise<void>;
}) {
  const [wrong, setWrong] = useState<string | null>(null);
  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const typed = sitesTyped(String(new FormData(form).get("sites")));
    const problem = wrongWith(typed);
    setWrong(problem);
    if (problem === null) await onSave(typed);
    else form.querySelector("textarea")?.focus();
  }
  return (
    <form onSubmit={(event) => void submit(event)} aria-label="Sites that may show charts of this" noValidate>
      <Field
        label="Shown on"
        note={
          open
            ? "Sites whose pages may show charts of this negotiation, one a line. “The chart alone” beside each chart gives the address for them."
            : "Sites whose pages may show charts of this negotiation, one a line. Their readers see them once it is open to everybody, or by a read key."
        }
        error={wrong}
      >
        <Textarea
          key={sites.join(" ")}
          name="sites"
          rows={2}
          defaultValue={sites.join("\n")}
          placeholder="https://news.example.org"
          autoCapitalize="none"
          spellCheck={false}
        />
      </Field>
      <Button type="submit" disabled={busy} className="mt-1">
        Save the sites
      </Button>
    </form>
  );
}
