"use client";

import type { ApiOutputs } from "@parley/api";
import type { AnyRole } from "@parley/domain/access";
import { Link } from "@parley/ui/link";
import { instantInWords } from "@/reading/days-in-words";

const standing: Record<AnyRole, string> = {
  reader: "open to everybody",
  viewer: "you are a viewer here",
  analyst: "you are an analyst here",
  admin: "you are an admin here",
};

/** Negotiations by name, each with its latest edition and what one is in it. */
export function NegotiationList({ negotiations }: { negotiations: ApiOutputs["negotiation"]["list"] }) {
  return (
    <ul>
      {negotiations.map((each) => (
        <li key={each.id} className="grid gap-x-6 border-b border-line py-4 sm:grid-cols-[minmax(0,1fr)_auto]">
          <h2 className="font-serif text-passage font-semibold">
            <Link href={`/n/${each.id}`}>{each.title}</Link>
          </h2>
          <p className="text-note text-ink-3 sm:text-right">
            {each.edition === 0
              ? "Nothing published yet"
              : `Edition ${each.edition}, of ${instantInWords(each.recordedAt)}`}
            <br />
            {standing[each.role]}
          </p>
          {each.summary ? <p className="mt-1 max-w-sentence text-ink-2 sm:mt-0">{each.summary}</p> : null}
        </li>
      ))}
    </ul>
  );
}
