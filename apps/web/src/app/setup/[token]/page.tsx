import type { Metadata } from "next";
import { SetupScreen } from "@/features/account/setup-screen";
import { getServerApi, orNotFound } from "@/trpc/server";

export const metadata: Metadata = { title: "First admin" };

export default async function SetupPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { client } = await getServerApi();
  const { open } = await orNotFound(client.setup.link.query({ token }));
  return <SetupScreen token={open ? token : null} />;
}
