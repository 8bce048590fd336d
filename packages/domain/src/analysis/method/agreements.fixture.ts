import { readSentences } from "../../dossier";
import { dossierFile } from "../../dossier/read-dossier.fixture";
import { position } from "../../records/position";
import { agreementOf, type Metric, type Unit } from "../agreement";
import { units } from "../agreement.fixture";
import { codedUnits, valuesOf } from "../coding-units";
import type { Computed } from "./tables.fixture";
import { number } from "./words.fixture";

const json = (file: string): unknown => JSON.parse(dossierFile("russia-ukraine", file));
const coding = (coder: string) => position.array().parse(json(`codings/${coder}/positions.json`));

function sentences() {
  const read = readSentences(json("sentences.json"));
  if ("problems" in read) throw new Error("The sentences cannot be read.");
  return read.list;
}

const coded = codedUnits([coding("a"), coding("b")], sentences());
const draws = { count: 0, seed: 1 };

function words(values: readonly Unit[], metric: string | undefined) {
  const found = agreementOf(values, metric as Metric, draws);
  if (found.state === "undefined") throw new Error(found.reason);
  return { alpha: number(found.alpha, 3), units: `${found.units}` };
}

/** How far coders agree. */
export const agreements: Computed = {
  "agreement, on Krippendorff's own example": ({ metric }) => words(units, metric),

  "agreement, on the two codings of the first dossier": ({ field, metric }) => {
    const values = valuesOf(coded, field as Parameters<typeof valuesOf>[1]);
    const alone = values.filter((unit) => unit.filter((value) => value !== null).length === 1).length;
    return { ...words(values, metric), "one coder alone": `${alone}` };
  },
};
