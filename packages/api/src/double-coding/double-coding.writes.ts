import { randomUUID } from "node:crypto";
import {
  type BlindCode,
  blindUnits,
  type Coder,
  coders,
  type Ruling,
  settledCodes,
  undecidedUnits,
  unitKey,
} from "@parley/domain/double-coding";
import { DomainError } from "@parley/domain/errors";
import { chooseSentences, type Sample } from "../blind-sample/choose-sentences";
import { problemsOf } from "../blind-sample/code-problems";
import { draftOf } from "../blind-sample/draft-of-codes";
import type { Work } from "../work";
import { writeAudit } from "../write-audit";
import { codingOf, noSample } from "./double-coding.reads";
import { findSample, selectCodes, selectRulings, type WholeSample } from "./double-coding.select";

const invalid = (path: string, text: string) => new DomainError("invalid", text, [{ path, text }]);

/** Gives sentences to be coded twice; two people take its seats. @throws DomainError invalid where there are no such sentences. */
export async function makeSample({ title, sample }: { title: string; sample: Sample }, work: Work) {
  const sentences = await chooseSentences(sample, work);
  const id = randomUUID();
  await work.tx.doubleCoding.createMany({
    data: [{ id, negotiationId: work.negotiation, title, sentences, madeBy: work.userId }],
  });
  await writeAudit(work, work.negotiation, "doubleCoding.make", id, { title, sentences: sentences.length });
  return { id };
}

/** Locks a sample, so that what is decided on it is decided one after another. @throws DomainError not_found */
export async function lockSample(id: string, work: Work): Promise<WholeSample> {
  await work.sql(
    "lock-double-coding",
    "select id from desk.double_coding where negotiation_id = $1 and id = $2 for update",
    [work.negotiation, id],
  );
  const found = await findSample(work.sql, work.negotiation, work.userId ?? "", id);
  if (!found) throw noSample();
  return found;
}

/** Takes one of the two seats; whoever has one keeps it. @throws DomainError conflict where both are taken. */
export async function takeSeat({ id }: { id: string }, work: Work): Promise<{ id: string; seat: Coder }> {
  const { seat, state, coders: taken } = await lockSample(id, work);
  if (seat) return { id, seat };
  const free = coders.find((_, at) => taken[at]?.name === null);
  if (state !== "coding" || !free) {
    throw new DomainError("conflict", "Two code this already. Once they have handed in, you can decide between them.");
  }
  await work.run(`update desk.double_coding set ${free}_coder = $2 where id = $1`, id, work.userId);
  return { id, seat: free };
}

function seatIn({ seat, coders: taken }: WholeSample): Coder {
  if (!seat) throw new DomainError("forbidden", "You are not one of the two who code this.");
  if (taken[coders.indexOf(seat)]?.handedIn) {
    throw new DomainError("conflict", "You have handed in: your codes stay as they are.");
  }
  return seat;
}

type Saved = { id: string; place: number; codes: BlindCode[] | null; version: number };

/**
 * Keeps what one of the two makes of a sentence, half-filled or whole: no codes say that there is nothing to code, null that it is
 * open. Gives the new version, 0 where it is open, and what is still wrong.
 * @throws DomainError stale where it was saved from elsewhere meanwhile.
 */
export async function saveCodes({ id, place, codes, version }: Saved, work: Work) {
  const sample = await lockSample(id, work);
  const seat = seatIn(sample);
  if (place >= sample.sampled.length) throw invalid("place", `This sample has ${sample.sampled.length} sentences.`);
  const key = [id, seat, place];
  const of = "double_coding_id = $1 and coder = $2 and place = $3";
  const [kept] = await work.sql<{ version: number }>(
    "kept-codes",
    `select version from desk.blind_code where ${of}`,
    key,
  );
  if ((kept?.version ?? 0) !== version) {
    throw new DomainError(
      "stale",
      "You saved this sentence from somewhere else meanwhile. Load the page again to see it.",
    );
  }
  if (codes === null) {
    await work.run(`delete from desk.blind_code where ${of}`, ...key);
    return { place, version: 0, problems: [] };
  }
  await work.run(
    `insert into desk.blind_code (double_coding_id, coder, place, codes) values ($1, $2, $3, $4::jsonb)
     on conflict (double_coding_id, coder, place) do update
     set codes = excluded.codes, version = desk.blind_code.version + 1, saved_at = now()`,
    ...[...key, JSON.stringify(codes)],
  );
  const [problems = []] = await problemsOf([codes], work);
  return { place, version: version + 1, problems };
}

