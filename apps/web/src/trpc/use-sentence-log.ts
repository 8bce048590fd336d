"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTRPC, useTRPCClient } from "./client";
import { useCommand } from "./use-command";

/** Setting sentences of a text aside and opening them again; every sheet that is shown is then read anew. */
export function useSentenceLog(negotiation: string, sha256: string | null) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const aside = useCommand(client.coding.setAside.mutate);
  const again = useCommand(client.coding.reopen.mutate);
  const at = { negotiation, sha256: sha256 ?? "" };
  const after = async (done: object | null) => {
    if (done) await queryClient.invalidateQueries({ queryKey: trpc.coding.sheet.queryKey() });
    return done !== null;
  };
  return {
    busy: aside.busy || again.busy,
    failure: (aside.failure ?? again.failure)?.text ?? null,
    /** Whether it was done; `failure` says why not. */
    setAside: async (number: number, reason: string) => after(await aside.run({ ...at, number, reason })),
    reopen: async (number: number) => after(await again.run({ ...at, number })),
  };
}
export type SentenceLog = ReturnType<typeof useSentenceLog>;
