import type { Metadata } from "next";
import { createLoader, type SearchParams } from "nuqs/server";
import { PersonMenu } from "@/features/account/person-menu";
import { AccountsLog } from "@/features/admin/log-page";
import { logInput, logParsers } from "@/features/admin/log-url";
import { OutsideBar } from "@/features/shell/outside-bar";
import { PersonHere } from "@/trpc/person-here";
import { getServerApi, Hydrate, orNotFound, requirePerson } from "@/trpc/server";

export const metadata: Metadata = { title: "Log of accounts" };

const readState = createLoader(logParsers);

export default async function AccountsLogPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const person = await requirePerson();
  const input = logInput(await readState(searchParams));
  const { queryClient, trpc } = await getServerApi();
  await orNotFound(queryClient.fetchQuery(trpc.audit.accounts.queryOptions(input)));
  return (
    <Hydrate>
      <PersonHere id={person.id}>
        <OutsideBar account={<PersonMenu name={person.name} />} />
      </PersonHere>
      <AccountsLog />
    </Hydrate>
  );
}
