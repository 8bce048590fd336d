"use client";

import { Link } from "@parley/ui/link";
import { useParams } from "next/navigation";

export default function NotFound() {
  const { negotiation } = useParams<{ negotiation: string }>();
  return (
    <main id="main" className="px-5 py-12 sm:px-10">
      <h1>There is nothing here, or you may not see it</h1>
      <p className="mt-3 max-w-sentence font-serif text-deck text-ink-2">
        The address may be mistyped, the record withdrawn, or the page closed to your role.
      </p>
      <p className="mt-6">
        <Link href={`/n/${negotiation}`}>Go to the overview</Link>
      </p>
    </main>
  );
}
