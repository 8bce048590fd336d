"use client";

import type { Role } from "@parley/domain/access";
import { signOut } from "@/features/account/session";
import { FindRecords } from "@/features/search/find-records";
import { forgetAll } from "@/trpc/client";

/** The search of the bar, which can also sign out. */
export function BarSearch({ negotiation, role }: { negotiation: string; role: Role }) {
  async function leave() {
    const left = await signOut();
    if (left) {
      forgetAll();
      window.location.assign("/sign-in");
    }
    return left;
  }
  return <FindRecords negotiation={negotiation} role={role} signOut={leave} />;
}
