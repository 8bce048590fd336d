import { Link } from "@parley/ui/link";
import { partyTextClass } from "@parley/ui/party-swatch";

/** A run of words in a computed sentence: plain, strong, a party's name, a link, or both of these. */
export type Part = string | { words: string; strong?: boolean; slot?: number; href?: string };

/** Our own sentences to the reader, with links to what they speak of. */
export function Sentence({ parts }: { parts: readonly Part[] }) {
  return parts.map((part, index) => {
    const key = `${index}`;
    if (typeof part === "string") return <span key={key}>{part}</span>;
    const weight = part.strong || part.slot !== undefined ? "font-semibold" : undefined;
    const look = part.slot === undefined ? weight : `${weight} ${partyTextClass(part.slot)}`;
    if (part.href) {
      return (
        <Link key={key} href={part.href} className={look}>
          {part.words}
        </Link>
      );
    }
    return (
      <span key={key} className={look}>
        {part.words}
      </span>
    );
  });
}

/** The same sentence as plain text, for titles and read-outs. */
export function plainText(parts: readonly Part[]): string {
  return parts.map((part) => (typeof part === "string" ? part : part.words)).join("");
}
