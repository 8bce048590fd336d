import type { Metadata } from "next";
import { formAddress } from "@/features/record-form/form-address";
import { PositionScreen } from "@/features/record-form/position/position-screen";
import { prefetchForm } from "@/features/record-form/prefetch-form";
import { utcDay } from "@/reading/utc-day";
import { Hydrate } from "@/trpc/server";

type Props = {
  params: Promise<{ negotiation: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "New position" };

export default async function NewPositionPage({ params, searchParams }: Props) {
  const { negotiation } = await params;
  const { changeset, record, prefill, key } = formAddress(await searchParams);
  const address = { negotiation, kind: "position" as const, record, published: false, changeset };
  await prefetchForm(address);
  return (
    <Hydrate>
      <PositionScreen key={key} address={address} prefill={prefill} today={utcDay()} />
    </Hydrate>
  );
}
