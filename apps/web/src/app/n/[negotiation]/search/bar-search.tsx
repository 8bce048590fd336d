"use client";

import type { Role } from "@parley/domain/access";
import { useQueryClient } from "@tanstack/react-query";
import { signOut } from "@/features/account/session";
import { FindRecords } from "@/features/search/find-records";

/** The search of the bar, which can also sign out. */
export function BarSearch({ negotiation, role }: { negotiation: string; role: Role }) {
  const queryClient = useQueryClient();
  async function leave() {
    const left = await signOut();
    if (left) {
      queryClient.clear();
      window.location.assign("/sign-in");
    }
    return left;
  }
  return <FindRecords negotiation={negotiation} role={role} signOut={leave} />;
}
