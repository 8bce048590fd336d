import { TextLink } from "@parley/ui/link";
import type { Sample } from "./sample-words";

interface SentenceInContextProps {
  negotiation: string;
  sentence: Sample["words"][number];
  title: string;
}

/** One sentence marked among the words around it; by its number alone where the text is not at hand. */
export function SentenceInContext({ negotiation, sentence, title }: SentenceInContextProps) {
  const { source, number, words, before, after } = sentence;
  return (
    <figure>
      {words === null ? (
        <p className="font-serif text-source text-ink-2">
          The text is not at hand here: this is sentence {number}. Give it on the page of its source to read it.
        </p>
      ) : (
        <blockquote
          dir="auto"
          className="max-w-sentence whitespace-pre-line font-serif text-source [overflow-wrap:anywhere]"
        >
          <span className="text-ink-3">{before}</span>
          <mark>{words}</mark>
          <span className="text-ink-3">{after}</span>
        </blockquote>
      )}
      <figcaption className="mt-3 text-note text-ink-3">
        <TextLink href={`/n/${negotiation}/sources/${source}`}>{title}</TextLink>, sentence {number}
      </figcaption>
    </figure>
  );
}
