import { Button, ButtonLink } from "./button";
import { KeyboardKey } from "./keyboard-key";

export function Looks() {
  return (
    <div className="flex flex-wrap items-center gap-2">
      <Button look="primary">Submit 3 changes</Button>
      <Button>Return with comment</Button>
      <Button look="quiet">
        Keep and code the next <KeyboardKey>Ctrl Enter</KeyboardKey>
      </Button>
      <ButtonLink look="quiet" href="#desk">
        Go to the desk
      </ButtonLink>
    </div>
  );
}

export function Wide() {
  return (
    <div className="grid max-w-rail gap-2">
      <Button look="primary" wide>
        Accept all 4 changes
      </Button>
      <Button wide>Return with comment</Button>
    </div>
  );
}

export function Disabled() {
  return (
    <div className="flex gap-2">
      <Button look="primary" disabled>
        Accept all 4 changes
      </Button>
      <Button disabled>Return with comment</Button>
    </div>
  );
}
