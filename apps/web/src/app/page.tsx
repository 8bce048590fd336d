import { env } from "@/env";
import { AccountPlace } from "@/features/account/account-place";
import { PersonMenu } from "@/features/account/person-menu";
import { HomeScreen } from "@/features/home/home-screen";
import { ReadersHome } from "@/features/home/readers-home";
import { OutsideBar } from "@/features/shell/outside-bar";
import { PersonHere } from "@/trpc/person-here";
import { findPerson, getServerApi, Hydrate, requirePerson } from "@/trpc/server";

export default async function HomePage() {
  const { queryClient, trpc } = await getServerApi();
  if (!(await findPerson())) {
    const open = await queryClient.fetchQuery(trpc.negotiation.list.queryOptions());
    if (open.length > 0)
      return (
        <Hydrate>
          <OutsideBar account={<AccountPlace name={null} />} />
          <ReadersHome />
        </Hydrate>
      );
  }
  const person = await requirePerson();
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
