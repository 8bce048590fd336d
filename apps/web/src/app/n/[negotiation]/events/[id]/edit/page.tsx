import type { Metadata } from "next";
import { EventScreen } from "@/features/record-form/event/event-screen";
import { formAddress } from "@/features/record-form/form-address";
import { prefetchForm } from "@/features/record-form/prefetch-form";
import { Hydrate } from "@/trpc/server";

type Props = {
  params: Promise<{ negotiation: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const metadata: Metadata = { title: "Edit event" };

export default async function EditEventPage({ params, searchParams }: Props) {
  const { negotiation, id } = await params;
  const { changeset, prefill, withdraw, key } = formAddress(await searchParams);
  const address = { negotiation, kind: "event" as const, record: id, published: true, changeset };
  await prefetchForm(address);
  return (
    <Hydrate>
      <EventScreen key={key} address={address} prefill={prefill} withdraw={withdraw} />
    </Hydrate>
  );
}
