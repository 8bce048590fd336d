import { numbers } from "./chance";

export type Issue = { id: string; kind: "scale" | "nominal" | "unscaled"; values: number[]; options: string[] };

const categories = ["water and passage", "money", "borders and customs", "security", "law and disputes", "ecology"];
const subjects =
  "Summer flow|Lock hours|Tolls|Dredging|Pilots|Fishing rights|Salt marshes|Ferries|Customs posts|Night passage".split(
    "|",
  );
const aspects = ["at the upper weir", "below the bridge", "in a dry year", "after the second stage"];
const unbroken = "Entwässerungsgenossenschaftsbeitragsbemessungsgrundlage";

/** Of every ten issues one has options, one has no scale, and the first has more stops than a chart has room for. */
const kindOf = (i: number): Issue["kind"] => (i % 10 === 7 ? "nominal" : i % 10 === 9 ? "unscaled" : "scale");

function titleOf(i: number): string {
  if (i === 1) return `The basis on which contributions are assessed (${unbroken})`;
  if (i === 2) return "حقوق المرور في المضيق";
  const long =
    "and what follows from it for those downstream, upstream and on neither side, in ordinary and extraordinary years";
  return `${subjects[i % 10]} ${aspects[Math.floor(i / 10)]}${i % 6 === 0 ? ` ${long}` : ""}`;
}

const stopLabel = (value: number, i: number) =>
  [
    `nothing before the other side has given the same in writing (${value})`,
    `up to ${value} in a hundred of the natural flow, counted over any thirty days in a row`,
    `${value} parts`,
    `as much as in the year of the flood, less what the upland cantons draw off: ${value}`,
  ][(value + i) % 4] ?? "";

function scaleOf(i: number) {
  const step = i === 0 ? 100 / 14 : i % 3 === 0 ? 10 : 25;
  const values = numbers(Math.round(100 / step) + 1).map((at) => Math.round(at * step));
  const stops = values.map((value) => ({
    ...{ value, label: stopLabel(value, i), anchored: value % 50 === 0 },
    explanation: value === 0 ? "Nobody has to give anything before the other has given as much, in writing." : null,
  }));
  return {
    stops,
    poles: { low: "nothing before the other side has given the same in writing", high: "everything at once" },
  };
}

const optionsOf = (i: number) =>
  numbers(i === 7 ? 9 : 3).map((at) => ({
    id: `option-${at}`,
    label:
      [
        "a court of three",
        "لجنة مشتركة",
        "a commission on which every canton, valley and port has one seat and one vote",
      ][at % 3] + (at < 3 ? "" : ` (${at})`),
    explanation: null,
    anchored: at < 2,
  }));

/** Forty issues of all three kinds. */
export const issues = numbers(40).map((i) => {
  const kind = kindOf(i);
  const scale = kind === "scale" ? scaleOf(i) : { stops: [], poles: null };
  return {
    ...{ id: `issue-${i}`, code: `ISSUE-${i}`, title: titleOf(i), kind, ...scale, order: i + 1 },
    question: `What is to hold for ${titleOf(i).toLowerCase()}?`,
    category: categories[i % categories.length] ?? "",
    options: kind === "nominal" ? optionsOf(i) : [],
    note: i % 5 === 0 ? "Invented, like all of this, to see how a full page reads." : null,
  };
});

export const placed: Issue[] = issues.map(({ id, kind, stops, options }) => ({
  ...{ id, kind, values: stops.map(({ value }) => value), options: options.map((option) => option.id) },
}));
