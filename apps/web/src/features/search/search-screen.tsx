"use client";

import { Button } from "@parley/ui/button";
import { Empty } from "@parley/ui/empty";
import { Link } from "@parley/ui/link";
import { PartyPatterns } from "@parley/ui/party-swatch";
import { Section } from "@parley/ui/section";
import { TextInput } from "@parley/ui/text-input";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { NoAnswer, OldAnswer } from "@/reading/answer-state";
import { useRouter } from "@/reading/use-router";
import { counted } from "@/reading/who-coded";
import { useTRPC } from "@/trpc/client";
import { useEdition } from "@/trpc/use-edition";
import { hitAddress } from "./hit-address";
import { groupTitles, HitWords } from "./hit-words";

/** What answers the words of the address, by kind. Works without script: a form that asks, and links. */
export function SearchScreen({ negotiation, words }: { negotiation: string; words: string }) {
  useEdition(negotiation);
  const query = useQuery(useTRPC().search.find.queryOptions({ negotiation, words }));
  const base = `/n/${negotiation}`;
  if (!query.data) return <NoAnswer query={query} />;
  const { groups, more } = query.data;
  const found = groups.reduce((sum, { hits }) => sum + hits.length, 0);
  return (
    <main id="main" tabIndex={-1} className="px-5 pt-6 pb-12 outline-none sm:px-10">
      <OldAnswer query={query} />
      <PartyPatterns />
      <h1>Search</h1>
      <SearchForm key={words} action={`${base}/search`} words={words} />
      <p role="status" className="mt-2 text-note text-ink-3">
        {words === "" ? "" : `Found ${counted(found, "record")}${more ? ", the closest of more" : ""}`}
      </p>
      {groups.map(({ kind, hits }) => (
        <Section key={kind} title={groupTitles[kind]} className="mt-6">
          <ul className="max-w-[760px]">
            {hits.map((hit) => (
              <li key={hit.id} className="border-b border-line py-3">
                <HitWords hit={hit} title={(title) => <Link href={hitAddress(base, hit)}>{title}</Link>} />
              </li>
            ))}
          </ul>
        </Section>
      ))}
      {found > 0 ? null : words === "" ? (
        <Empty>
          Type a name in any spelling, words of a summary or of a passage, a phrase in quotes, or a date, such as 1
          December.
        </Empty>
      ) : (
        <Empty>No published record answers all of these words. Fewer words find more.</Empty>
      )}
    </main>
  );
}

function SearchForm({ action, words }: { action: string; words: string }) {
  const router = useRouter();
  const [typed, setTyped] = useState(words);
  function submit(event: FormEvent) {
    event.preventDefault();
    router.push(`${action}?q=${encodeURIComponent(typed.trim())}`);
  }
  return (
    <search>
      <form action={action} method="get" onSubmit={submit} className="mt-4 flex max-w-[760px] gap-2">
        <TextInput
          name="q"
          type="search"
          aria-label="Search"
          maxLength={200}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit">Search</Button>
      </form>
    </search>
  );
}
