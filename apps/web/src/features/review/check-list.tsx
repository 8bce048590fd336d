import { Section } from "@parley/ui/section";
import type { Check } from "./review-checks";

const words = { holds: "Holds", look: "Look", fails: "Fails" };
const tones = { holds: "text-good", look: "text-warn", fails: "text-bad" };

/** What was checked, and what wants a second reader's eye. */
export function CheckList({ checks }: { checks: readonly Check[] }) {
  return (
    <Section title="Checks" rule={false}>
      <ul className="mt-1 text-control">
        {checks.map(({ key, verdict, text }) => (
          <li key={key} className="grid grid-cols-[60px_minmax(0,1fr)] border-t border-line py-2">
            <b className={tones[verdict]}>{words[verdict]}</b>
            <span className="[overflow-wrap:anywhere]">{text}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
