"use client";

import { LinkProvider, useAddress } from "@parley/ui/link";
import NextLink from "next/link";
import { type ComponentPropsWithRef, createContext, type ReactNode, useCallback, useContext } from "react";
import { useRouter } from "@/reading/use-router";
import { keepEdition } from "@/trpc/edition-address";
import { useAskedEdition } from "@/trpc/use-asked-edition";

type Props = Omit<ComponentPropsWithRef<"a">, "href"> & { href: string };

const Push = createContext<((href: string) => void) | null>(null);

function RouterLink({ href, ...props }: Props) {
  const leads = useAddress()(href);
  const push = useContext(Push);
  return (
    <NextLink
      href={leads}
      onNavigate={(event) => {
        if (!push) return;
        event.preventDefault();
        push(leads);
      }}
      {...props}
    />
  );
}

/** The router's links. While an earlier edition is read, they lead to the same edition of other pages. */
export function RouterLinks({ children }: { children: ReactNode }) {
  const asked = useAskedEdition();
  const { push } = useRouter();
  const address = useCallback((href: string) => keepEdition(href, asked), [asked]);
  return (
    <Push value={push}>
      <LinkProvider component={RouterLink} address={address}>
        {children}
      </LinkProvider>
    </Push>
  );
}
