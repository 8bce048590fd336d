import type { Problem } from "../../errors";
import type { Issue } from "../issue";
import { broken, unique } from "./checks";

function checkStops(stops: Issue["stops"]): Problem[] {
  const values = stops.map((stop) => stop.value);
  return [
    ...broken(stops.length < 2, "stops", "A scale needs at least two stops, one at each end."),
    ...values.flatMap((value, i) =>
      broken(
        i > 0 && value <= (values[i - 1] ?? -1),
        `stops.${i}.value`,
        "Stops rise from low to high, each with a value of its own.",
      ),
    ),
    ...broken(stops.length > 1 && values[0] !== 0, "stops.0.value", "The first stop is the low pole: its value is 0."),
    ...broken(
      stops.length > 1 && values.at(-1) !== 100,
      `stops.${stops.length - 1}.value`,
      "The last stop is the high pole: its value is 100.",
    ),
    ...unique(
      "stops",
      stops.map((stop) => stop.label),
      (label) => `Another stop says “${label}” too: tell them apart.`,
    ),
  ];
}

function checkOptions(options: Issue["options"]): Problem[] {
  return [
    ...broken(options.length < 2, "options", "A nominal issue needs at least two options."),
    ...unique(
      "options",
      options.map((option) => option.id),
      (id) => `Another option has the id “${id}”: choose a new one.`,
    ),
    ...unique(
      "options",
      options.map((option) => option.label),
      (label) => `Another option says “${label}” too: tell them apart.`,
    ),
  ];
}

export function checkIssue(issue: Issue): Problem[] {
  const { kind, stops, options, poles } = issue;
  return [
    ...broken(
      issue.id !== issue.code.toLowerCase(),
      "code",
      `The id is the code in lower case: “${issue.code.toLowerCase()}”.`,
    ),
    ...(kind === "scale"
      ? checkStops(stops)
      : broken(stops.length > 0, "stops", "Only a scale has stops: remove them.")),
    ...(kind === "nominal"
      ? checkOptions(options)
      : broken(options.length > 0, "options", "Only a nominal issue has options: remove them.")),
    ...broken(kind === "scale" && poles === null, "poles", "Say in words what the two ends of the scale are."),
    ...broken(kind !== "scale" && poles !== null, "poles", "Only a scale has poles: remove them."),
  ];
}
