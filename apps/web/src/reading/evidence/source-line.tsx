import { Link } from "@parley/ui/link";
import { sourceInWords } from "./evidence-facts";
import type { SourceView } from "./issue-data";

/** Under a passage: where the words stand, and whether the outlet changed them. */
export function SourceLine({ source, altered }: { source: SourceView | undefined; altered: boolean }) {
  if (!source) return "The source of these words is no longer on record.";
  const { title, rest } = sourceInWords(source);
  return (
    <>
      {title && source.link ? (
        <Link href={source.link} rel="noreferrer">
          {title}
        </Link>
      ) : (
        title
      )}
      {title ? ", " : null}
      {rest} {altered ? "The outlet changed words in it." : "Words not altered by the outlet."} Only the passage is
      shown here; the article is at its publisher.
    </>
  );
}
