import { instantInWords } from "@/reading/days-in-words";
import type { View } from "./review-checks";
import { namesInWords } from "./review-words";

/** Why it was written, and what was said of it since. */
export function CommentList({ view }: { view: View }) {
  const { reason, comments, authors } = view;
  if (!reason && comments.length === 0) return null;
  return (
    <ul aria-label="Comments" className="grid gap-2">
      {reason ? (
        <li className="bg-well px-4 py-3 text-control">
          <b>{namesInWords(authors)}</b> <span className="text-ink-3">why</span>
          <p className="mt-1 whitespace-pre-wrap [overflow-wrap:anywhere]">{reason}</p>
        </li>
      ) : null}
      {comments.map((comment) => (
        <li key={comment.id} className="bg-well px-4 py-3 text-control">
          <b>{comment.by?.name ?? "the operator"}</b>{" "}
          <span className="text-ink-3">
            {instantInWords(comment.at)}
            {comment.submission === null ? "" : `, returning submission ${comment.submission}`}
          </span>
          <p className="mt-1 whitespace-pre-wrap [overflow-wrap:anywhere]">{comment.text}</p>
        </li>
      ))}
    </ul>
  );
}
