import type { Proposal } from "@parley/domain/records/proposal";
import { counted } from "@/reading/who-coded";

/** "nine provisions coded, of 28 points in the document". */
export function coverageInWords({
  provisions,
  points,
}: {
  provisions: Proposal["provisions"] | number;
  points: number | null;
}) {
  const coded = typeof provisions === "number" ? provisions : provisions.length;
  const words = `${counted(coded, "provision")} coded`;
  return points === null ? words : `${words}, of ${counted(points, "point")} in the document`;
}

/** "Ukraine, Russia and the US". */
export const listed = (names: readonly string[]): string => names.join(", ").replace(/, ([^,]*)$/, " and $1");
