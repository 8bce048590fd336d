"use client";

import type { Kind } from "@parley/domain/records";
import { kindLabels } from "@parley/domain/records/labels";
import { Banner } from "@parley/ui/banner";
import { Button } from "@parley/ui/button";
import { Failure } from "@parley/ui/failure";
import { KeyboardKey } from "@parley/ui/keyboard-key";
import { TextLink } from "@parley/ui/link";
import { Menu, MenuAction } from "@parley/ui/menu";
import { addedKinds } from "@/reading/form-addresses";
import { type CallFailure, leadOf } from "@/trpc/call-failure";
import type { DraftState } from "./draft-saver";
import { SaveLine } from "./save-line";

export interface FormFootProps {
  draft: DraftState;
  /** How many changes the changeset will have. */
  changes: number;
  errors: number;
  busy: boolean;
  failure: CallFailure | null;
  deskHref: string | null;
  /** Somebody else changed the record or the draft meanwhile: what to choose stands above. */
  overtaken: boolean;
  /** Whether somebody else has to accept it; where not, submitting publishes. */
  reviewRequired: boolean;
  onRetry: () => void;
  /** Another position from the same text. */
  onNext: (() => void) | null;
  /** Another record of a kind that is chosen, into the same changeset. */
  onAdd: ((kind: Kind) => void) | null;
  onWithdraw: (() => void) | null;
  /** Takes what was drafted of it out of the changeset. */
  onDrop: (() => void) | null;
  /** Names the keys that keep and submit, where there are some. */
  keys: boolean;
}

/** The foot of a form: what is kept, what is in the way, and what can be done now. */
export function FormFoot(props: FormFootProps) {
  const {
    draft,
    changes,
    errors,
    busy,
    failure,
    deskHref,
    overtaken,
    reviewRequired,
    onRetry,
    onNext,
    onAdd,
    onWithdraw,
    onDrop,
    keys,
  } = props;
  return (
    <div
      className={`z-20 -mx-5 ${keys ? "mt-auto" : "mt-4"} grid gap-3 border-t border-ink bg-raised px-5 py-3 sm:sticky sm:bottom-0 sm:-mx-6 sm:px-6`}
    >
      {overtaken ? (
        <Banner lead="Somebody else changed this meanwhile.">
          Nothing you typed is lost; <a href="#meanwhile">choose what should stand</a> before you submit.
        </Banner>
      ) : null}
      {errors > 0 ? (
        <Banner lead={errors === 1 ? "One field needs another look." : `${errors} fields need another look.`}>
          Each says what to do. The draft is kept as it is.
        </Banner>
      ) : null}
      {failure ? (
        <Failure
          happened={leadOf(failure)}
          kept="Nothing was submitted; the draft is kept."
          requestId={failure.requestId}
          next={
            failure.fields.length > 1 && deskHref ? (
              <>
                Those of this entry stand under their fields; <TextLink href={deskHref}>the changeset’s page</TextLink>{" "}
                lists all.
              </>
            ) : null
          }
        />
      ) : null}
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="min-w-[180px] flex-1">
          <SaveLine draft={draft} onRetry={onRetry} />
        </div>
        <div className="flex flex-wrap gap-2">
          {onWithdraw ? (
            <Button look="quiet" onClick={onWithdraw} disabled={busy}>
              Withdraw it
            </Button>
          ) : null}
          {onDrop ? (
            <Button look="quiet" onClick={onDrop} disabled={busy}>
              Drop it
            </Button>
          ) : null}
          {onNext ? (
            <Button onClick={onNext} disabled={busy} aria-keyshortcuts={keys ? "Control+Enter" : undefined}>
              Keep and code the next{keys ? <KeyHint>Ctrl Enter</KeyHint> : null}
            </Button>
          ) : null}
          {onAdd ? (
            <Menu
              label="Keep and add another"
              side="top"
              triggerClassName="touch border border-ink px-[14px] py-[7px] text-control font-semibold hover:bg-well"
            >
              {addedKinds.map((kind) => (
                <MenuAction key={kind} onSelect={() => onAdd(kind)}>
                  {kindLabels[kind]}
                </MenuAction>
              ))}
            </Menu>
          ) : null}
          <Button
            type="submit"
            look="primary"
            disabled={busy}
            aria-keyshortcuts={keys ? "Control+Shift+Enter" : undefined}
          >
            {submitWords(changes, reviewRequired)}
          </Button>
        </div>
      </div>
    </div>
  );
}

function KeyHint({ children }: { children: string }) {
  return (
    <span aria-hidden="true" className="ml-2 max-sm:hidden">
      <KeyboardKey>{children}</KeyboardKey>
    </span>
  );
}

/** What happens when it is pressed. */
function submitWords(changes: number, reviewRequired: boolean): string {
  if (!reviewRequired) return changes === 1 ? "Publish at once" : `Publish ${changes} changes at once`;
  return changes === 1 ? "Submit for review" : `Submit ${changes} changes`;
}
