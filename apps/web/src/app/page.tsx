import { env } from "@/env";
import { PersonMenu } from "@/features/account/person-menu";
import { HomeScreen } from "@/features/home/home-screen";
import { OutsideBar } from "@/features/shell/outside-bar";
import { PersonHere } from "@/trpc/person-here";
import { getServerApi, Hydrate, requirePerson } from "@/trpc/server";

export default async function HomePage() {
  const person = await requirePerson();
  const { queryClient, trpc } = await getServerApi();
  await Promise.all([
    queryClient.prefetchQuery(trpc.negotiation.list.queryOptions()),
    queryClient.prefetchQuery(trpc.view.list.queryOptions()),
    queryClient.prefetchQuery(trpc.account.me.queryOptions()),
  ]);
  return (
    <Hydrate>
      <PersonHere id={person.id}>
        <OutsideBar account={<PersonMenu name={person.name} />} />
      </PersonHere>
      <HomeScreen demo={env().PARLEY_DEMO === "1"} />
    </Hydrate>
  );
}
