"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from "react";
import { useTRPC, useTRPCClient } from "@/trpc/client";
import { DraftSaver, type DraftState, type SaveInput } from "./draft-saver";
import type { DraftStart } from "./draft-start";

/** Keeps the draft of one record on the server; its address carries the draft, so that a reload finds it again. */
export function useDraft(
  negotiation: string,
  kind: SaveInput["change"]["kind"],
  start: DraftStart,
): { saver: DraftSaver; draft: DraftState } {
  const client = useTRPCClient();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const [saver] = useState(() => {
    const { changeset, record: id } = start;
    const place = { changeset: changeset?.id ?? null, version: changeset?.version ?? null, id };
    const send = (input: SaveInput) => client.changeset.save.mutate(input);
    const savedAt = start.drafted ? (changeset?.savedAt ?? null) : null;
    return new DraftSaver({ negotiation, kind, place, send, savedAt });
  });
  const draft = useSyncExternalStore(saver.subscribe, saver.state, saver.state);

  const isNew = start.base.version === 0;
  const showPlace = useEffectEvent((changeset: string, id: string) => {
    const url = new URL(window.location.href);
    url.searchParams.set("changeset", changeset);
    if (isNew) url.searchParams.set("record", id);
    window.history.replaceState(window.history.state, "", url);
  });
  useEffect(() => {
    if (draft.phase !== "saved" || !draft.changeset || !draft.id) return;
    showPlace(draft.changeset, draft.id);
    // The desk shows it when somebody goes there; nothing that is shown now has to be read again.
    void queryClient.invalidateQueries({ ...trpc.changeset.pathFilter(), refetchType: "none" });
  }, [draft.phase, draft.changeset, draft.id, queryClient, trpc]);

  useEffect(() => {
    // Before the page is hidden, and as somebody comes back to it who signed in again elsewhere.
    const onTurn = () => void saver.flush();
    const onOnline = () => void saver.flush();
    const onLeave = (event: BeforeUnloadEvent) => {
      if (saver.isUnsaved()) event.preventDefault();
    };
    document.addEventListener("visibilitychange", onTurn);
    window.addEventListener("online", onOnline);
    window.addEventListener("beforeunload", onLeave);
    return () => {
      document.removeEventListener("visibilitychange", onTurn);
      window.removeEventListener("online", onOnline);
      window.removeEventListener("beforeunload", onLeave);
      // Whatever is not taken then is kept in this browser; nothing goes on saving it behind the next page.
      void saver.flush().then(() => saver.stop());
    };
  }, [saver]);
  return { saver, draft };
}
