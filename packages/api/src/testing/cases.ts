/** For every endpoint an input that somebody allowed would send. A test fails where one is missing. */
import { randomUUID } from "node:crypto";
import { can } from "@parley/domain/access";
import { sha256Hex } from "@parley/domain/canonical";
import { accountCases } from "./account-cases";
import { add, deskOf } from "./desk";
import { position, sampleText } from "./sample";
import { roleOf, type Who, type World } from "./world";

/** `who` asks, where the answer depends on whose a thing is; an admin where nobody is named. */
export type Case = (world: World, who?: Who) => Promise<object> | object;

const canal = { negotiation: "canal" };

/** Whoever asks, where they work at the desk here; for those who do not, an admin. */
const deskHand = (who: Who): Who => (can(roleOf(who, "canal"), "desk:read") ? who : "admin");

async function draft(world: World, who: Who = "analyst"): Promise<string> {
  const id = `case-${randomUUID().slice(0, 8)}`;
  const change = { kind: "position", id, action: "put", baseVersion: 0, body: position(id) };
  return (await world.tell<{ changeset: string }>(who, "changeset.save", { ...canal, change })).changeset;
}

export async function submitted(world: World, who: Who = "analyst") {
  const changeset = await draft(world, who);
  const { submission, hash } = await world.tell<{ submission: number; hash: string }>(who, "changeset.submit", {
    ...canal,
    changeset,
  });
  return { changeset, submission, hash };
}

const kindAndId = { ...canal, kind: "position", id: "upper-hours" };
const byDraft: Case = async (world) => ({ ...canal, changeset: await draft(world) });
/** A draft that two wrote: only those who wrote part of it may discard it, or take it up again. */
const byTwo = async (world: World, who: Who = "analyst2") => {
  const changeset = await draft(world);
  const change = { kind: "position", id: "mine-too", action: "put", baseVersion: 0, body: {} };
  await world.tell(deskHand(who), "changeset.save", { ...canal, changeset, change });
  return { ...canal, changeset };
};
const leaflet = (world: World) =>
  world.tell<{ sha256: string }>("analyst", "source.keepText", { ...canal, text: `Leaflet ${randomUUID()}` });

/** A view of whoever asks, or for the signed-out of somebody. */
async function viewOf(world: World, who: Who = "admin"): Promise<{ negotiation: string; view: string }> {
  const view = { id: randomUUID(), negotiationId: "canal", audience: "own", name: "A view", path: "/n/canal" };
  const ownerId = world.id(who) || world.id("extra");
  await world.clients.account.prisma.savedView.createMany({ data: [{ ...view, ownerId }] });
  return { ...canal, view: view.id };
}

/** A submission whose record somebody changed meanwhile, and what a screen would send to put it onto that. */
export async function overtaken(world: World) {
  const correct = async (fields: object) => {
    const at = { ...canal, kind: "position", id: "lower-hours" };
    const { body, version } = await world.ask<{ body: object; version: number }>("analyst", "record.get", at);
    const change = { kind: at.kind, id: at.id, action: "put", baseVersion: version, body: { ...body, ...fields } };
    const { changeset } = await world.tell<{ changeset: string }>("analyst", "changeset.save", { ...canal, change });
    const told = await world.tell<{ submission: number; hash: string }>("analyst", "changeset.submit", {
      ...canal,
      changeset,
    });
    return { onto: version + 1, verdict: { ...canal, changeset, submission: told.submission, hash: told.hash } };
  };
  const mine = await correct({ note: `Mine ${randomUUID()}` });
  const theirs = await correct({ summary: `Theirs ${randomUUID()}` });
  await world.tell("analyst2", "changeset.accept", theirs.verdict);
  const { changeset } = mine.verdict;
  const { version } = await world.ask<{ version: number }>("analyst", "changeset.get", { ...canal, changeset });
  const record = { kind: "position", id: "lower-hours", onto: mine.onto, how: "merge", choices: {} };
  return { ...canal, changeset, version, submit: true, records: [record] };
}

/** A checked import of whoever asks, or for those who may not of somebody. */
async function imported(world: World, who: Who = "admin"): Promise<{ negotiation: string; import: string }> {
  const bringer = deskHand(who);
  const brought = await world.bring<{ import: string }>(bringer, "import.file", { ...canal, name: "publishers.csv" });
  await world.checked(bringer, brought.import);
  return { ...canal, ...brought };
}

const sampled = async (world: World) =>
  world.tell<{ id: string }>("analyst", "doubleCoding.make", {
    ...{ ...canal, title: "A sample" },
    sample: { how: "range", source: "gazette", from: 1, to: 1 },
  });
