"use client";

import type { AnyRole } from "@parley/domain/access";
import { findEntries } from "@parley/ui/combobox-match";
import { FindDialog, type FindGroup } from "@parley/ui/find-dialog";
import { useAddress } from "@parley/ui/link";
import { PartyPatterns } from "@parley/ui/party-swatch";
import { setTheme } from "@parley/ui/theme-switch";
import { SearchLink } from "@parley/ui/top-bar";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useContext, useEffect, useState } from "react";
import { BarPages } from "@/reading/bar-pages";
import { useRouter } from "@/reading/use-router";
import { counted } from "@/reading/who-coded";
import { useTRPC } from "@/trpc/client";
import { usePersonHere } from "@/trpc/person-here";
import { useAskedEdition } from "@/trpc/use-asked-edition";
import { whenSearchIsAsked } from "./asked-by-key";
import { type Command, commandsFor } from "./commands";
import { hitAddress } from "./hit-address";
import { groupTitles, HitWords } from "./hit-words";

/** Milliseconds without a key after which is asked. */
const pause = 150;

type Props = {
  negotiation: string;
  role: AnyRole;
  /** Ends the session; false where that failed. */
  signOut: () => Promise<boolean>;
};

/** The box of the bar: opens by a press or by Ctrl or Cmd and K, finds records, and goes and does. */
export function FindRecords({ negotiation, role, signOut }: Props) {
  const base = `/n/${negotiation}`;
  const [open, setOpen] = useState(false);
  useEffect(() => whenSearchIsAsked(() => setOpen(true)), []);
  return (
    <>
      <SearchLink href={`${base}/search`} onOpen={() => setOpen(true)} />
      {open ? <Finding {...{ negotiation, role, signOut, base }} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function Finding({ negotiation, role, signOut, base, onClose }: Props & { base: string; onClose: () => void }) {
  const router = useRouter();
  const address = useAddress();
  const asked = useAskedEdition();
  const trpc = useTRPC();
  const [typed, setTyped] = useState("");
  const [failed, setFailed] = useState<string | null>(null);
  const words = useQuiet(typed.trim(), pause);
  const options = trpc.search.find.queryOptions({ negotiation, words });
  const query = useQuery({ ...options, enabled: words !== "", placeholderData: keepPreviousData });
  const settled = words === typed.trim() && (words === "" || (!query.isFetching && query.isFetched));
  const answer = words === "" ? null : (query.data ?? null);

  const go = (href: string) => {
    onClose();
    router.push(href);
  };
  const toPage = () =>
    go(typed.trim() === "" ? `${base}/search` : `${base}/search?q=${encodeURIComponent(typed.trim())}`);
  async function run({ does }: Command) {
    if (does === "sign-out") {
      if (await signOut()) onClose();
      else setFailed("Signing out failed. Try again.");
    } else if ("go" in does) go(address(does.go));
    else {
      setTheme(does.theme);
      onClose();
    }
  }

  const commands = commandsFor(base, role, useContext(BarPages), usePersonHere() !== null);
  const rows = (some: readonly Command[]) =>
    findEntries(some, typed).map((command) => {
      return { id: command.id, content: command.label, onChoose: () => void run(command) };
    });
  const groups: FindGroup[] = [
    ...(answer?.groups ?? []).map(({ kind, hits }) => ({
      id: kind,
      label: groupTitles[kind],
      entries: hits.map((hit) => {
        const id = `${kind}-${hit.id}`;
        return { id, content: <HitWords hit={hit} />, onChoose: () => go(hitAddress(base, hit)) };
      }),
    })),
    { id: "go", label: "Go to", entries: rows(commands.go) },
    { id: "do", label: "Do", entries: rows(commands.do) },
    ...(answer?.more
      ? [{ id: "all", label: "More", entries: [{ id: "all", content: "Show all on a page", onChoose: toPage }] }]
      : []),
  ].filter(({ entries }) => entries.length > 0);

  const found = answer?.groups.reduce((sum, { hits }) => sum + hits.length, 0) ?? 0;
  const count = `Found ${counted(found, "record")}${answer?.more ? ", and there are more" : ""}`;
  const status =
    failed ??
    (query.error ? query.error.message : null) ??
    (typed.trim() === ""
      ? asked
        ? "Finds what is on record today, and leads to it as of today"
        : "Names, words, phrases in quotes, dates"
      : settled
        ? found > 0
          ? count
          : "No record answers this"
        : "Looking …");
  return (
    <>
      <PartyPatterns />
      <FindDialog
        open
        onOpenChange={(next) => (next ? undefined : onClose())}
        label="Search"
        placeholder="Search the record, or say where to go"
        value={typed}
        onValueChange={(next) => {
          setTyped(next);
          setFailed(null);
        }}
        groups={groups}
        status={status}
        onEnter={toPage}
        settled={settled}
      />
    </>
  );
}

/** A value once it has not changed for so many milliseconds; the empty one at once. */
function useQuiet(value: string, milliseconds: number): string {
  const [quiet, setQuiet] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setQuiet(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return value === "" ? "" : quiet;
}
