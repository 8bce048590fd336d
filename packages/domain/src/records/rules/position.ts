import type { Problem } from "../../errors";
import type { Position } from "../position";
import {
  broken,
  checkCredibility,
  checkEvidence,
  checkInterval,
  eachOf,
  hasInterval,
  readable,
  unique,
} from "./checks";

type Placing = Pick<Position, "answer" | "low" | "high" | "option" | "open" | "direction" | "act">;

/** Only what is stated has a place; a direction alone is the whole scale; a retraction may have none. */
export function checkPlace(position: Placing): Problem[] {
  const { answer, low, high, option, direction, act } = position;
  const placed = hasInterval(position) || option !== null;
  if (answer !== "stated") {
    const why = answer === "no_comment" ? "No comment was given" : "They are undecided";
    return [
      ...broken(
        placed,
        option !== null ? "option" : "low",
        `${why}, so there is no place on the issue: remove it, or choose “stated”.`,
      ),
      ...broken(direction !== "none", "direction", `${why}, so there is no direction: choose “none”.`),
      ...broken(act === "retract", "act", `${why}; a retraction is something stated: choose “stated”, or another act.`),
    ];
  }
  if (direction !== "none") {
    return [
      ...broken(
        low !== 0 || high !== 100,
        "direction",
        "Where the words give a direction only, the interval is the whole scale: 0 to 100.",
      ),
      ...broken(
        position.open !== "none",
        "open",
        "A direction and an end left open exclude each other: choose “none” for one of them.",
      ),
    ];
  }
  return broken(
    !placed && act !== "retract",
    "low",
    "Say where on the issue this stands: an interval, an option, or a direction where the words give no more.",
  );
}

export function checkPosition(position: Position): Problem[] {
  const { id, relations } = position;
  return [
    ...checkPlace(position),
    ...checkInterval(position),
    ...broken(
      position.conditionIssue !== null && position.condition === null,
      "condition",
      "Say in words what the condition is, beside the issue it hangs on.",
    ),
    ...readable("said.edtf", position.said.edtf),
    ...checkCredibility(position.attribution, position.credibility, position.note),
    ...eachOf("relations", relations, (relation) =>
      broken(relation.position === id, "position", "A position cannot relate to itself: choose the other one."),
    ),
    ...unique(
      "relations",
      relations.map((r) => `${r.type} ${r.position}`),
      () => "This relation is here twice: remove one.",
    ),
    ...checkEvidence(position.evidence, "Mark at least one passage that this position rests on."),
  ];
}
