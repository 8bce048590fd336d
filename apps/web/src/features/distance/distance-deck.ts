import { dayInWords } from "@parley/domain/dates";
import { rangeInWords } from "@/charts/prepare-strip";
import { convergenceInWords } from "@/reading/distance-words";
import type { Part } from "@/reading/sentence";
import { counted } from "@/reading/who-coded";
import type { DistanceFigures } from "./distance-figures";

/** How far apart the two are on the day, over how many issues, and whether that is nearer than on the earlier day. */
export function distanceDeck({ a, b, on, since, overall, nearing }: DistanceFigures): Part[] {
  const names: Part[] = [{ words: a.short, slot: a.slot }, " and ", { words: b.short, slot: b.slot }];
  if (overall.state === "undefined") {
    return [
      "How far apart ",
      ...names,
      ` were on ${dayInWords(on)} cannot be said: on none of ${scaled(overall.of)} have both said where they stand.`,
    ];
  }
  const { k, of, weighting } = overall;
  return [
    `On ${dayInWords(on)} `,
    ...names,
    " were ",
    { words: rangeInWords(overall.min, overall.max), strong: true },
    ` of 100 apart: the mean over ${k} of ${scaled(of)}, ${weighting === "equal" ? "all weighing alike" : "weighted by how much each matters to the two"}. `,
    ...sinceThen(nearing, { on, since }),
  ];
}

const scaled = (many: number) => `${many} scaled ${many === 1 ? "issue" : "issues"}`;

function sinceThen(nearing: DistanceFigures["nearing"], days: Pick<DistanceFigures, "on" | "since">): Part[] {
  const day = dayInWords(days.since);
  if (nearing.state === "refused") {
    return [`Whether that is nearer than on ${day} cannot be said: on no issue did both stand on both days.`];
  }
  const words = convergenceInWords(nearing, days);
  const over = `, over ${counted(nearing.k, "issue")} on which both stood then, too.`;
  if (nearing.stated !== null) return [`Since ${day} they came `, { words, strong: true }, over];
  if (nearing.min === 0 && nearing.max === 0) return [`That is the same as on ${day}${over}`];
  return [`Whether that is nearer than on ${day} nobody can tell: ${words.replace("cannot tell: ", "")}${over}`];
}
