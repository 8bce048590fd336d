"use client";

import { Section } from "@parley/ui/section";
import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/client";
import type { Choices } from "@/words/record-names";
import type { Change } from "./review-checks";

interface Props {
  negotiation: string;
  changeset: string;
  change: Change;
  sources: Choices["sources"];
}

/** The first words of a passage, by which a browser finds it. */
const fragmentOf = (exact: string) =>
  encodeURIComponent(exact.split(/\s+/).slice(0, 8).join(" ")).replaceAll("-", "%2D");

/** Each passage that a change cites among the sentences around it, where the text is at hand: for analysts, and kept nowhere. */
export function CitedWords({ negotiation, changeset, change, sources }: Props) {
  const trpc = useTRPC();
  const { kind, id, checks } = change;
  const { data = [] } = useQuery({
    ...trpc.changeset.passages.queryOptions({ negotiation, changeset, kind, id }),
    enabled: checks.passages.standing > 0,
  });
  if (data.length === 0) return null;
  return (
    <Section title="The words in their place" note="from the texts, for analysts only" className="mt-6 min-w-0">
      <ul>
        {data.map(({ path, source, before, exact, after }) => {
          const found = sources.find((each) => each.id === source);
          return (
            <li key={path} className="border-t border-line py-3">
              <p
                lang={found?.language}
                dir="auto"
                className="max-w-sentence font-serif text-source whitespace-pre-line text-ink-2 [overflow-wrap:anywhere]"
              >
                {before}
                <mark className="text-ink">{exact}</mark>
                {after}
              </p>
              <p className="mt-1 text-note text-ink-3">
                {/* The browser itself finds the words on the page it opens, which the router does not ask it to. */}
                <a href={`/n/${negotiation}/sources/${source}#text:~:text=${fragmentOf(exact)}`}>
                  {found?.title ?? found?.publisherName ?? source}
                </a>
              </p>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
