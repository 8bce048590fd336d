import type { Unit } from "./agreement";

/** Krippendorff's own example: four observers, twelve units. */
const observers = [
  "1 2 3 3 2 1 4 1 2 . . .",
  "1 2 3 3 2 2 4 1 2 5 . 3",
  ". 3 3 3 2 3 4 2 2 5 1 .",
  "1 2 3 3 2 4 4 1 2 5 1 .",
].map((line) => line.split(" ").map((value) => (value === "." ? null : Number(value))));
export const units: Unit[] = Array.from({ length: 12 }, (_, at) => observers.map((values) => values[at] ?? null));
