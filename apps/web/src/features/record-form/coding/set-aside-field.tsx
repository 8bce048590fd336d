"use client";

import { Button } from "@parley/ui/button";
import { TextButton } from "@parley/ui/link";
import { TextInput } from "@parley/ui/text-input";
import { useEffect, useId, useRef, useState } from "react";

export interface SetAsideFieldProps {
  number: number;
  /** Reasons given before in this text, offered while one is typed. */
  reasons: readonly string[];
  busy: boolean;
  failure: string | null;
  onKeep: (reason: string) => void;
  onLeave: () => void;
}

/** Why a sentence goes into no record, asked where it stands. */
export function SetAsideField({ number, reasons, busy, failure, onKeep, onLeave }: SetAsideFieldProps) {
  const [words, setWords] = useState("");
  const [missing, setMissing] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  useEffect(() => input.current?.focus(), []);
  const keep = () => (words.trim() === "" ? setMissing(true) : onKeep(words));
  const problem = failure ?? (missing ? "Say why: whoever reads the log has to follow." : null);
  return (
    <div className="max-w-sentence rounded-2 border border-edge bg-raised p-3">
      <label htmlFor={`${list}-why`} className="text-control text-ink-2">
        Why sentence {number} goes into no record
      </label>
      <span className="mt-1 flex flex-wrap items-center gap-2">
        <TextInput
          ref={input}
          id={`${list}-why`}
          list={list}
          value={words}
          maxLength={1_000}
          autoComplete="off"
          boxClassName="sm:flex-1"
          aria-invalid={problem ? true : undefined}
          aria-describedby={problem ? `${list}-problem` : undefined}
          onChange={(event) => {
            setMissing(false);
            setWords(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter") keep();
            if (event.key === "Escape") onLeave();
          }}
        />
        <Button disabled={busy} onClick={keep}>
          Set it aside
        </Button>
        <TextButton className="text-control" onClick={onLeave}>
          Leave it open
        </TextButton>
      </span>
      <datalist id={list}>
        {[...new Set(reasons)].slice(0, 20).map((reason) => (
          <option key={reason}>{reason}</option>
        ))}
      </datalist>
      {problem ? (
        <p id={`${list}-problem`} role="alert" className="mt-1 text-note text-bad">
          {problem}
        </p>
      ) : null}
    </div>
  );
}
