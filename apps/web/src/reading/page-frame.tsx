import { PartyPatterns } from "@parley/ui/party-swatch";
import type { ReactNode } from "react";
import { OldAnswer } from "./answer-state";

type Props = { query: Parameters<typeof OldAnswer>[0]["query"]; children: ReactNode };

/** What every reading page stands in: the margins, the textures, and a word where it could not be brought up to date. */
export function PageFrame({ query, children }: Props) {
  return (
    <main id="main" tabIndex={-1} className="px-5 pt-6 pb-12 outline-none sm:px-10">
      <OldAnswer query={query} />
      <PartyPatterns />
      {children}
    </main>
  );
}
