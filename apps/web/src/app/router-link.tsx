"use client";

import { LinkProvider, useAddress } from "@parley/ui/link";
import NextLink from "next/link";
import { type ComponentPropsWithRef, type ReactNode, useCallback } from "react";
import { keepEdition } from "@/trpc/edition-address";
import { useAskedEdition } from "@/trpc/use-asked-edition";

type Props = Omit<ComponentPropsWithRef<"a">, "href"> & { href: string };

function RouterLink({ href, ...props }: Props) {
  return <NextLink href={useAddress()(href)} {...props} />;
}

/** The router's links. While an earlier edition is read, they lead to the same edition of other pages. */
export function RouterLinks({ children }: { children: ReactNode }) {
  const asked = useAskedEdition();
  const address = useCallback((href: string) => keepEdition(href, asked), [asked]);
  return (
    <LinkProvider component={RouterLink} address={address}>
      {children}
    </LinkProvider>
  );
}
