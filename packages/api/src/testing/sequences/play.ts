/** Plays a sequence in a negotiation of its own, and says what does not hold afterwards. */
import { randomUUID } from "node:crypto";
import { canonicalJson } from "@parley/domain/canonical";
import pg from "pg";
import { verifyLedger } from "../../ledger/verify";
import type { Sql } from "../../read";
import { importDossier } from "../dossier";
import { sampleFiles, sampleText } from "../sample";
import { createWorld } from "../world";
import { commandOf, type Sent } from "./commands";
import { type Kept, lostWords, type Taken } from "./kept-words";
import { readStanding, type Standing } from "./standing";
import type { Action, Step } from "./steps";
import { renumbered } from "./stops";

export type Stage = Awaited<ReturnType<typeof setStage>>;
type Played = { kept: Kept[]; comments: string[]; taken: Taken[]; problems: string[] };
type Outcome = { answer: Record<string, unknown> } | { code: string };

/** How a command may end: whatever else, an unknown error included, is a fault. */
const refusals = new Set([
  "BAD_REQUEST",
  "CONFLICT",
  "FORBIDDEN",
  "NOT_FOUND",
  "PRECONDITION_FAILED",
  "UNPROCESSABLE_CONTENT",
]);
const tally = new Map<string, number>();
let played = 0;
export const summary = (): string =>
  [`${played} sequences`, ...[...tally].sort().map(([name, times]) => `${name}: ${times}`)].join("\n");

/** A database with three analysts and an admin, for many sequences. */
export async function setStage() {
  const world = await createWorld();
  const owner = new pg.Client({ connectionString: world.database.ownerUrl });
  await owner.connect();
  const sql: Sql = async <Row extends object>(_name: string, text: string, values: readonly unknown[]) =>
    (await owner.query<Row>(text, [...values])).rows;
  await world.clients.account.prisma.membership.updateMany({
    where: { userId: { in: [world.id("analyst2"), world.id("extra")] } },
    data: { role: "analyst", negotiationId: null },
  });
  return {
    ...{ world, owner, sql, played: 0 },
    verify: async () => [...(await verifyLedger(sql)).problems, ...world.errors.map((error) => JSON.stringify(error))],
    close: async () => {
      await owner.end();
      await world.close();
    },
  };
}

/** @returns what does not hold; empty where all is well. */
export async function play(stage: Stage, steps: readonly Step[]): Promise<string[]> {
  const { world, owner, sql } = stage;
  stage.played += 1;
  played += 1;
  const negotiation = `s-${randomUUID().slice(0, 12)}`;
  const files = sampleFiles();
  files["negotiation.json"] = { ...(files["negotiation.json"] as object), id: negotiation };
  await importDossier(world.clients, files, { texts: new Map([["article.txt", sampleText]]) });
  const errors = world.errors.length;
  const so: Played = { kept: [], comments: [], taken: [], problems: [] };
  for (const step of steps) await take(stage, negotiation, step, so);
  return [
    ...so.problems,
    ...(await lostWords(owner, negotiation, so.kept, so.comments, so.taken)).map((lost) => `lost: ${lost}`),
    ...(await verifyLedger(sql, negotiation)).problems,
    ...(await renumbered(owner, negotiation)),
    ...world.errors.slice(errors).map((error) => `unknown error: ${JSON.stringify(error)}`),
  ];
}

async function take(stage: Stage, negotiation: string, { mode, actions }: Step, so: Played): Promise<void> {
  const now = await readStanding(stage.owner, negotiation);
  if (mode === "collide") return collide(stage, negotiation, actions, now, so);
  const chosen = (mode === "both" ? actions : actions.slice(0, 1)) as readonly Action[];
  const sent = chosen.flatMap((action) => commandOf(action, negotiation, now, stage.world.id) ?? []);
  if (mode !== "twice") {
    await Promise.all(sent.map((one) => send(stage, one, so)));
    return;
  }
  const [one] = sent;
  if (!one) return;
  const [first, second] = await Promise.all([send(stage, one, so), send(stage, one, so)]);
  const third = await send(stage, one, so);
  const answers = [first, second, third].flatMap((outcome) =>
    "answer" in outcome ? [canonicalJson(outcome.answer)] : [],
  );
  if (answers.length > 0 && (answers.length < 3 || new Set(answers).size > 1))
    so.problems.push(
      `${one.path} sent three times under one id was answered ${JSON.stringify([first, second, third])}`,
    );
}

/** Two people write the same record and hand it in; one is accepted, so the other stands on what is no longer there. */
async function collide(stage: Stage, negotiation: string, actions: Step["actions"], now: Standing, so: Played) {
  const idOf = stage.world.id;
  const [first] = actions;
  const saves = actions.flatMap((action, i) => {
    const alone = { ...action, name: "edit" as const, who: (first.who + i) % 3, by: 0, of: first.of };
    return commandOf(alone, negotiation, now, idOf) ?? [];
  });
  const drafts = await Promise.all(saves.map((one) => send(stage, one, so)));
  const frozen = await Promise.all(
    drafts.flatMap((draft, i) => {
      const who = saves[i]?.who;
      if (!("answer" in draft) || !who) return [];
      const input = { negotiation, commandId: randomUUID(), changeset: draft.answer.changeset };
      return [send(stage, { who, path: "changeset.submit", input }, so)];
    }),
  );
  const [verdict] = frozen;
  if (!verdict || !("answer" in verdict) || verdict.answer.edition !== null) return;
  const { changeset, submission, hash } = verdict.answer;
  const input = { negotiation, commandId: randomUUID(), changeset, submission, hash };
  await send(stage, { who: "admin", path: "changeset.accept", input }, so);
}

async function send({ world }: Stage, { who, path, input, said }: Sent, so: Played): Promise<Outcome> {
  const from = performance.now();
  try {
    const answer = await world.tell<Record<string, unknown>>(who, path, input);
    const span = { by: who, from, to: performance.now() };
    tally.set(path, (tally.get(path) ?? 0) + 1);
    note(path, input, answer, span, said, so);
    return { answer };
  } catch (error) {
    const { code = "none", message } = error as { code?: string; message: string };
    tally.set(`${path} ${code}`, (tally.get(`${path} ${code}`) ?? 0) + 1);
    // Locks are always taken in one order: nobody is told to try again.
    if (!refusals.has(code) || message.includes("met at the same moment"))
      so.problems.push(`${path}: ${code}, ${message}`);
    return { code };
  }
}

type Input = Sent["input"];
type Span = Pick<Kept, "by" | "from" | "to">;

/** Keeps in mind what was acknowledged, and what takes the place of something. */
function note(path: string, input: Input, answer: Record<string, unknown>, span: Span, said: Sent["said"], so: Played) {
  const changeset = String(answer.changeset ?? input.changeset);
  if (said) so.kept.push({ ...said, ...span, changeset });
  if (path === "changeset.save") {
    const { kind, id } = input.change as Pick<Kept, "kind" | "id">;
    so.taken.push({
      changeset,
      kind,
      id,
      ...span,
      how: "save",
      seen: input.version !== null,
      word: said?.word ?? null,
    });
  }
  const one = { kind: input.kind as Kept["kind"], id: String(input.id) };
  if (path === "changeset.drop")
    so.taken.push({ changeset, ...one, ...span, how: "drop", seen: typeof input.version === "number", word: null });
  if (path === "history.redact") so.taken.push({ ...one, ...span, how: "redact", seen: false, word: null });
  if (path === "changeset.comment") so.comments.push(String(input.text));
  if (path === "changeset.returnIt") so.comments.push(String(input.comment));
}
