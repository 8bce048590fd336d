"use client";

import { Failure } from "@parley/ui/failure";
import { TextButton, TextLink } from "@parley/ui/link";
import { useOnline } from "@/kept/use-online";
import type { DraftState } from "./draft-saver";

/** "14:48:03 UTC", with the day where that is not today. */
function clock(instant: string): string {
  const today = new Date().toISOString().slice(0, 10);
  const day = instant.slice(0, 10);
  return `${day === today ? "" : `${day} `}${instant.slice(11, 19)} UTC`;
}

/** Says whether what was typed is kept, where, and since when. */
export function SaveLine({ draft, onRetry }: { draft: DraftState; onRetry: () => void }) {
  const { phase, savedAt, failure, kept } = draft;
  const online = useOnline();
  const where = kept ? "in this browser, also when you close this page" : "on this page: leave it open";
  const since = savedAt
    ? `Saved at ${clock(savedAt)}; what came since is kept ${where}.`
    : `What you typed is kept ${where}.`;
  if (phase === "retrying" && failure) {
    const signedOut = failure.reason === "unauthenticated";
    return (
      <Failure
        happened={online || signedOut ? `Not saved. ${failure.text}` : "Not saved. There is no connection."}
        kept={since}
        next={
          signedOut ? "Once you are signed in again, it is saved by itself." : "Type on: it is sent again by itself."
        }
        requestId={failure.requestId}
        actions={
          <>
            {signedOut ? (
              <TextLink href="/sign-in?then=close" target="_blank" rel="noopener">
                Sign in, in another tab
              </TextLink>
            ) : null}
            <TextButton onClick={onRetry}>Try now</TextButton>
          </>
        }
      />
    );
  }
  if (phase === "stopped" && failure && failure.reason !== "stale") {
    return (
      <Failure
        happened={`Not saved. ${failure.text}`}
        kept={since}
        requestId={failure.requestId}
        actions={<TextButton onClick={onRetry}>Try again</TextButton>}
      />
    );
  }
  return (
    <p className="text-note text-ink-3" data-save={phase}>
      {wordsOf(phase, savedAt)}
      {online ? null : (
        <b role="status" className="block font-semibold text-warn">
          No connection. Type on: what you type is kept in this browser.
        </b>
      )}
    </p>
  );
}

function wordsOf(phase: DraftState["phase"], savedAt: string | null): string {
  if (phase === "waiting" || phase === "saving")
    return savedAt ? `Saved ${clock(savedAt)}; saving what came since` : "Saving";
  if (phase === "stopped") return savedAt ? `Saved ${clock(savedAt)}; not since` : "Not saved";
  return savedAt ? `Saved ${clock(savedAt)}` : "Kept as a draft from the first change on";
}
