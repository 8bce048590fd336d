import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type PassageProps = {
  /** The words, exactly as in the source, without quotation marks. */
  exact: string;
  /** Words around them, for context; in ink-3. */
  before?: string;
  after?: string;
  /** Evidence is highlighted; words that are merely quoted are not. */
  marked?: boolean;
  /** `large` leads a drawer, `small` stands second or in a form, `line` in a table or list. */
  size?: "large" | "small" | "line";
  /** The source under it: title, outlet, day. */
  source?: ReactNode;
  lang?: string;
};

const sizes = { large: "text-passage", small: "text-large", line: "text-body max-sm:text-large" };

/** What somebody said, in their words. */
export function Passage({ exact, before, after, marked = true, size = "large", source, lang }: PassageProps) {
  const words = `“${exact}”`;
  return (
    <figure>
      <blockquote lang={lang} dir="auto" className={classNames("font-serif [overflow-wrap:anywhere]", sizes[size])}>
        {before ? <span className="text-ink-3">{before} </span> : null}
        {marked ? <mark>{words}</mark> : words}
        {after ? <span className="text-ink-3"> {after}</span> : null}
      </blockquote>
      {source ? <figcaption className="mt-3 text-note text-ink-2">{source}</figcaption> : null}
    </figure>
  );
}
