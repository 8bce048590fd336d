import method from "docs/METHOD.md";
import type { Metadata } from "next";
import { AccountPlace } from "@/features/account/account-place";
import { MethodScreen } from "@/features/method/method-screen";
import { OutsideBar } from "@/features/shell/outside-bar";
import { PersonHere } from "@/trpc/person-here";
import { findPerson } from "@/trpc/server";

export const metadata: Metadata = { title: "Method" };

export default async function MethodPage() {
  const person = await findPerson();
  return (
    <>
      <PersonHere id={person?.id ?? null}>
        <OutsideBar account={<AccountPlace name={person?.name ?? null} />} />
      </PersonHere>
      <MethodScreen markdown={method} />
    </>
  );
}
