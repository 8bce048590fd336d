"use client";

import { Button } from "@parley/ui/button";
import { Dialog } from "@parley/ui/dialog";
import { TextButton } from "@parley/ui/link";
import { useState } from "react";

/** Asks once more before it discards, and says what becomes of the words. */
export function DiscardChangeset({
  busy,
  words,
  onDiscard,
}: {
  busy: boolean;
  /** "two changes". */
  words: string;
  onDiscard: () => void;
}) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <TextButton onClick={() => setAsking(true)}>Discard</TextButton>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        title="Discard this changeset?"
        description={`It holds ${words}. Nothing on record changes. Its words stay on the desk, among what was discarded: they can be read there and taken up again as a new draft.`}
        actions={
          <>
            <Button
              look="primary"
              disabled={busy}
              onClick={() => {
                setAsking(false);
                onDiscard();
              }}
            >
              Discard {words}
            </Button>
            <Button onClick={() => setAsking(false)}>Keep it</Button>
          </>
        }
      />
    </>
  );
}
