import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { env, providerOf } from "@/env";
import { SignInScreen } from "@/features/account/sign-in-screen";
import { getApi } from "@/listener/api-instance";
import { readBack } from "@/listener/page-address";
import { getServerApi } from "@/trpc/server";

export const metadata: Metadata = { title: "Sign in" };

const outcomes = ["refused", "limited", "unavailable", "code", "in"] as const;
/** What came of going to the provider of sign-ins, as the listener says it in the address. */
const cameBack = (said: unknown) => outcomes.find((one) => one === said) ?? null;

type Search = Record<string, string | string[] | undefined>;

export default async function SignInPage({ searchParams }: { searchParams: Promise<Search> }) {
  const { client } = await getServerApi();
  const { error, back, then, provider: came } = await searchParams;
  const beside = then === "close";
  if (!beside && (await client.account.me.query())) redirect(readBack(back) ?? "/");
  const name = providerOf(env())?.name ?? null;
  const provider = name === null ? null : { name, came: cameBack(came) };
  const failure = error === undefined ? null : error === "limited" || error === "unavailable" ? error : "refused";
  const demo = env().PARLEY_DEMO === "1" ? getApi().demoAccounts : null;
  const noAdmin =
    demo === null &&
    !(await getApi()
      .hasAdmin()
      .catch(() => true));
  return (
    <SignInScreen
      {...{ demo, failure, beside, provider, noAdmin }}
      mails={env().SMTP_URL !== undefined}
      back={readBack(back) ?? "/"}
    />
  );
}
