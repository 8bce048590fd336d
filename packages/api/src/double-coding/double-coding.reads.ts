import { agreementRows, blindUnits } from "@parley/domain/double-coding";
import { DomainError } from "@parley/domain/errors";
import type { MemberRead } from "../read";
import { selectTexts } from "../record/record.select";
import {
  type CodesRow,
  findSample,
  type Sampled,
  selectCodes,
  selectRulings,
  selectSamples,
  type WholeSample,
} from "./double-coding.select";

export const noSample = () => new DomainError("not_found", "There is no such double coding, or you may not see it.");

/** What was given to two to code, the latest first. */
export const listSamples = (_input: object, { sql, ground, person }: MemberRead) =>
  selectSamples(sql, ground.id, person.id);

/** The codings of the two, as far as whoever asks may see them. */
export const codingOf = (rows: readonly CodesRow[], coder: CodesRow["coder"]) =>
  rows.filter((row) => row.coder === coder).map(({ place, codes }) => ({ place, codes }));

/**
 * A sample with its sentences as they stand in their texts, one's own codes, and those of both with what was decided once both
 * have handed in. @throws DomainError not_found
 */
export async function getSample({ id }: { id: string }, { sql, ground, person }: MemberRead) {
  const found = await findSample(sql, ground.id, person.id, id);
  if (!found) throw noSample();
  const { sampled, ...sample } = found;
  const open = sample.state !== "coding";
  const [texts, codes, rulings] = await Promise.all([
    selectTexts(sql, ground.id, [...new Set(sampled.map(({ sha256 }) => sha256))]),
    selectCodes(sql, ground.id, person.id, id),
    open ? selectRulings(sql, id) : [],
  ]);
  return {
    ...sample,
    words: sampled.map((one, place) => ({ place, ...inContext(one, texts.get(one.sha256)) })),
    own: codes.filter(({ coder }) => coder === sample.seat).map(({ coder: _, ...row }) => row),
    units: open ? blindUnits(codingOf(codes, "first"), codingOf(codes, "second")) : null,
    rulings,
  };
}

/** UTF-16 units of text on either side of a sentence. */
const around = 400;

function inContext({ source, number, start, end }: Sampled, text: string | undefined) {
  if (text === undefined) return { source, number, words: null, before: "", after: "" };
  const from = Math.max(0, start - around);
  const before = text.slice(from, start);
  const after = text.slice(end, end + around);
  return {
    ...{ source, number, words: text.slice(start, end) },
    // No word is cut in two where the context begins and ends.
    before: from === 0 ? before : before.replace(/^\S*\s/, ""),
    after: end + around >= text.length ? after : after.replace(/\s\S*$/, ""),
  };
}

/** How far the two agree, field by field. @throws DomainError conflict before both have handed in. */
export async function getAgreement({ id }: { id: string }, { sql, ground, person }: MemberRead) {
  const found = await findSample(sql, ground.id, person.id, id);
  if (!found) throw noSample();
  mustBeHandedIn(found);
  const codes = await selectCodes(sql, ground.id, person.id, id);
  const units = blindUnits(codingOf(codes, "first"), codingOf(codes, "second"));
  const alone = (at: 0 | 1) => units.filter(({ positions }) => positions[1 - at] === null).length;
  return { sentences: found.sentences, units: units.length, alone: [alone(0), alone(1)], rows: agreementRows(units) };
}

function mustBeHandedIn({ state }: WholeSample): void {
  if (state === "coding") throw new DomainError("conflict", "The agreement stands here once both have handed in.");
}
