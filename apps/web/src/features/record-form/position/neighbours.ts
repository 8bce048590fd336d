import type { ApiOutputs } from "@parley/api";
import type { Day } from "@parley/domain/dates/day";
import { type DaySpan, daySpan } from "@parley/domain/dates/span";
import { type Likeness, likenesses, type Neighbour } from "@parley/domain/records/neighbours";
import { passagesBody } from "../fields/shared-values";
import { type PositionValues, readPosition } from "./position-values";

/** A position of the same party on the same issue that the one being written may be again, or contradict. */
export interface Beside extends Likeness {
  readonly summary: string;
  readonly said: string;
  /** The words it rests on first. */
  readonly exact: string;
  /** Whether it stands in the same draft, and is not published so. */
  readonly drafted: boolean;
  /** What is needed to say where it stands. */
  readonly stand: Pick<PositionValues, "low" | "high" | "option" | "open" | "direction" | "answer" | "act">;
}

function spanOf(edtf: string, publishedLast: Day | null): DaySpan | null {
  try {
    return daySpan(edtf, publishedLast);
  } catch {
    return null;
  }
}

/** The position that a form holds, as far as it can be compared. */
export function neighbourOf(id: string, values: PositionValues, publishedLast: Day | null): Neighbour {
  const { party, issue, answer, act, low, high, option, direction } = values;
  const passages = passagesBody(values.evidence).flatMap(({ source, exact, start, end }) =>
    source !== null && typeof start === "number" && typeof end === "number" ? [{ source, exact, start, end }] : [],
  );
  const days = spanOf(values.said.edtf.trim(), publishedLast);
  return { id, party, issue, answer, act, low, high, option, direction, days, passages };
}

type Published = ApiOutputs["issue"]["get"]["statements"];
type Drafted = ApiOutputs["coding"]["beside"];
/** The last possible day on which a source was published. */
type LastDayOf = (source: string | null | undefined) => Day | null;

/** What is on record and what the same draft says, compared with the form; a draft's version goes before the published one. */
export function besideOf(mine: Neighbour, published: Published, drafted: Drafted, lastDayOf: LastDayOf): Beside[] {
  const here = new Set(drafted.map(({ id }) => id));
  // One that says itself how it stands to this one needs no second look.
  const related = ({ relations }: { relations: readonly { position: string | null }[] }) =>
    relations.some(({ position }) => position === mine.id);
  const fromDraft = drafted.flatMap(({ id, body }) => {
    if (!body) return [];
    const values = readPosition(body);
    if (related(values)) return [];
    const { summary, said, evidence } = values;
    const neighbour = neighbourOf(id, values, lastDayOf(evidence[0]?.source));
    const words = { summary: summary || id, said: said.edtf, exact: evidence[0]?.exact ?? "" };
    return [{ neighbour, shown: { ...words, drafted: true, stand: values } }];
  });
  const fromRecord = published
    .filter((one) => !here.has(one.id) && !related(one))
    .map((one) => {
      const days = { first: one.first, last: one.last };
      const shown = { summary: one.summary, said: one.said.edtf, exact: one.evidence[0]?.exact ?? "" };
      return { neighbour: { ...one, days, passages: one.evidence }, shown: { ...shown, drafted: false, stand: one } };
    });
  const all = new Map([...fromDraft, ...fromRecord].map((one) => [one.neighbour.id, one]));
  const neighbours = [...all.values()].map(({ neighbour }) => neighbour);
  return likenesses(mine, neighbours).flatMap((found) => {
    const shown = all.get(found.id)?.shown;
    return shown ? [{ ...found, ...shown }] : [];
  });
}
