import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { env } from "@/env";
import { SignInScreen } from "@/features/account/sign-in-screen";
import { getApi } from "@/listener/api-instance";
import { getServerApi } from "@/trpc/server";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ error?: string | string[] }> }) {
  const { client } = await getServerApi();
  if (await client.account.me.query()) redirect("/");
  const { error } = await searchParams;
  const failure = error === undefined ? null : error === "limited" || error === "unavailable" ? error : "refused";
  return <SignInScreen demo={env().PARLEY_DEMO === "1" ? getApi().demoAccounts : null} failure={failure} />;
}
