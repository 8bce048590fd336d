import { Explained } from "@parley/ui/explained";
import { TextLink } from "@parley/ui/link";
import type { ReactNode } from "react";
import { type TermName, terms } from "./terms";

/** A word of the method where a reader first meets it: pressed, it says what it means. */
export function Term({ name, children, className }: { name: TermName; children?: ReactNode; className?: string }) {
  const { title, words } = terms[name];
  return (
    <Explained
      title={title}
      words={words}
      more={<TextLink href={`/handbook#word-${name}`}>All the words</TextLink>}
      className={className}
    >
      {children ?? title}
    </Explained>
  );
}

const uncounted: ReadonlySet<TermName> = new Set(["attribution", "firmness", "credibility", "confidence"]);

/** Under a field's label: what the word over it means. */
export function WhatIsIt({ name }: { name: TermName }) {
  const word = terms[name].title.toLowerCase();
  const article = uncounted.has(name) ? "" : /^[aeiou]/.test(word) ? "an " : "a ";
  return (
    <Term name={name} className="block py-1 text-left text-note text-ink-3">
      what is {article}
      {word}?
    </Term>
  );
}
