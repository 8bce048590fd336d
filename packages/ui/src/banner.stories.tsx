import { Banner } from "./banner";
import { Button, ButtonLink } from "./button";
import { FactList } from "./definition-list";
import { Empty } from "./empty";
import { Failure } from "./failure";
import { KeyboardKey } from "./keyboard-key";
import { Passage } from "./passage";
import { Progress, Working } from "./progress";

export function ReviewRequired() {
  return (
    <Banner lead="Review is required.">
      Mira wrote this, so she cannot accept it. You had no part in it and can. Accepting applies all four changes, or
      none.
    </Banner>
  );
}

export function NothingHere() {
  return (
    <Empty action={<ButtonLink href="#new">Add the first position</ButtonLink>}>
      Here will stand what each party has said on this issue, newest first, with the words it was said in.
    </Empty>
  );
}

export function ItFailed() {
  return (
    <Failure
      happened="The changes could not be submitted: someone else changed one of these records."
      kept="Your draft is kept as it was."
      next="Look at what changed, then submit again."
      actions={<Button look="quiet">Show what changed</Button>}
      requestId="7f3a-11c9"
    />
  );
}

export function LongWork() {
  return (
    <div className="grid gap-2">
      <Progress label="Importing" done={3120} total={10000} unit="rows" />
      <Working>Reading the statements</Working>
    </div>
  );
}

export function Quoted() {
  return (
    <div className="grid max-w-drawer gap-4">
      <Passage
        before="Asked twice, the minister put down her notes."
        exact="We will sign it"
        after="she said."
        source="The Tolm Herald, 13 November 2031. Reliability A."
      />
      <Passage size="small" marked={false} exact="They will not go past five hundred." />
    </div>
  );
}

export function FactsAndKeys() {
  return (
    <div className="max-w-rail">
      <FactList
        items={[
          { term: "Statements on record", value: "187" },
          { term: "from independent sources", value: "64" },
          { term: "Edition", value: "211, of 13 Nov, 16:05 UTC" },
        ]}
      />
      <p className="mt-3 text-note text-ink-3">
        Move with <KeyboardKey>J</KeyboardKey> <KeyboardKey>K</KeyboardKey>
      </p>
    </div>
  );
}
