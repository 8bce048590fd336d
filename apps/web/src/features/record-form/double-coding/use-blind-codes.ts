"use client";

import type { BlindCode } from "@parley/domain/double-coding";
import type { Problem } from "@parley/domain/errors";
import { useRef, useState } from "react";
import { type CallFailure, callFailure } from "@/trpc/call-failure";
import { useTRPCClient } from "@/trpc/client";
import { newCommandId } from "@/trpc/command-id";
import type { Sample } from "./sample-words";

type Kept = { codes: BlindCode[] | null; version: number; problems: Problem[] };

/** One's own codes by sentence, each change sent as it is made, one after another; what failed stays on the screen. */
export function useBlindCodes(negotiation: string, sample: Sample) {
  const client = useTRPCClient();
  const [rows, setRows] = useState(
    () => new Map(sample.own.map(({ place, codes }) => [place, codes as BlindCode[] | null])),
  );
  const [problems, setProblems] = useState<ReadonlyMap<number, Problem[]>>(new Map());
  const [failure, setFailure] = useState<CallFailure | null>(null);
  const [waiting, setWaiting] = useState(0);
  const latest = useRef(rows);
  const versions = useRef(new Map(sample.own.map(({ place, version }) => [place, version])));
  const dirty = useRef(new Set<number>());
  const running = useRef<Promise<void> | null>(null);

  async function sendAll(): Promise<void> {
    for (let [place] = dirty.current; place !== undefined; [place] = dirty.current) {
      dirty.current.delete(place);
      const codes = latest.current.get(place) ?? null;
      const version = versions.current.get(place) ?? 0;
      const input = { negotiation, id: sample.id, place, codes, version, commandId: newCommandId() };
      try {
        const saved = await client.doubleCoding.saveCodes.mutate(input);
        versions.current.set(place, saved.version);
        const at = place;
        setProblems((before) => new Map(before).set(at, saved.problems));
        setFailure(null);
      } catch (thrown) {
        dirty.current.add(place);
        setFailure(callFailure(thrown));
        break;
      }
    }
    setWaiting(dirty.current.size);
  }

  async function flush(): Promise<boolean> {
    while (running.current) await running.current;
    if (dirty.current.size > 0) {
      running.current = sendAll();
      await running.current;
      running.current = null;
    }
    return dirty.current.size === 0;
  }

  function put(place: number, codes: BlindCode[] | null): void {
    latest.current = new Map(latest.current).set(place, codes);
    setRows(latest.current);
    dirty.current.add(place);
    setWaiting(dirty.current.size);
    void flush();
  }

  const keptAt = (place: number): Kept => ({
    codes: rows.get(place) ?? null,
    version: versions.current.get(place) ?? 0,
    problems: problems.get(place) ?? [],
  });
  return { keptAt, put, flush, failure, waiting };
}
