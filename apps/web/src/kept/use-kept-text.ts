"use client";

import { useEffect, useRef, useState } from "react";
import { newCommandId } from "@/trpc/command-id";
import { usePersonHere } from "@/trpc/person-here";
import { keep, letGo, listKept } from "./kept-store";
import { findOpenSlots, openSlot } from "./open-slots";

export interface KeptText {
  text: string;
  /** Takes what stands there now, and keeps it. */
  setText: (text: string) => void;
  /** Empties it: it was sent, or is not wanted. */
  clear: () => void;
  /** When it was typed, where it comes from another visit; else null. */
  from: string | null;
  /** Whether the browser took it: its room may be used up. */
  isKept: boolean;
}

/** A text typed in one place, kept in this browser until it is sent; on return it stands there again. */
export function useKeptText(negotiation: string, place: string, title: string): KeptText {
  const person = usePersonHere();
  const [slot] = useState(newCommandId);
  const [text, setState] = useState("");
  const [from, setFrom] = useState<string | null>(null);
  const [isKept, setKept] = useState(false);
  const typed = useRef(false);

  useEffect(() => {
    if (person === null) return;
    const close = openSlot(slot);
    let left = false;
    void findOpenSlots().then((isOpen) => {
      const found = listKept(person).find(
        (kept) => kept.negotiation === negotiation && kept.place === place && !isOpen(kept.slot),
      );
      if (left || typed.current || !found || typeof found.words !== "string") return;
      // Where there is no room for both, the former one stays.
      if (keep({ ...found, slot })) letGo(found);
      setKept(true);
      setState(found.words);
      setFrom(found.at);
    });
    return () => {
      left = true;
      close();
    };
  }, [person, negotiation, place, slot]);

  const setText = (words: string) => {
    typed.current = true;
    setState(words);
    if (person === null) return;
    if (words.trim() === "") letGo({ person, slot });
    else {
      const address = `${window.location.pathname}${window.location.search}`;
      setKept(keep({ slot, person, negotiation, place, at: new Date().toISOString(), address, title, words }));
    }
  };
  const clear = () => {
    setText("");
    setFrom(null);
  };
  return { text, setText, clear, from, isKept };
}
