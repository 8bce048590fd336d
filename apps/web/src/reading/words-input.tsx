"use client";

import { TextInput } from "@parley/ui/text-input";
import { useEffect, useEffectEvent, useState } from "react";

/** Milliseconds after the last key until the words are looked for. */
const pause = 300;

/** Words that narrow a list: looked for once the typing pauses. */
export function WordsInput({
  value,
  onValueChange,
  where = "in any field",
}: {
  value: string | null;
  onValueChange: (words: string | null) => void;
  where?: string;
}) {
  const [typed, setTyped] = useState(value ?? "");
  const [known, setKnown] = useState(value);
  if (known !== value) {
    // The address was changed elsewhere, by Back or by clearing all filters.
    setKnown(value);
    if ((value ?? "") !== typed.trim()) setTyped(value ?? "");
  }
  const look = useEffectEvent((words: string) => {
    if (words !== (value ?? "")) onValueChange(words || null);
  });
  useEffect(() => {
    const waiting = setTimeout(() => look(typed.trim()), pause);
    return () => clearTimeout(waiting);
  }, [typed]);
  return (
    <TextInput
      type="search"
      value={typed}
      maxLength={200}
      placeholder={where}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
