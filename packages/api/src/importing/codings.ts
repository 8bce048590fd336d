/** Two codings of a dossier's texts that were made apart, brought in beside its record as a finished double coding. */
import { randomUUID } from "node:crypto";
import { codedUnits } from "@parley/domain/analysis/coding-units";
import { type BlindCode, codeOf, coders, mostSampled } from "@parley/domain/double-coding";
import { DomainError } from "@parley/domain/errors";
import { line, words } from "@parley/domain/records/fields";
import { type Position, position } from "@parley/domain/records/position";
import { z } from "zod";
import { insertRows } from "../apply/insert";
import type { Sampled } from "../double-coding/double-coding.select";
import type { Work } from "../work";
import type { CodedText } from "./coding-log";

/** What a dossier's `codings/` holds, as parsed JSON: `about.json`, and the positions of each coder. */
export type Codings = { about: unknown; positions: readonly unknown[] };

const about = z.strictObject({ title: line, note: words });

export type ReadCodings = {
  title: string;
  note: string;
  sampled: Sampled[];
  /** Of the first and the second coder: codes by their sentence's place. */
  codes: ReadonlyMap<number, BlindCode[]>[];
};

/** @throws DomainError `invalid` where they are not two codings of the sentences of the dossier. */
export function readCodings({ about: told, positions }: Codings, texts: readonly CodedText[]): ReadCodings {
  const sampled = texts.flatMap(({ sha256, sentences }) => sentences.map((one) => ({ ...one, sha256 })));
  const read = { about: about.safeParse(told), positions: positions.map((list) => position.array().safeParse(list)) };
  const lists = read.positions.flatMap(({ data }) => (data ? [data] : []));
  if (!read.about.success || lists.length !== 2 || positions.length !== 2) {
    throw wrong("“codings” takes an about.json with title and note, and positions.json of two coders.");
  }
  if (sampled.length === 0 || sampled.length > mostSampled) {
    throw wrong(`“codings” needs 1 to ${mostSampled} sentences, of sources with a fingerprint.`);
  }
  const places = new Map(sampled.map(({ source, number }, place) => [`${source} ${number}`, place]));
  const codes = lists.map((list) => placed(list, sampled, places));
  return { ...read.about.data, sampled, codes };
}

function placed(list: readonly Position[], sampled: Sampled[], places: ReadonlyMap<string, number>) {
  const codes = new Map<number, BlindCode[]>();
  for (const { sentence, positions } of unitsOf(list, sampled)) {
    const [body] = positions;
    const place = places.get(sentence) ?? 0;
    if (body) codes.set(place, [...(codes.get(place) ?? []), codeOf(body)]);
  }
  return codes;
}

function unitsOf(list: readonly Position[], sampled: Sampled[]) {
  try {
    return codedUnits([list], sampled);
  } catch (error) {
    if (error instanceof RangeError) throw wrong(`“codings” cannot be read: ${error.message}`);
    throw error;
  }
}

const wrong = (text: string) => new DomainError("invalid", text);

/** Brings them in as handed in and decided: the dossier's own record is what was decided. Once brought they stay. */
export async function bringCodings(work: Work, { title, note, sampled, codes }: ReadCodings): Promise<void> {
  const { negotiation } = work;
  const brought = await work.tx.doubleCoding.count({ where: { negotiationId: negotiation, madeBy: null, title } });
  if (brought > 0) return;
  const id = randomUUID();
  const sentences = sampled.map(({ source, sha256, number, start, end }) => ({ source, sha256, number, start, end }));
  const now = new Date();
  const data = { id, negotiationId: negotiation, title, note, sentences, state: "adjudicated", adjudicatedAt: now };
  await work.tx.doubleCoding.createMany({ data: [data] });
  const rows = coders.flatMap((coder, at) =>
    sampled.map((_, place) => ({
      doubleCodingId: id,
      coder,
      place,
      codes: codes[at]?.get(place) ?? [],
      version: 1,
      savedAt: now,
    })),
  );
  await insertRows(work, "desk.blind_code", rows);
}
