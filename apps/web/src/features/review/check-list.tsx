import { Section } from "@parley/ui/section";
import type { Check } from "./review-checks";

const words = { holds: "Holds", look: "Look", fails: "Fails" };
const tones = { holds: "text-good", look: "text-warn", fails: "text-bad" };

/** Checks told at once; more are folded away below them. */
const most = 12;

type Counted = Check & { times: number };

/** The same words once, with how many records they are said of. */
function counted(checks: readonly Check[]): Counted[] {
  const found = new Map<string, Counted>();
  for (const check of checks) found.set(check.key, { ...check, times: (found.get(check.key)?.times ?? 0) + 1 });
  return [...found.values()];
}

/** What was checked, and what wants a second reader's eye. */
export function CheckList({ checks }: { checks: readonly Check[] }) {
  const all = counted(checks);
  const folded = all.slice(most);
  return (
    <Section title="Checks" rule={false}>
      <Rows checks={all.slice(0, most)} />
      {folded.length > 0 ? (
        <details className="border-t border-line py-2 text-control">
          <summary>{folded.length} more checks</summary>
          <Rows checks={folded} />
        </details>
      ) : null}
    </Section>
  );
}

function Rows({ checks }: { checks: readonly Counted[] }) {
  return (
    <ul className="mt-1 text-control">
      {checks.map(({ key, verdict, text, times }) => (
        <li key={key} className="grid grid-cols-[60px_minmax(0,1fr)] border-t border-line py-2">
          <b className={tones[verdict]}>{words[verdict]}</b>
          <span className="[overflow-wrap:anywhere]">
            {text}
            {times > 1 ? `, of ${times} records` : null}
          </span>
        </li>
      ))}
    </ul>
  );
}
