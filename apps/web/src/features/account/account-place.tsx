"use client";

import type { AnyRole } from "@parley/domain/access";
import { usePathname, useSearchParams } from "next/navigation";
import { PersonMenu } from "./person-menu";

/** The place in the bar for one's account: the person's menu, or for a reader without one the way to sign in. */
export function AccountPlace({ name, here }: { name: string | null; here?: { negotiation: string; role: AnyRole } }) {
  const path = usePathname();
  const search = useSearchParams().toString();
  if (name !== null) return <PersonMenu name={name} {...(here ? { here } : {})} />;
  const back = path.startsWith("/n/") ? `?${new URLSearchParams({ back: search ? `${path}?${search}` : path })}` : "";
  // A whole new page: nothing that was read as a reader is kept for whoever signs in.
  return <a href={`/sign-in${back}`}>Sign in</a>;
}
