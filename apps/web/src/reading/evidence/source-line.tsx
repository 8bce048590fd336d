import { Link } from "@parley/ui/link";
import { RecordLink } from "@/reading/named-links";
import { sourceInWords } from "./evidence-facts";
import type { SourceView } from "./issue-data";

/** Under a passage: where the words stand, and whether the outlet changed them. */
export function SourceLine({
  base,
  source,
  altered,
}: {
  base: string;
  source: SourceView | undefined;
  altered: boolean;
}) {
  if (!source) return "The source of these words is no longer on record.";
  const { title, rest } = sourceInWords(source);
  return (
    <>
      {title ? (
        <RecordLink base={base} kind="source" id={source.id}>
          {title}
        </RecordLink>
      ) : null}
      {title ? ", " : null}
      {rest} {altered ? "The outlet changed words in it." : "Words not altered by the outlet."} Only the passage is
      shown here;{" "}
      {source.link ? (
        <Link href={source.link} rel="noreferrer">
          the article is at its publisher
        </Link>
      ) : (
        "the article is at its publisher"
      )}
      .{" "}
      {title ? null : (
        <RecordLink base={base} kind="source" id={source.id}>
          All from this source
        </RecordLink>
      )}
    </>
  );
}