const nothing = { place: 0, codes: [], version: 0 };
const code = { party: "upper", issue: "canal-hours", answer: "stated", low: 0, high: 0, attribution: "paraphrased" };

/** A sample in which somebody has a seat. */
async function seated(world: World, who: Who = "admin") {
  const at = { ...canal, id: (await sampled(world)).id };
  await world.tell(deskHand(who), "doubleCoding.takeSeat", at);
  return at;
}

/** A sample that two others than somebody have handed in: one found a position, the other none. */
async function handedIn(world: World, who: Who = "admin") {
  const at = { ...canal, id: (await sampled(world)).id };
  const [first = "analyst", second = "analyst2"] = (["analyst", "analyst2", "admin"] as const).filter(
    (one) => one !== who,
  );
  for (const coder of [first, second]) {
    await world.tell(coder, "doubleCoding.takeSeat", at);
    await world.tell(coder, "doubleCoding.saveCodes", { ...at, ...nothing, codes: coder === first ? [code] : [] });
    await world.tell(coder, "doubleCoding.handIn", at);
  }
  return at;
}
const ruling = { place: 0, party: "upper", issue: "canal-hours", takes: "neither" };

export const cases: Record<string, Case> = {
  ...accountCases,
  "view.list": () => ({}),
  "view.save": () => ({ ...canal, name: "A view", audience: "own", path: "/n/canal/issues/tolls" }),
  "view.rename": async (world, who) => ({ ...(await viewOf(world, who)), name: "Another name" }),
  "view.remove": viewOf,
  "audit.list": () => canal,
  "audit.csv": () => canal,
  "audit.accounts": () => ({}),
  "audit.accountsCsv": () => ({}),
  "changeset.mine": () => canal,
  "changeset.queue": () => canal,
  "changeset.waiting": () => canal,
  "changeset.get": byDraft,
  "changeset.passages": async (world) => ({ ...(await byDraft(world)), kind: "position", id: "not-in-it" }),
  "changeset.save": (world) => ({
    ...canal,
    change: {
      kind: "position",
      id: `s-${randomUUID()}`,
      action: "put",
      baseVersion: 0,
      body: { note: world.id("extra") },
    },
  }),
  "changeset.drop": async (world) => ({ ...(await byDraft(world)), kind: "position", id: "not-in-it" }),
  "changeset.describe": async (world) => ({ ...(await byDraft(world)), title: "A title", reason: null }),
  "changeset.submit": byDraft,
  // Nobody accepts their own.
  "changeset.accept": async (world, who) => ({
    ...canal,
    ...(await submitted(world, who === "analyst" ? "analyst2" : "analyst")),
  }),
  "changeset.returnIt": async (world) => {
    const { changeset, submission } = await submitted(world);
    return { ...canal, changeset, submission, comment: "Look again." };
  },
  "changeset.amend": byDraft,
  "changeset.discard": byTwo,
  "changeset.takeUp": async (world, who) => {
    const input = await byTwo(world, who);
    await world.tell("analyst", "changeset.discard", input);
    return input;
  },
  "changeset.comment": async (world) => ({ ...(await byDraft(world)), text: "A comment.", about: null }),
  "changeset.undo": async (world) => {
    const { changeset, submission, hash } = await submitted(world);
    await world.tell("analyst2", "changeset.accept", { ...canal, changeset, submission, hash });
    return { ...canal, changeset };
  },
  "changeset.restore": () => ({ ...kindAndId, version: 1 }),
  "submission.list": byDraft,
  "submission.get": async (world) => {
    const { changeset, submission } = await submitted(world);
    return { ...canal, changeset, submission };
  },
  "submission.rebase": overtaken,
  "codebook.leaning": () => ({ ...canal, issue: "canal-hours" }),
  "codebook.recode": async (world) => {
    const at = { ...canal, kind: "issue", id: "canal-hours" };
    const { body, version } = await world.ask<{ body: { stops: { value: number }[] }; version: number }>(
      ...(["analyst", "record.get", at] as const),
    );
    const stops = body.stops.map((stop) => (stop.value === 50 ? { ...stop, value: 60 } : stop));
    const change = { kind: "issue", id: at.id, action: "put", baseVersion: version, body: { ...body, stops } };
    const { changeset } = await world.tell<{ changeset: string }>("analyst", "changeset.save", { ...canal, change });
    return { ...canal, changeset, issue: at.id, mapping: { "0": "0", "50": "60", "100": "100" } };
  },
  "codebook.arrange": () => ({
    ...canal,
    issues: ["tolls", "canal-hours"].map((id) => ({ id, category: "water" })),
  }),
  "coding.sheet": () => ({ ...canal, source: "gazette", changeset: null }),
  "coding.beside": async (world) => ({ ...(await byDraft(world)), party: "upper", issue: "canal-hours" }),
  // A text of its own, since everybody who may sets the same sentence aside.
  "coding.setAside": async (world) => ({ ...canal, ...(await leaflet(world)), number: 1, reason: "The headline." }),
  "coding.reopen": async (world) => ({ ...canal, ...(await leaflet(world)), number: 1 }),
  "doubleCoding.list": () => canal,
  "doubleCoding.get": seated,
  "doubleCoding.agreement": handedIn,
  "doubleCoding.make": () => ({
    ...{ ...canal, title: "A sample" },
    sample: { how: "random", source: null, count: 2, seed: 7 },
  }),
  "doubleCoding.takeSeat": async (world) => ({ ...canal, ...(await sampled(world)) }),
  "doubleCoding.saveCodes": async (world, who) => ({ ...(await seated(world, who)), ...nothing }),
  "doubleCoding.handIn": async (world, who = "admin") => {
    const at = await seated(world, who);
    await world.tell(deskHand(who), "doubleCoding.saveCodes", { ...at, ...nothing });
    return at;
  },
  "doubleCoding.rule": async (world, who) => ({ ...(await handedIn(world, who)), ...ruling }),
  "doubleCoding.adjudicate": async (world, who = "admin") => {
    const at = await handedIn(world, who);
    await world.tell(deskHand(who), "doubleCoding.rule", { ...at, ...ruling });
    return at;
  },
  "edition.changes": () => canal,
  "edition.feed": () => canal,
  "edition.onDay": () => ({ ...canal, day: "2031-03-12" }),
  "event.list": () => canal,
  "event.rows": () => canal,
  "event.csv": () => canal,
  "event.get": () => ({ ...canal, id: "lock-house" }),
  "export.json": () => canal,
  "export.csv": () => ({ ...canal, kind: "position" }),
  "export.tables": () => canal,
  "export.workbook": () => canal,
  "history.get": () => kindAndId,
  // Each time another one: a version is redacted once.
  "history.redact": async (world) => {
    const id = `case-${randomUUID().slice(0, 8)}`;
    await deskOf(() => world).publish(add(id));
    return { ...kindAndId, id, version: 1, latest: 1, reason: "A person at risk." };
  },
  "history.withdrawn": () => canal,
  "history.contributors": () => canal,
  "import.file": () => ({ ...canal, name: "publishers.csv" }),
  "import.get": imported,
  "import.mine": () => canal,
  "import.check": imported,
  "import.propose": async (world, who) => ({ ...(await imported(world, who)), title: "A publisher more" }),
  "import.drop": imported,
  "issue.list": () => canal,
  "issue.get": () => ({ ...canal, issue: "canal-hours" }),
  "negotiation.list": () => ({}),
  "negotiation.frame": () => canal,
  "negotiation.edition": () => canal,
  "negotiation.editions": () => canal,
  "negotiation.overview": () => canal,
  "negotiation.create": () => ({ id: `n-${randomUUID().slice(0, 8)}`, visibility: "members" }),
  "negotiation.changeSettings": () => ({ ...canal, reviewRequired: true }),
  "party.list": () => canal,
  "party.get": () => ({ ...canal, party: "upper" }),
  "position.get": () => ({ ...canal, id: "upper-hours" }),
  "position.cited": () => ({ ...canal, positions: ["upper-hours"] }),
  "position.list": () => canal,
  "position.csv": () => canal,
  "proposal.list": () => canal,
  "proposal.get": () => ({ ...canal, proposal: "summer-plan" }),
  "record.get": () => kindAndId,
  "record.choices": () => canal,
  "record.parties": () => canal,
  "record.speakers": () => canal,
  "record.publishers": () => canal,
  "record.proposals": () => canal,
  "record.responses": () => canal,
  "record.assessments": () => canal,
  "record.saliences": () => canal,
  "record.sources": () => canal,
  "source.list": () => canal,
  "source.get": () => ({ ...canal, source: "gazette" }),
  "source.keepText": () => ({ ...canal, text: "A leaflet." }),
  "source.textOf": () => ({ ...canal, sha256: sha256Hex(sampleText) }),
  "source.bringText": () => ({ ...canal, source: "gazette", text: sampleText }),
  "source.correctText": () => ({ ...canal, source: "gazette", text: `${sampleText}\nCorrected ${randomUUID()}.` }),
  "speaker.list": () => canal,
  "speaker.get": () => ({ ...canal, speaker: "mayor" }),
  "search.find": () => ({ ...canal, words: "the lock house" }),
  "record.text": () => ({ ...canal, source: "gazette" }),
};
