import { TextButton } from "@parley/ui/link";
import { instantInWords } from "@/reading/days-in-words";
import type { RecordNames } from "@/words/record-names";
import { keyOfChange } from "./change-list";
import { isPart } from "./change-page";
import type { View } from "./review-checks";
import { namesInWords } from "./review-words";

interface Props {
  view: View;
  names: RecordNames;
  /** Opens the change that a comment is about. */
  onChoose: (key: string) => void;
}

/** Why it was written, and what was said of it since, in order. */
export function CommentList({ view, names, onChoose }: Props) {
  const { reason, comments, authors, changes } = view;
  const isElsewhere = isPart(view);
  if (!reason && comments.length === 0) return null;
  const here = new Set(changes.map(keyOfChange));
  return (
    <ul aria-label="Comments" className="grid gap-2">
      {reason ? (
        <li className="bg-well px-4 py-3 text-control">
          <b>{namesInWords(authors)}</b> <span className="text-ink-3">why</span>
          <p className="mt-1 whitespace-pre-wrap [overflow-wrap:anywhere]">{reason}</p>
        </li>
      ) : null}
      {comments.map(({ id, by, at, submission, about, text }) => (
        <li key={id} className="bg-well px-4 py-3 text-control">
          <b>{by?.name ?? "the operator"}</b>{" "}
          <span className="text-ink-3">
            {instantInWords(at)}
            {submission === null ? "" : `, returning submission ${submission}`}
          </span>
          {about ? (
            <span className="block text-note text-ink-3 [overflow-wrap:anywhere]">
              on{" "}
              {isElsewhere || here.has(keyOfChange(about)) ? (
                <TextButton onClick={() => onChoose(keyOfChange(about))}>
                  {names.nameOf(about.kind, about.id)}
                </TextButton>
              ) : (
                <>{names.nameOf(about.kind, about.id)}, no longer in it</>
              )}
            </span>
          ) : null}
          <p className="mt-1 whitespace-pre-wrap [overflow-wrap:anywhere]">{text}</p>
        </li>
      ))}
    </ul>
  );
}
