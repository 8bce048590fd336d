"use client";

import { Banner } from "@parley/ui/banner";
import { useQuery } from "@tanstack/react-query";
import NextLink from "next/link";
import { instantInWords } from "@/reading/days-in-words";
import { useTRPC } from "@/trpc/client";
import type { AskedEdition } from "@/trpc/edition-address";
import { ChooseEdition } from "./choose-edition";
import { useHere } from "./use-here";

/** An edition, and when it was recorded: an instant in UTC, ISO. */
export type KnownSince = { edition: number; recordedAt: string };

/** Says above every page in which earlier edition it is read, and leads back to today. `first`: what the server knows already. */
export function KnownBanner({ asked, first }: { asked: AskedEdition; first: KnownSince | null }) {
  const trpc = useTRPC();
  const here = useHere();
  const isFirst = first?.edition === asked.edition;
  const frame = trpc.negotiation.frame.queryOptions({ negotiation: asked.negotiation });
  const { data } = useQuery({ ...frame, enabled: !isFirst });
  const known = isFirst ? first : data;
  if (!known) return null;
  return (
    <Banner
      role="status"
      className="mx-5 mt-4 sm:mx-10"
      lead={knownInWords(asked.edition, known.recordedAt)}
      actions={
        <span className="flex flex-wrap gap-x-6 leading-[24px] print:hidden">
          {/* The app's own link would stay in the edition. */}
          <NextLink href={here(null)}>Back to today</NextLink>
          <NextLink href={`/n/${asked.negotiation}/compare?was=${asked.edition}`}>
            What is known otherwise since
          </NextLink>
          <ChooseEdition negotiation={asked.negotiation} words="Another day or edition" />
        </span>
      }
    >
      {asked.edition === 0
        ? "Nothing was on record yet."
        : "What was recorded, corrected or withdrawn later is not in it."}
    </Banner>
  );
}

/** "As known on 21 August 2026, 15:27 UTC (edition 3)": several editions may be of one day. */
export const knownInWords = (edition: number, recordedAt: string): string =>
  edition === 0 ? "Before the first edition." : `As known on ${instantInWords(recordedAt)} (edition ${edition}).`;
