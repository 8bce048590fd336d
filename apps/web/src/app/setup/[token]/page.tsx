import type { Metadata } from "next";
import { SetupScreen } from "@/features/account/setup-screen";
import { getServerApi, orNotFound } from "@/trpc/server";

export const metadata: Metadata = { title: "Make your account" };

export default async function SetupPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { client } = await getServerApi();
  const { email, role } = await orNotFound(client.setup.link.query({ token }));
  return <SetupScreen link={role === null ? null : { token, email, role }} />;
}
