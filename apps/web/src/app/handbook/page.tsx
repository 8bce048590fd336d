import type { Metadata } from "next";
import { PersonMenu } from "@/features/account/person-menu";
import { HandbookScreen } from "@/features/handbook/handbook-screen";
import { OutsideBar } from "@/features/shell/outside-bar";
import { PersonHere } from "@/trpc/person-here";
import { requirePerson } from "@/trpc/server";

export const metadata: Metadata = { title: "Handbook" };

export default async function HandbookPage() {
  const person = await requirePerson();
  return (
    <>
      <PersonHere id={person.id}>
        <OutsideBar account={<PersonMenu name={person.name} />} />
      </PersonHere>
      <HandbookScreen />
    </>
  );
}
