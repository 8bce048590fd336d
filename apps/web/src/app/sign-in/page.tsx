import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { env } from "@/env";
import { SignInScreen } from "@/features/account/sign-in-screen";
import { getApi } from "@/listener/api-instance";
import { readBack } from "@/listener/page-address";
import { getServerApi } from "@/trpc/server";

export const metadata: Metadata = { title: "Sign in" };

type Search = Record<string, string | string[] | undefined>;

export default async function SignInPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { client } = await getServerApi();
  const { error, back, then } = await searchParams;
  const beside = then === "close";
  if (!beside && (await client.account.me.query())) redirect(readBack(back) ?? "/");
  const failure = error === undefined ? null : error === "limited" || error === "unavailable" ? error : "refused";
  const demo = env().PARLEY_DEMO === "1" ? getApi().demoAccounts : null;
  return <SignInScreen {...{ demo, failure, beside }} back={readBack(back) ?? "/"} />;
}
