import type { Metadata } from "next";
import { env } from "@/env";
import { AdminScreen } from "@/features/admin/admin-screen";
import { getServerApi, Hydrate, orNotFound } from "@/trpc/server";

export const metadata: Metadata = { title: "Admin" };

export default async function AdminPage({ params }: { params: Promise<{ negotiation: string }> }) {
  const { negotiation } = await params;
  const { queryClient, trpc } = await getServerApi();
  await Promise.all([
    orNotFound(queryClient.fetchQuery(trpc.people.list.queryOptions({ negotiation }))),
    orNotFound(queryClient.fetchQuery(trpc.audit.list.queryOptions({ negotiation, limit: 20 }))),
    queryClient.prefetchQuery(trpc.readKey.list.queryOptions({ negotiation })),
    queryClient.prefetchQuery(trpc.issue.list.queryOptions({ negotiation })),
    queryClient.prefetchQuery(trpc.negotiation.frame.queryOptions({ negotiation })),
    queryClient.prefetchQuery(trpc.account.me.queryOptions()),
  ]);
  return (
    <Hydrate>
      <AdminScreen negotiation={negotiation} mails={env().SMTP_URL !== undefined} />
    </Hydrate>
  );
}
