"use client";

import type { AnyRole } from "@parley/domain/access";
import { useLeaving } from "@/features/account/leaving";
import { FindRecords } from "@/features/search/find-records";

/** The search of the bar, which can also sign out. */
export function BarSearch({ negotiation, role }: { negotiation: string; role: AnyRole }) {
  const { leave, question } = useLeaving();
  return (
    <>
      <FindRecords negotiation={negotiation} role={role} signOut={leave} />
      {question}
    </>
  );
}
