import type { Metadata } from "next";
import { env, providerOf } from "@/env";
import { AccountScreen } from "@/features/account/account-screen";
import { PersonMenu } from "@/features/account/person-menu";
import { OutsideBar } from "@/features/shell/outside-bar";
import { PersonHere } from "@/trpc/person-here";
import { getServerApi, Hydrate, orNotFound, requireSignedIn } from "@/trpc/server";

export const metadata: Metadata = { title: "Account" };

type Search = Record<string, string | string[] | undefined>;

export default async function AccountPage({ searchParams }: { searchParams: Promise<Search> }) {
  const person = await requireSignedIn();
  const { queryClient, trpc } = await getServerApi();
  await Promise.all([
    orNotFound(queryClient.fetchQuery(trpc.account.get.queryOptions())),
    queryClient.prefetchQuery(trpc.secondStep.get.queryOptions()),
  ]);
  const name = providerOf(env())?.name ?? null;
  const { provider } = await searchParams;
  const came = provider === "connected" || provider === "failed" ? provider : null;
  return (
    <Hydrate>
      <PersonHere id={person.id}>
        <OutsideBar account={<PersonMenu name={person.name} />} />
      </PersonHere>
      <AccountScreen provider={name === null ? null : { name, came }} />
    </Hydrate>
  );
}
