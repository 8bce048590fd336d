/** An action, where something is there to be done it to, as the command that somebody sends. */
import { randomUUID } from "node:crypto";
import type { Kind } from "@parley/domain/records";
import type { Who } from "../world";
import { bodyOf, changed, kindsMade, pick } from "./bodies";
import type { Standing } from "./standing";
import type { Action } from "./steps";

export type Said = { changeset: string | null; kind: Kind; id: string; word: string };
export type Sent = {
  who: Who;
  path: string;
  input: Record<string, unknown>;
  /** The word that is kept once this is acknowledged, and where. */
  said?: Said;
};

const analysts: readonly Who[] = ["analyst", "analyst2", "extra"];
const isOpen = (state: string) => state === "draft" || state === "returned" || state === "submitted";
let words = 0;
/** A word that nothing else says. */
const newWord = () => `zq${(++words).toString(36)}x`;

/** The command of an action, or null where there is nothing to do it to. */
export function commandOf(action: Action, negotiation: string, now: Standing, idOf: (who: Who) => string): Sent | null {
  const { name, who: number, by, of, how } = action;
  const analyst = analysts[number] ?? "analyst";
  const send = (path: string, input: object, said?: Said, who: Who = analyst): Sent => ({
    ...{ who, path, input: { negotiation, commandId: randomUUID(), ...input } },
    ...(said ? { said } : {}),
  });
  const open = now.changesets.filter(({ state }) => isOpen(state));
  const inState = (...states: string[]) => now.changesets.filter(({ state }) => states.includes(state));
  const mostly = <T>(some: readonly T[], all: readonly T[]) =>
    pick(how % 8 === 7 || some.length === 0 ? all : some, by);
  const record = pick(now.records, of);
  const ids = (kind: Kind) =>
    now.records.filter((one) => one.kind === kind && (one.published > 0 || how % 5 === 0)).map(({ id }) => id);
  /** Into a new draft, or one that is there: on what was seen last, on something older, or on whatever is there. */
  const into = () => {
    const target = by % 3 === 0 ? undefined : pick(open, by);
    if (!target) return { changeset: null, version: null };
    return {
      changeset: target.id,
      version: how % 4 === 0 ? null : target.version - (how % 4 === 1 && how % 3 === 0 ? 1 : 0),
    };
  };
  const save = (kind: Kind, id: string, baseVersion: number, body: object | null, word: string): Sent => {
    const place = into();
    const action = body === null ? "withdraw" : "put";
    const input = { ...place, change: { kind, id, action, baseVersion, body } };
    return send("changeset.save", input, body === null ? undefined : { changeset: place.changeset, kind, id, word });
  };

  if (name === "add") {
    const kind = pick(kindsMade, of) ?? "position";
    const word = newWord();
    // The id says no word: it stays where words are taken away.
    const id = how % 9 === 0 && record?.kind === kind ? record.id : `${kind}-${word.slice(2, -1)}`;
    return save(kind, id, 0, bodyOf(kind, id, word, how, ids), word);
  }
  if (name === "edit") {
    if (!record?.body) return null;
    const word = newWord();
    const base = how % 7 === 0 ? Math.max(0, record.published - 1) : record.published;
    return save(record.kind, record.id, base, changed(record.kind, record.body, word, how), word);
  }
  if (name === "withdraw") return record ? save(record.kind, record.id, Math.max(1, record.published), null, "") : null;
  if (name === "restore") {
    if (!record) return null;
    return send("changeset.restore", { kind: record.kind, id: record.id, version: 1 + (how % record.latest) });
  }
  if (name === "redact") {
    if (!record) return null;
    const version = how % 4 === 0 ? null : 1 + (how % Math.max(1, record.latest - 1));
    const latest = how % 8 === 0 ? record.latest + 1 : record.latest;
    const who = how % 10 === 9 ? analyst : "admin";
    return send(
      "history.redact",
      { kind: record.kind, id: record.id, version, latest, reason: "A risk." },
      undefined,
      who,
    );
  }
  if (name === "settings")
    return send("negotiation.changeSettings", { reviewRequired: how % 3 !== 0 }, undefined, "admin");

  const wanted = {
    ...{ submit: ["draft", "returned"], accept: ["submitted"], returnIt: ["submitted"], amend: ["submitted"] },
    ...{ undo: ["accepted"], rebase: ["submitted", "returned"] },
  } as Partial<Record<string, string[]>>;
  const fit = inState(...(wanted[name] ?? ["draft", "returned", "submitted"]));
  const overtaken = fit.filter(({ changes }) => changes.some(({ base, published }) => base !== published));
  const found = mostly(name === "rebase" ? overtaken : fit, now.changesets);
  if (!found) return null;
  const changeset = found.id;
  const verdict = how % 6 === 0 ? found.submissions[0] : found.submissions.at(-1);
  const change = pick(found.changes, of);
  switch (name) {
    case "accept": {
      const other = pick(
        analysts.filter((one) => !found.authors.includes(idOf(one))),
        number,
      );
      const input = verdict && { changeset, submission: verdict.number, hash: verdict.hash };
      return input ? send("changeset.accept", input, undefined, how % 5 === 0 ? analyst : (other ?? "admin")) : null;
    }
    case "rewrite": {
      if (!change?.body) return null;
      const word = newWord();
      const { kind, id, base: baseVersion } = change;
      const version = how % 3 === 0 ? null : found.version - (how % 4 === 0 ? 1 : 0);
      const body = changed(kind, change.body, word, how);
      const input = { changeset, version, change: { kind, id, action: "put", baseVersion, body } };
      return send("changeset.save", input, { changeset, kind, id, word });
    }
    case "returnIt":
      return verdict ? send("changeset.returnIt", { changeset, submission: verdict.number, comment: newWord() }) : null;
    case "comment":
      return send("changeset.comment", { changeset, text: newWord() });
    case "describe":
      return send("changeset.describe", { changeset, title: `Title ${how}`, reason: null });
    case "drop":
      if (!change) return null;
      return send("changeset.drop", {
        ...{ changeset, version: how % 2 === 0 ? null : found.version },
        ...{ kind: change.kind, id: change.id },
      });
    case "recode": {
      const issue = found.changes.find(({ kind }) => kind === "issue")?.id;
      return issue
        ? send("codebook.recode", { changeset, issue, mapping: { "0": "0", "50": "60", "100": "100" } })
        : null;
    }
    case "rebase": {
      const moved = found.changes.filter(({ base, published }) => base !== published);
      const records = moved.map(({ kind, id, action, published }, i) => {
        const how_ =
          published === 0 || (how + i) % 7 === 0 ? "leave-out" : action === "withdraw" ? "withdraw" : "merge";
        const choice = pick(["mine", "theirs"], how >> 1);
        const units = [
          "summary",
          "title",
          "name",
          "low",
          "high",
          "place",
          "interval",
          "published",
          "stops",
          "date",
          "said",
        ];
        return {
          kind,
          id,
          onto: published,
          how: how_,
          choices: Object.fromEntries(units.map((unit) => [unit, choice])),
        };
      });
      const version = how % 9 === 0 ? found.version - 1 : found.version;
      return send("submission.rebase", { changeset, version, submit: how % 3 !== 0, records });
    }
    case "submit":
    case "amend":
    case "undo":
    case "discard":
      return send(`changeset.${name}`, { changeset });
  }
}
