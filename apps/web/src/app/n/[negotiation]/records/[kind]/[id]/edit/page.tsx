import { kindLabels } from "@parley/domain/records/labels";
import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { kindOf } from "@/features/history/kind-of";
import { formAddress, onceEach } from "@/features/record-form/form-address";
import { KindScreen } from "@/features/record-form/kinds/kind-screen";
import { prefetchForm } from "@/features/record-form/prefetch-form";
import { editRecordAddress, ownForms } from "@/reading/form-addresses";
import { Hydrate } from "@/trpc/server";

type Props = {
  params: Promise<{ negotiation: string; kind: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const kind = kindOf((await params).kind) ?? notFound();
  return { title: `Edit ${kindLabels[kind].toLowerCase()}` };
}

export default async function EditRecordPage({ params, searchParams }: Props) {
  const { negotiation, kind: named, id } = await params;
  const kind = kindOf(named) ?? notFound();
  const search = await searchParams;
  if (ownForms[kind]) redirect(editRecordAddress(negotiation, kind, id, onceEach(search)));
  const { changeset, prefill, withdraw, key } = formAddress(search);
  const address = { negotiation, kind, record: id, published: true, changeset };
  await prefetchForm(address);
  return (
    <Hydrate>
      <KindScreen key={key} address={address} prefill={prefill} withdraw={withdraw} />
    </Hydrate>
  );
}
