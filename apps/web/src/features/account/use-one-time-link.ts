"use client";

import { readLinkToken } from "@parley/domain/one-time-link";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { type CallFailure, callFailure } from "@/trpc/call-failure";
import { newCommandId } from "@/trpc/command-id";

/** Under this name the token stays with the tab's entry of the page: a reload finds it there, and nobody who copies the address. */
const kept = "parleyLink";

/** The token that came behind `#`, which leaves the address by this; null where there is none, or none that is whole. */
function takeToken(): string | null {
  const { hash, pathname, search } = window.location;
  if (hash === "") {
    const state = window.history.state as { [kept]?: string } | null;
    return state?.[kept] ?? null;
  }
  const token = readLinkToken(hash);
  if (token) window.history.replaceState({ [kept]: token }, "", pathname + search);
  return token;
}

/** Lets go of the token of a link that was used. */
export const letGoOfToken = (): void => window.history.replaceState({}, "", window.location.pathname);

/** `none`: there is no whole link in the address. `closed`: it opens nothing, any more or at all. */
export type OneTimeLink<Opens> =
  | { state: "reading" | "none" | "closed" }
  | { state: "failed"; failure: CallFailure; again: () => void }
  | { state: "open"; token: string; opens: Opens };

type Asked = { token: string; commandId: string };

/**
 * The link that opened this page, read in the browser alone.
 * @param ask what it opens; null where it is not open.
 */
export function useOneTimeLink<Opens>(ask: (asked: Asked) => Promise<Opens | null>): OneTimeLink<Opens> {
  const [token, setToken] = useState<string | null>();
  useEffect(() => {
    const read = () => setToken(takeToken());
    // Only then does the router know of an address that is replaced: its own effects come after these.
    queueMicrotask(read);
    for (const happening of ["hashchange", "popstate"]) window.addEventListener(happening, read);
    return () => {
      for (const happening of ["hashchange", "popstate"]) window.removeEventListener(happening, read);
    };
  }, []);
  const asked = useQuery({
    queryKey: ["one-time link", token],
    queryFn: () => ask({ token: token ?? "", commandId: newCommandId() }),
    enabled: typeof token === "string",
    gcTime: 0,
  });
  if (token === null) return { state: "none" };
  if (asked.isError) {
    return { state: "failed", failure: callFailure(asked.error), again: () => void asked.refetch() };
  }
  if (token === undefined || asked.data === undefined) return { state: "reading" };
  return asked.data === null ? { state: "closed" } : { state: "open", token, opens: asked.data };
}
