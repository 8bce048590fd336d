import type { Metadata } from "next";
import { ResetScreen } from "@/features/account/reset-screen";
import { getServerApi, orNotFound } from "@/trpc/server";

export const metadata: Metadata = { title: "Choose a new password" };

export default async function ResetPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { client } = await getServerApi();
  const { email } = await orNotFound(client.setup.reset.query({ token }));
  return <ResetScreen link={email === null ? null : { token, email }} />;
}
