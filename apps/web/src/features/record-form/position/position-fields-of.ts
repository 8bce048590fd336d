import { passageRow } from "../fields/shared-values";
import type { PositionValues } from "./position-values";

/** Fields of a body that one field of the form asks for. */
const asked: Record<string, string> = {
  ...{ low: "place", high: "place", option: "place", open: "place", direction: "place" },
};

/** Where in the form a path of the body is asked for. */
export function positionField(values: PositionValues, path: string): string {
  const [first = "", index, ...rest] = path.split(".");
  if (asked[first]) return asked[first];
  if (first === "evidence" && index !== undefined) {
    return [first, passageRow(values.evidence, Number(index)), ...rest].join(".");
  }
  if (first === "relations" && index !== undefined) {
    const whole = values.relations.flatMap((each, row) => (each.position === null ? [] : [row]));
    return [first, whole[Number(index)] ?? index, ...rest].join(".");
  }
  return path;
}
