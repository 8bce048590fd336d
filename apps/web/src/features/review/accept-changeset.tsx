"use client";

import { Button } from "@parley/ui/button";
import { Dialog } from "@parley/ui/dialog";
import { KeyboardKey } from "@parley/ui/keyboard-key";
import { useState } from "react";
import { useReviewKeys } from "./use-review-keys";

/** Accepts by its button; by the key A it asks once more, since a key is soon hit. */
export function AcceptChangeset({
  count,
  edition,
  busy,
  fails,
  onAccept,
}: {
  /** How many changes, and the edition that they make. */
  count: number;
  edition: number;
  busy: boolean;
  /** Whether something is known to stand in the way. */
  fails: boolean;
  onAccept: () => void;
}) {
  const [asking, setAsking] = useState(false);
  const possible = !busy && !fails;
  useReviewKeys({ a: possible ? () => setAsking(true) : undefined });
  const words = count === 1 ? "Accept the change" : `Accept all ${count} changes`;
  const accept = () => {
    setAsking(false);
    onAccept();
  };
  return (
    <>
      <Button wide look="primary" disabled={!possible} onClick={accept}>
        {words}
      </Button>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title={`${words}?`}
        description={`It becomes edition ${edition}, if nothing else is accepted before, and readers see it. It can be reversed, not erased.`}
        actions={
          <>
            <Button look="primary" disabled={!possible} onClick={accept}>
              {words}
            </Button>
            <Button onClick={() => setAsking(false)}>Not yet</Button>
          </>
        }
      />
    </>
  );
}

/** What the keys do here, for whoever has some. */
export const VerdictKeys = () => (
  <p className="text-note text-ink-3 max-sm:hidden">
    <KeyboardKey>A</KeyboardKey> accepts, after asking; <KeyboardKey>R</KeyboardKey> goes to the comment
  </p>
);
