import { can } from "@parley/domain/access";
import type { Metadata } from "next";
import { headers } from "next/headers";
import type { ReactNode } from "react";
import { env } from "@/env";
import { AccountPlace } from "@/features/account/account-place";
import { KnownFrame } from "@/features/as-known/known-frame";
import { NegotiationBar } from "@/features/shell/negotiation-bar";
import { pageAddressHeader } from "@/listener/page-address";
import { RoleHere } from "@/reading/add-record";
import { getFrame } from "@/trpc/frame";
import { PersonHere } from "@/trpc/person-here";
import { findPerson, getAskedEdition, getServerApi } from "@/trpc/server";
import { openMetadata } from "./open-metadata";
import { BarSearch } from "./search/bar-search";

type Props = { children: ReactNode; params: Promise<{ negotiation: string }> };

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  // What is not there, or not open, is said by the layout itself: a page of that needs a title too.
  const frame = await getFrame((await params).negotiation).catch(() => null);
  if (!frame) return {};
  return openMetadata(frame, new URL(env().NEXTAUTH_URL).origin, (await headers()).get(pageAddressHeader));
}

/** Frames the pages of a negotiation. Each page asks through the gate itself: a layout guards nothing. */
export default async function NegotiationLayout({ children, params }: Props) {
  const person = await findPerson();
  const { negotiation } = await params;
  const { client } = await getServerApi();
  // The frame is of today; in which edition its pages are read, and whether there is such a one, they say themselves.
  const frame = await getFrame(negotiation);
  const asked = await getAskedEdition();
  const known = asked && (await client.negotiation.frame.query({ negotiation }).catch(() => null));
  // Nobody waits for the count: where it is not to be had, the bar has none.
  const waiting = can(frame.role, "desk:read")
    ? await client.changeset.waiting.query({ negotiation }).catch(() => null)
    : null;
  return (
    <PersonHere id={person?.id ?? null}>
      <NegotiationBar
        negotiation={{ id: negotiation, title: frame.title }}
        role={frame.role}
        waiting={waiting}
        search={<BarSearch negotiation={negotiation} role={frame.role} />}
        account={<AccountPlace name={person?.name ?? null} here={{ negotiation, role: frame.role }} />}
      />
      <RoleHere role={frame.role}>
        <KnownFrame negotiation={negotiation} known={known} refused={known ? null : (asked?.edition ?? null)}>
          {children}
        </KnownFrame>
      </RoleHere>
    </PersonHere>
  );
}
