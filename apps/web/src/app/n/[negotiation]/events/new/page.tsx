import type { Metadata } from "next";
import { EventScreen } from "@/features/record-form/event/event-screen";
import { formAddress } from "@/features/record-form/form-address";
import { prefetchForm } from "@/features/record-form/prefetch-form";
import { Hydrate } from "@/trpc/server";

type Props = {
  params: Promise<{ negotiation: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "New event" };

export default async function NewEventPage({ params, searchParams }: Props) {
  const { negotiation } = await params;
  const { changeset, record, prefill, key } = formAddress(await searchParams);
  const address = { negotiation, kind: "event" as const, record, published: false, changeset };
  await prefetchForm(address);
  return (
    <Hydrate>
      <EventScreen key={key} address={address} prefill={prefill} />
    </Hydrate>
  );
}
