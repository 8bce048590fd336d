"use client";

import { type BlindCode, blindCode } from "@parley/domain/double-coding";
import { useMemo } from "react";
import { useKeptText } from "@/kept/use-kept-text";
import type { Sample } from "./sample-words";

/** Codes of whoever decides, as far as they are typed: kept in this browser until each is taken. */
export function useOwnCodes(negotiation: string, { id, title }: Pick<Sample, "id" | "title">) {
  const { text, setText } = useKeptText(negotiation, `own codes ${id}`, `Deciding on: ${title}`);
  const codes = useMemo(() => readCodes(text), [text]);
  return {
    of: (unit: string): BlindCode | null => codes.get(unit) ?? null,
    put: (unit: string, code: BlindCode | null): void => {
      const next = new Map(codes);
      if (code) next.set(unit, code);
      else if (!next.delete(unit)) return;
      setText(next.size === 0 ? "" : JSON.stringify([...next]));
    },
  };
}

/** What is not a code, as another version of Parley may have kept it, is left out. */
export function readCodes(text: string): Map<string, BlindCode> {
  try {
    const kept: unknown = JSON.parse(text || "[]");
    if (!Array.isArray(kept)) return new Map();
    return new Map(
      kept.flatMap((pair: unknown) => {
        if (!Array.isArray(pair) || typeof pair[0] !== "string") return [];
        const { data } = blindCode.safeParse(pair[1]);
        return data ? [[pair[0], data] as const] : [];
      }),
    );
  } catch {
    return new Map();
  }
}
