"use client";

import { useEffect, useState } from "react";
import { marksOf } from "@/kept/kept-store";

/** Marks of so many changesets are kept; the oldest go first. */
const most = 40;

type Marks = { of: string; keys: string[] }[];

function read(person: string): Marks {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(marksOf(person)) ?? "[]");
    return Array.isArray(found)
      ? found.filter((one): one is Marks[number] => typeof one?.of === "string" && Array.isArray(one.keys))
      : [];
  } catch {
    return [];
  }
}

/**
 * The changes that this person has looked at, kept in this browser. `of` names what they were looked at in: a submission by its
 * hash, so that what is submitted anew is looked at anew. Adds `chosen`.
 */
export function useLooked(person: string | null, of: string, chosen: string): ReadonlySet<string> {
  const [looked, setLooked] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    if (person === null || chosen === "") return;
    const marks = read(person);
    const keys = [...new Set([...(marks.find((one) => one.of === of)?.keys ?? []), chosen])];
    setLooked(new Set(keys));
    try {
      const kept: Marks = [{ of, keys }, ...marks.filter((one) => one.of !== of)].slice(0, most);
      localStorage.setItem(marksOf(person), JSON.stringify(kept));
    } catch {
      // A browser that keeps nothing for pages shows them until the page is left.
    }
  }, [person, of, chosen]);
  return looked;
}
