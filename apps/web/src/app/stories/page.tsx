import { Stories } from "@parley/ui/stories";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { env } from "@/env";

export const metadata: Metadata = { title: "Components" };

/** Every component in each of its states, for whoever builds screens; there is no such page in production. */
export default function StoriesPage() {
  if (env().NODE_ENV === "production") notFound();
  return (
    <main id="main" tabIndex={-1} className="outline-none">
      <h1 className="px-5 pt-6 sm:px-10">Components</h1>
      <Stories />
    </main>
  );
}
