import method from "docs/METHOD.md";
import type { Metadata } from "next";
import { PersonMenu } from "@/features/account/person-menu";
import { MethodScreen } from "@/features/method/method-screen";
import { OutsideBar } from "@/features/shell/outside-bar";
import { requirePerson } from "@/trpc/server";

export const metadata: Metadata = { title: "Method" };

export default async function MethodPage() {
  const person = await requirePerson();
  return (
    <>
      <OutsideBar account={<PersonMenu name={person.name} />} />
      <MethodScreen markdown={method} />
    </>
  );
}
