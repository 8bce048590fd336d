"use client";

import { sheets } from "@parley/domain/exchange/sheets";
import type { Kind } from "@parley/domain/records";
import { Button } from "@parley/ui/button";
import { Field } from "@parley/ui/field";
import { Select } from "@parley/ui/select";
import { useState } from "react";

type Props = { kind: Kind | null; busy: boolean; onSay: (kind: Kind) => void };

/** Asks which kind of record a CSV file holds whose name does not say it. */
export function FileKind({ kind, busy, onSay }: Props) {
  const [chosen, setChosen] = useState<Kind | null>(kind);
  return (
    <form
      className="mt-4 max-w-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== null) onSay(chosen);
      }}
    >
      <Field label="It holds" hint="one kind of record in one file">
        <Select
          value={chosen ?? ""}
          placeholder="choose a kind of record"
          onChange={(event) =>
            setChosen(sheets.find(({ kind: each }) => each === event.currentTarget.value)?.kind ?? null)
          }
          options={sheets.map((sheet) => ({ value: sheet.kind, label: sheet.name }))}
        />
      </Field>
      <Button type="submit" look="primary" className="mt-2" disabled={busy || chosen === null}>
        Read it as that
      </Button>
    </form>
  );
}
