import type { Metadata } from "next";
import { formAddress } from "@/features/record-form/form-address";
import { PositionScreen } from "@/features/record-form/position/position-screen";
import { prefetchForm } from "@/features/record-form/prefetch-form";
import { utcDay } from "@/reading/utc-day";
import { Hydrate } from "@/trpc/server";

type Props = {
  params: Promise<{ negotiation: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "Edit position" };

export default async function EditPositionPage({ params, searchParams }: Props) {
  const { negotiation, id } = await params;
  const { changeset, prefill, withdraw, key } = formAddress(await searchParams);
  const address = { negotiation, kind: "position" as const, record: id, published: true, changeset };
  await prefetchForm(address);
  return (
    <Hydrate>
      <PositionScreen key={key} address={address} prefill={prefill} today={utcDay()} withdraw={withdraw} />
    </Hydrate>
  );
}
