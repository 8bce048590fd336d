import { TextLink } from "@parley/ui/link";
import type { RecordNames } from "@/words/record-names";
import type { View } from "./review-checks";

/** After acceptance: where readers see it now. */
export function NextLinks({
  negotiation,
  view,
  issues,
  names,
}: {
  negotiation: string;
  view: View;
  issues: readonly string[];
  names: RecordNames;
}) {
  if (view.state !== "accepted") return null;
  const base = `/n/${negotiation}`;
  const position = (issue: string) =>
    view.changes.find((change) => change.kind === "position" && change.after?.issue === issue)?.id;
  const events = view.changes.filter((change) => change.kind === "event" && change.after);
  return (
    <ul className="mt-3 grid gap-1">
      {issues.map((issue) => {
        const at = position(issue);
        return (
          <li key={issue}>
            <TextLink href={`${base}/issues/${issue}${at ? `?at=${at}` : ""}`}>
              See it on {names.nameOf("issue", issue)}
            </TextLink>
          </li>
        );
      })}
      {events.map(({ id }) => (
        <li key={id}>
          <TextLink href={`${base}/events#${id}`}>See {names.nameOf("event", id)} among the events</TextLink>
        </li>
      ))}
      <li>
        <TextLink href={`${base}/desk`}>Back to the desk</TextLink>
      </li>
    </ul>
  );
}
