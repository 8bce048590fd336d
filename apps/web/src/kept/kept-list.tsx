"use client";

import { TextLink } from "@parley/ui/link";
import { Section } from "@parley/ui/section";
import { useEffect, useState } from "react";
import { usePersonHere } from "@/trpc/person-here";
import { keptAt } from "./kept-at";
import { type Kept, listKept } from "./kept-store";
import { findOpenSlots } from "./open-slots";

/** What I typed in this browser that never reached the server, and where to go on with it. */
export function KeptList({ negotiation, className }: { negotiation: string; className?: string }) {
  const person = usePersonHere();
  const [found, setFound] = useState<readonly Kept[]>([]);
  useEffect(() => {
    if (person === null) return;
    let left = false;
    const look = () =>
      void findOpenSlots().then((isOpen) => {
        if (left) return;
        setFound(listKept(person).filter((kept) => kept.negotiation === negotiation && !isOpen(kept.slot)));
      });
    look();
    window.addEventListener("focus", look);
    return () => {
      left = true;
      window.removeEventListener("focus", look);
    };
  }, [person, negotiation]);
  if (found.length === 0) return null;
  return (
    <Section
      title="Never reached the server"
      note="typed in this browser, and kept here for you alone"
      className={className}
    >
      <ul className="mt-1">
        {found.map((kept) => (
          <li key={kept.slot} className="flex flex-wrap justify-between gap-x-4 border-t border-line py-2">
            <TextLink href={kept.address}>{kept.title}</TextLink>
            <span className="text-note text-ink-3">{keptAt(kept.at)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
