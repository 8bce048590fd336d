"use client";

import { useRef, useState } from "react";
import { type CallFailure, callFailure } from "./call-failure";
import { newCommandId } from "./command-id";

export type Command<Input, Output> = {
  /** Does it; null where it failed, and `failure` says why. A second press while it runs does nothing. */
  run: (input: Input) => Promise<Output | null>;
  busy: boolean;
  failure: CallFailure | null;
  clear: () => void;
};

/** One command of a screen. The same input after a failure goes under the same id: if it was done after all, it is not done twice. */
export function useCommand<Input extends { commandId: string }, Output>(
  send: (input: Input) => Promise<Output>,
): Command<Omit<Input, "commandId">, Output> {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const running = useRef(false);
  const open = useRef<{ input: string; commandId: string } | null>(null);

  async function run(input: Omit<Input, "commandId">): Promise<Output | null> {
    if (running.current) return null;
    running.current = true;
    setBusy(true);
    setFailure(null);
    const words = JSON.stringify(input);
    if (open.current?.input !== words) open.current = { input: words, commandId: newCommandId() };
    try {
      const output = await send({ ...input, commandId: open.current.commandId } as Input);
      open.current = null;
      return output;
    } catch (thrown) {
      const found = callFailure(thrown);
      if (!found.retry) open.current = null;
      setFailure(found);
      return null;
    } finally {
      running.current = false;
      setBusy(false);
    }
  }
  return { run, busy, failure, clear: () => setFailure(null) };
}
