import { TextButton, TextLink } from "./link";

export function InWords() {
  return (
    <p className="max-w-sentence">
      The figure was <TextLink href="#named">named on 12 November</TextLink>; before that it was best efforts.{" "}
      <TextLink quiet href="#rule">
        The rule
      </TextLink>{" "}
      says why this counts. <TextButton>8 more fields, all the same</TextButton>
    </p>
  );
}
