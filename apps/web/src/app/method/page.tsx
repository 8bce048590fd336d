import method from "docs/METHOD.md";
import type { Metadata } from "next";
import { PersonMenu } from "@/features/account/person-menu";
import { MethodScreen } from "@/features/method/method-screen";
import { OutsideBar } from "@/features/shell/outside-bar";
import { PersonHere } from "@/trpc/person-here";
import { requirePerson } from "@/trpc/server";

export const metadata: Metadata = { title: "Method" };

export default async function MethodPage() {
  const person = await requirePerson();
  return (
    <>
      <PersonHere id={person.id}>
        <OutsideBar account={<PersonMenu name={person.name} />} />
      </PersonHere>
      <MethodScreen markdown={method} />
    </>
  );
}
