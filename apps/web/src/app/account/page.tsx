import type { Metadata } from "next";
import { AccountScreen } from "@/features/account/account-screen";
import { PersonMenu } from "@/features/account/person-menu";
import { OutsideBar } from "@/features/shell/outside-bar";
import { PersonHere } from "@/trpc/person-here";
import { getServerApi, Hydrate, orNotFound, requireSignedIn } from "@/trpc/server";

export const metadata: Metadata = { title: "Account" };

export default async function AccountPage() {
  const person = await requireSignedIn();
  const { queryClient, trpc } = await getServerApi();
  await Promise.all([
    orNotFound(queryClient.fetchQuery(trpc.account.get.queryOptions())),
    queryClient.prefetchQuery(trpc.secondStep.get.queryOptions()),
  ]);
  return (
    <Hydrate>
      <PersonHere id={person.id}>
        <OutsideBar account={<PersonMenu name={person.name} />} />
      </PersonHere>
      <AccountScreen />
    </Hydrate>
  );
}
