"use client";

import { useRef, useState } from "react";
import { type SendFailure, sendFile } from "./send-file";

export type Sending = { name: string; sent: number; size: number };
export type NotSent = SendFailure & { name: string };

/** Brings files one after another. `onSent` is told of those that came through, once all are through. */
export function useSendFiles(negotiation: string, onSent: (imports: readonly string[]) => void) {
  const [sending, setSending] = useState<Sending | null>(null);
  const [notSent, setNotSent] = useState<readonly NotSent[]>([]);
  const running = useRef(false);
  const send = async (files: readonly File[]) => {
    if (running.current) return;
    running.current = true;
    setNotSent([]);
    const through: string[] = [];
    for (const file of files) {
      const { name, size } = file;
      setSending({ name, sent: 0, size });
      const answer = await sendFile(negotiation, file, (sent) =>
        setSending({ name, sent: Math.min(sent, size), size }),
      );
      if ("import" in answer) through.push(answer.import);
      else setNotSent((before) => [...before, { name, ...answer.failure }]);
    }
    setSending(null);
    running.current = false;
    if (through.length > 0) onSent(through);
  };
  return { sending, notSent, send };
}
