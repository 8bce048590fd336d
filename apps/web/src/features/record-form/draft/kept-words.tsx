"use client";

import { sameJson } from "@parley/domain/canonical";
import type { Kind } from "@parley/domain/records";
import { Button } from "@parley/ui/button";
import { TextButton } from "@parley/ui/link";
import { useState } from "react";
import { keptAt } from "@/kept/kept-at";
import { FieldDifferences } from "@/words/field-differences";
import { recordDifferences } from "@/words/record-differences";
import type { RecordNames } from "@/words/record-names";
import { MergePanel } from "./merge-panel";
import type { useRecordForm } from "./use-record-form";
import { withoutId } from "./without-id";

type RecordForm = Pick<ReturnType<typeof useRecordForm>, "body" | "kept" | "putIn">;

/** Words that an earlier visit typed here and that never reached the server: put in, or discarded. */
export function KeptWords({ kind, form, names }: { kind: Kind; form: RecordForm; names: RecordNames }) {
  const { kept, body, putIn } = form;
  if (!kept.offered) return null;
  const { slot, at, words } = kept.offered;
  const { sent, content } = words.unsaved;
  const [mine, here, from] = [content.body, body, words.from].map(withoutId);
  if (!mine || !here || !from) return null;
  const lead = `Words from ${keptAt(at)} never reached the server.`;
  const discard = <Discard key={slot} onDiscard={kept.letGo} />;
  // What was sent and never answered may have arrived: then the draft says that, and nobody else moved it.
  const isStill = sameJson(from, here) || (sent?.change.body && sameJson(withoutId(sent.change.body), here));
  if (!isStill) {
    return (
      <MergePanel
        key={slot}
        {...{ kind, lead, names, base: from, theirs: here, mine }}
        heads={{ base: "Before", theirs: "Here now", mine: "Kept in this browser" }}
        onDone={(merged) => putIn(merged, words)}
        actions={discard}
      >
        Since then this was changed: choose where both did.
      </MergePanel>
    );
  }
  const rows = recordDifferences(kind, here, mine, names);
  return (
    <section aria-label={lead} className="border-y border-ink bg-raised py-3">
      <p role="alert" className="max-w-sentence text-control">
        <b>{lead}</b> They are kept in this browser, for you alone.
      </p>
      {rows.some(({ same }) => !same) ? (
        <FieldDifferences
          caption="What they change"
          heads={{ before: "Here now", after: "Kept in this browser" }}
          rows={rows}
          isNew={false}
        />
      ) : null}
      {content.reason ? <p className="mt-2 text-control">For the reviewer: {content.reason}</p> : null}
      <div className="mt-3 flex flex-wrap items-center gap-4">
        <Button onClick={() => putIn(mine, words)}>Put them in</Button>
        {discard}
      </div>
    </section>
  );
}

/** Asks once more, in place: what is discarded here is nowhere else. */
function Discard({ onDiscard }: { onDiscard: () => void }) {
  const [asking, setAsking] = useState(false);
  if (!asking) return <TextButton onClick={() => setAsking(true)}>Discard them</TextButton>;
  return (
    <span className="flex gap-3 text-control">
      <TextButton className="text-bad" onClick={onDiscard}>
        Discard them for good
      </TextButton>
      <TextButton onClick={() => setAsking(false)}>Keep them</TextButton>
    </span>
  );
}
