import type { Metadata } from "next";
import { readCodingState } from "@/features/record-form/coding/coding-address";
import { CodingScreen } from "@/features/record-form/coding/coding-screen";
import { prefetchCoding } from "@/features/record-form/prefetch-form";
import { utcDay } from "@/reading/utc-day";
import { Hydrate } from "@/trpc/server";

type Props = {
  params: Promise<{ negotiation: string; source: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "Code a text" };

export default async function CodingPage({ params, searchParams }: Props) {
  const { negotiation, source } = await params;
  const asked = readCodingState(await searchParams);
  const changeset = await prefetchCoding({ negotiation, source, changeset: asked.changeset });
  return (
    <Hydrate>
      <CodingScreen {...{ negotiation, source }} state={{ ...asked, changeset }} today={utcDay()} />
    </Hydrate>
  );
}
