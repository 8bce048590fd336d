import { KeyboardKey } from "@parley/ui/keyboard-key";

/** Which keys move in a list, for those who have a keyboard. */
export function ListKeys({ mayEdit, opens }: { mayEdit: boolean; opens: string }) {
  return (
    <p className="mt-4 hidden text-note text-ink-3 sm:block print:hidden">
      In the list <KeyboardKey>J</KeyboardKey> and <KeyboardKey>K</KeyboardKey> go from row to row,{" "}
      <KeyboardKey>Enter</KeyboardKey> opens {opens}, <KeyboardKey>H</KeyboardKey> its history
      {mayEdit ? (
        <>
          , <KeyboardKey>E</KeyboardKey> its form
        </>
      ) : null}
      .
    </p>
  );
}
