"use client";

import { Empty } from "@parley/ui/empty";
import { Link } from "@parley/ui/link";
import { Section } from "@parley/ui/section";
import { useQuery } from "@tanstack/react-query";
import { shortSaid } from "@/reading/days-in-words";
import { codingAddress, newRecordAddress } from "@/reading/form-addresses";
import { useTRPC } from "@/trpc/client";

/** How many are named here; the list of sources has all. */
const shown = 5;

/** The latest sources with a text, each led to where it is coded. */
export function TextsToCode({ negotiation }: { negotiation: string }) {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.record.sources.queryOptions({ negotiation }));
  const texts = (data ?? []).filter(({ sha256 }) => sha256 !== null);
  return (
    <Section
      title="Texts to code"
      note={texts.length > shown ? `the latest ${shown}` : undefined}
      actions={<Link href={newRecordAddress(negotiation, "source")}>Enter a source</Link>}
    >
      {texts.length === 0 ? (
        <Empty>Sources whose text is at hand stand here, the latest first, to be coded sentence by sentence.</Empty>
      ) : (
        <ul>
          {texts.slice(0, shown).map(({ id, title, publisherName, first, last }) => (
            <li key={id} className="border-b border-line py-3">
              <Link className="[overflow-wrap:anywhere]" href={codingAddress(negotiation, id)}>
                {title ?? `${publisherName}, untitled`}
              </Link>
              <span className="block text-note text-ink-3">
                {publisherName}, {shortSaid(first, last)}
              </span>
            </li>
          ))}
        </ul>
      )}
      {texts.length > shown ? (
        <p className="mt-2 text-control">
          <Link href={`/n/${negotiation}/sources`}>All sources</Link>
        </p>
      ) : null}
    </Section>
  );
}
