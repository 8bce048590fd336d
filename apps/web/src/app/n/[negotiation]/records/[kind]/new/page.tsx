import { kindLabels } from "@parley/domain/records/labels";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { kindOf } from "@/features/history/kind-of";
import { formAddress, newRecordId, onceEach } from "@/features/record-form/form-address";
import { KindScreen } from "@/features/record-form/kinds/kind-screen";
import { prefetchForm } from "@/features/record-form/prefetch-form";
import { newRecordAddress, ownForms } from "@/reading/form-addresses";
import { Hydrate } from "@/trpc/server";

type Props = {
  params: Promise<{ negotiation: string; kind: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const kind = kindOf((await params).kind) ?? notFound();
  return { title: `New ${kindLabels[kind].toLowerCase()}` };
}

export default async function NewRecordPage({ params, searchParams }: Props) {
  const { negotiation, kind: named } = await params;
  const kind = kindOf(named) ?? notFound();
  const search = await searchParams;
  if (ownForms[kind]) redirect(newRecordAddress(negotiation, kind, onceEach(search)));
  const { changeset, record, prefill, key } = formAddress(search);
  const address = {
    negotiation,
    kind,
    record: record ?? newRecordId(kind, negotiation, prefill.code),
    published: false,
    changeset,
  };
  await prefetchForm(address);
  return (
    <Hydrate>
      <KindScreen key={key} address={address} prefill={prefill} />
    </Hydrate>
  );
}
