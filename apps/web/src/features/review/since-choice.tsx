import { Segments } from "@parley/ui/segments";
import { instantInWords } from "@/reading/days-in-words";
import type { View } from "./review-checks";
import { earlierNumbers } from "./since";
import type { SinceThen } from "./use-since";

/** What is compared with, the record or an earlier submission, and why that one came back. */
export function SinceChoice({ view, since }: { view: View; since: SinceThen }) {
  const earlier = earlierNumbers(view);
  if (earlier.length === 0) return null;
  const returning = view.comments.findLast(({ submission }) => submission === since.number);
  return (
    <div className="mb-4 grid gap-3">
      <Segments
        legend="Compared with"
        value={`${since.number}`}
        onValueChange={(value) => since.choose(Number(value))}
        options={[
          { value: "0", label: "the record" },
          ...earlier.map((number) => ({ value: `${number}`, label: `submission ${number}` })),
        ]}
      />
      {since.number > 0 && returning ? (
        <blockquote className="border-l-4 border-ink pl-3">
          <p className="whitespace-pre-wrap [overflow-wrap:anywhere]">{returning.text}</p>
          <p className="text-note text-ink-3">
            {returning.by?.name ?? "the operator"}, returning submission {since.number}, {instantInWords(returning.at)}
          </p>
        </blockquote>
      ) : null}
    </div>
  );
}