/** Hands in one of the two codings, which then stays as it is. @throws DomainError invalid naming the sentences that are not done. */
export async function handIn({ id }: { id: string }, work: Work) {
  const sample = await lockSample(id, work);
  const seat = seatIn(sample);
  const rows = await selectCodes(work.sql, work.negotiation, work.userId ?? "", id);
  const own = new Map(rows.filter(({ coder }) => coder === seat).map(({ place, codes }) => [place, codes]));
  const wrong = await problemsOf(
    sample.sampled.map((_, place) => own.get(place) ?? []),
    work,
  );
  const problems = wrong.flatMap(([problem], place) => {
    const text = own.has(place) ? problem?.text : "Code it, or say that there is nothing to code.";
    return text === undefined ? [] : [{ path: `${place}`, text }];
  });
  if (problems.length > 0) {
    const numbers = problems.slice(0, 10).map(({ path }) => Number(path) + 1);
    const more = problems.length > 10 ? ` and ${problems.length - 10} more` : "";
    throw new DomainError("invalid", `Not done yet: ${numbers.join(", ")}${more} of ${sample.sentences}.`, problems);
  }
  await work.run(
    `update desk.double_coding set ${seat}_handed_in_at = now(),
       state = case when ${seat === "first" ? "second" : "first"}_handed_in_at is null then state else 'handed_in' end
     where id = $1`,
    id,
  );
  await writeAudit(work, work.negotiation, "doubleCoding.handIn", id, { title: sample.title });
  return { id };
}

/** @throws DomainError where this person may not decide, or there is nothing to decide yet or any more. */
function mustAdjudicate({ seat, state, adjudicator, adjudicatedByMe }: WholeSample): void {
  if (seat) throw new DomainError("forbidden", "You coded this: somebody who is neither of the two decides.");
  if (state === "coding") throw new DomainError("conflict", "Both have to hand in before anybody decides.");
  if (state === "adjudicated") throw new DomainError("conflict", "This is decided already.");
  if (adjudicator !== null && !adjudicatedByMe) {
    throw new DomainError("forbidden", `${adjudicator} has begun to decide on this.`);
  }
}

async function unitsOf(id: string, work: Work) {
  const codes = await selectCodes(work.sql, work.negotiation, work.userId ?? "", id);
  return blindUnits(codingOf(codes, "first"), codingOf(codes, "second"));
}

/** Decides on one unit, in place of what was decided on it before. The first to decide is the adjudicator. */
export async function rule({ id, ...ruling }: { id: string } & Ruling, work: Work) {
  const sample = await lockSample(id, work);
  mustAdjudicate(sample);
  const units = await unitsOf(id, work);
  const unit = units.find((one) => unitKey(one) === unitKey(ruling));
  if (!unit) throw new DomainError("not_found", "Neither of the two coded this party on this issue here.");
  const [first, second] = unit.positions;
  if ({ first: first === null, second: second === null, neither: false, own: ruling.code === null }[ruling.takes]) {
    throw new DomainError("invalid", "There is no such code to take: choose another, or give your own.");
  }
  const code = ruling.takes === "own" ? ruling.code : null;
  if (code) await mustBeWhole(code, work);
  await work.run("update desk.double_coding set adjudicator = $2 where id = $1", id, work.userId);
  await work.run(
    `insert into desk.blind_ruling (double_coding_id, place, party, issue, takes, code) values ($1, $2, $3, $4, $5, $6::jsonb)
     on conflict (double_coding_id, place, party, issue) do update
     set takes = excluded.takes, code = excluded.code, ruled_at = now()`,
    ...[id, ruling.place, ruling.party, ruling.issue, ruling.takes, code && JSON.stringify(code)],
  );
  return { id, undecided: undecidedUnits(units, await selectRulings(work.sql, id)).length };
}

async function mustBeWhole(code: BlindCode, work: Work): Promise<void> {
  const [[problem] = []] = await problemsOf([[code]], work);
  if (problem)
    throw new DomainError("invalid", problem.text, [{ ...problem, path: problem.path.replace("0.", "code.") }]);
}

/**
 * Ends the deciding. What stands becomes a draft of positions, each with its sentence as its passage, for the adjudicator to
 * complete. @throws DomainError invalid where units wait for a decision.
 */
export async function adjudicate({ id }: { id: string }, work: Work) {
  const sample = await lockSample(id, work);
  mustAdjudicate(sample);
  const [units, rulings] = await Promise.all([unitsOf(id, work), selectRulings(work.sql, id)]);
  const undecided = undecidedUnits(units, rulings);
  if (undecided.length > 0) {
    throw new DomainError("invalid", `${undecided.length} of ${units.length} units wait for your decision.`);
  }
  const settled = settledCodes(units, rulings);
  const changeset = settled.length === 0 ? null : await draftOf(sample, settled, work);
  await work.run(
    `update desk.double_coding set state = 'adjudicated', adjudicator = $2, adjudicated_at = now(), changeset_id = $3
     where id = $1`,
    ...[id, work.userId, changeset],
  );
  const { title } = sample;
  await writeAudit(work, work.negotiation, "doubleCoding.adjudicate", id, { title, positions: settled.length });
  return { id, changeset, positions: settled.length };
}
