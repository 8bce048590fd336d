import { Explained } from "./explained";
import { TextLink } from "./link";

export function InASentence() {
  return (
    <p>
      Kestria made a{" "}
      <Explained
        title="Shift"
        words="The new interval lies wholly beside the old one."
        more={<TextLink href="#words">All the words</TextLink>}
      >
        shift
      </Explained>{" "}
      in May.
    </p>
  );
}
