"use client";

import { Button } from "@parley/ui/button";
import { Dialog } from "@parley/ui/dialog";
import { TextLink } from "@parley/ui/link";
import { type ReactNode, useState } from "react";
import { type Kept, letGoOfAll, listKept } from "@/kept/kept-store";
import { forgetAll } from "@/trpc/client";
import { usePersonHere } from "@/trpc/person-here";
import { signOut } from "./session";

/** Most that are named one by one. */
const most = 5;

/**
 * Signing out, which leaves nothing of the person in this browser: what never reached the server is asked about first.
 * @returns `leave`, false where it failed; and the question, to be shown.
 */
export function useLeaving(): { leave: () => Promise<boolean>; question: ReactNode } {
  const person = usePersonHere();
  const [left, setLeft] = useState<readonly Kept[]>([]);
  const [failed, setFailed] = useState(false);

  async function end(): Promise<boolean> {
    if (!(await signOut())) return false;
    if (person !== null) letGoOfAll(person);
    forgetAll();
    window.location.assign("/sign-in");
    return true;
  }
  async function leave(): Promise<boolean> {
    const kept = person === null ? [] : listKept(person);
    if (kept.length === 0) return end();
    setFailed(false);
    setLeft(kept);
    return true;
  }
  const question = (
    <Dialog
      open={left.length > 0}
      onOpenChange={(open) => open || setLeft([])}
      title="Words of yours never reached the server"
      description="They are kept in this browser alone, and signing out lets go of them."
      actions={
        <>
          <Button look="primary" onClick={() => setLeft([])}>
            Stay
          </Button>
          <Button onClick={() => void end().then((done) => setFailed(!done))}>
            {failed ? "That failed: try again" : "Sign out without them"}
          </Button>
        </>
      }
    >
      <ul className="text-control">
        {left.slice(0, most).map((kept) => (
          <li key={kept.slot} className="border-t border-line py-1">
            <TextLink href={kept.address}>{kept.title}</TextLink>
          </li>
        ))}
        {left.length > most ? <li className="py-1 text-ink-3">and {left.length - most} more</li> : null}
      </ul>
    </Dialog>
  );
  return { leave, question };
}
