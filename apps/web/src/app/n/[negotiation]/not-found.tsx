"use client";

import { Link } from "@parley/ui/link";
import NextLink from "next/link";
import { useParams, usePathname } from "next/navigation";
import { inEdition } from "@/trpc/edition-address";
import { useAskedEdition } from "@/trpc/use-asked-edition";

export default function NotFound() {
  const { negotiation } = useParams<{ negotiation: string }>();
  const path = usePathname();
  const asked = useAskedEdition();
  return (
    <main id="main" className="px-5 py-12 sm:px-10">
      <h1>{asked ? "There is nothing here in that edition" : "There is nothing here, or you may not see it"}</h1>
      <p className="mt-3 max-w-sentence font-serif text-deck text-ink-2">
        {asked
          ? "There may be no edition of that number, or what you look for was not on record in it."
          : "The address may be mistyped, the record withdrawn, or the page closed to your role."}
      </p>
      <p className="mt-6 flex flex-wrap gap-x-6">
        {asked ? <NextLink href={inEdition(path, null)}>See it as of today</NextLink> : null}
        <Link href={`/n/${negotiation}`}>Go to the overview</Link>
      </p>
    </main>
  );
}
