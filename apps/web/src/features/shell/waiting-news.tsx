"use client";

import type { TopBarItem } from "@parley/ui/top-bar";
import { useEffect, useRef, useState } from "react";

/** Tells the ear when more waits on the desk than did; what was there as the page was opened is in the bar. */
export function WaitingNews({ waits }: { waits: TopBarItem["waits"] }) {
  const { count = 0, words = "" } = waits ?? {};
  const known = useRef(count);
  const [news, setNews] = useState("");
  useEffect(() => {
    if (count > known.current) setNews(`On the desk: ${words}.`);
    known.current = count;
  }, [count, words]);
  return (
    <p aria-live="polite" className="sr-only">
      {news}
    </p>
  );
}
