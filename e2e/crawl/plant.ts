/** Fills a desk, a closed negotiation and everybody's accounts with words that only some may see. */
import { createHash, randomBytes } from "node:crypto";
import { ask, dataOf, send, tell } from "../http";
import type { Operator } from "../operator";
import { sessionCookie, signIn } from "../sign-in";
import type { Words } from "./words";

export const open = "sample";
const password = "seven herons over the weir";
type Change = { kind: string; id: string; body: object | null; action?: string; baseVersion?: number };
type Frozen = { changeset: string; submission: number; hash: string };

/** Beside each planted word, so that a search for this finds the place and not by the word. */
const probe = "Brindlewick";

export async function plant(origin: string, operator: Operator, words: Words) {
  const word = (place: string) => `${probe} ${words.plant(place)}`;
  const id = (place: string) => `${words.plant(`id of ${place}`)}-1`;

  async function join(role: "viewer" | "analyst" | "admin" | null, secret: boolean) {
    const email = secret ? `${words.plant("e-mail")}@example.org` : `crawler-${role}@example.org`;
    const name = secret ? `Name ${words.plant("name of a person")}` : "A crawler";
    const { id: user } = await operator("make-person", { email, name, password, role });
    const { handle } = await operator("open-session", { user });
    if (secret) words.watch("a session", handle);
    if (secret) words.watch("a session's hash", createHash("sha256").update(handle).digest("hex"));
    return { user, email, cookie: `${sessionCookie}=${handle}` };
  }
  const [ann, ben, boss] = [await join("analyst", true), await join("analyst", true), await join("admin", true)];
  const as = async <T>(who: { cookie: string }, path: string, input: object) =>
    dataOf<T>(await tell(origin, who.cookie, path, input));
  const get = async <T>(path: string, input: object) => dataOf<T>(await ask(origin, ann.cookie, path, input));

  async function save(negotiation: string, who: { cookie: string }, changes: Change[], fields: object = {}) {
    let changeset: string | null = null;
    for (const { action = "put", baseVersion = 0, ...change } of changes) {
      const input: object = { negotiation, changeset, ...fields, change: { ...change, action, baseVersion } };
      changeset = (await as<{ changeset: string }>(who, "changeset.save", input)).changeset;
    }
    return changeset ?? "";
  }
  const submit = (negotiation: string, changeset: string, who = ann) =>
    as<Frozen>(who, "changeset.submit", { negotiation, changeset });
  const accept = (negotiation: string, { changeset, submission, hash }: Frozen) =>
    as(ben, "changeset.accept", { negotiation, changeset, submission, hash });

  const event = (title: string, extra: object = {}) => ({
    ...{ title, kind: "talks", status: "planned", place: "Tavia" },
    date: { edtf: "2031-11", stated: "in November", reason: null },
    ...extra,
  });
  const stated = await get<{ body: object; version: number }>("record.get", {
    ...{ negotiation: open, kind: "position", id: "osmark-flow-3" },
  });

  // The desk, in every state a changeset can have.
  for (const state of ["draft", "submitted", "returned", "discarded"]) {
    const at = `a ${state} changeset`;
    const changes: Change[] = [
      {
        kind: "event",
        id: id(`an event of ${at}`),
        body: event(word(`event of ${at}`), { place: word(`place of ${at}`) }),
      },
      { kind: "speaker", id: id(`a speaker of ${at}`), body: { kind: "person", name: word(`speaker of ${at}`) } },
      {
        ...{ kind: "position", id: "osmark-flow-3", baseVersion: stated.version },
        body: { ...stated.body, summary: word(`summary of ${at}`), note: word(`note of ${at}`) },
      },
    ];
    const said = { title: word(`title of ${at}`), reason: word(`reason of ${at}`) };
    const changeset = await save(open, ann, changes, said);
    await as(ann, "changeset.comment", { negotiation: open, changeset, text: word(`comment on ${at}`), about: null });
    for (const audience of ["own", "desk"]) {
      const path = `/n/${open}/desk/${changeset}?${words.plant("address of a view")}`;
      await as(ann, "view.save", { negotiation: open, name: word(`a view for ${audience}`), audience, path });
    }
    if (state === "discarded") await as(ann, "changeset.discard", { negotiation: open, changeset });
    if (state !== "submitted" && state !== "returned") continue;
    const { submission } = await submit(open, changeset);
    const comment = word("comment of a return");
    if (state === "returned")
      await as(ben, "changeset.returnIt", { negotiation: open, changeset, submission, comment });
  }

  // An earlier submission and comments of what was published in the end, and a text that is quoted nowhere.
  const text = `${word("a source's text")}. Nobody quotes ${words.plant("a sentence of a text")}. The end.`;
  const { sha256 } = await as<{ sha256: string }>(ann, "source.keepText", { negotiation: open, text });
  const source = {
    ...{ publisher: "courier", title: "A leaflet of the ferry", sha256 },
    published: { edtf: "2031-08-01", stated: "1 August", reason: null },
  };
  const changes: Change[] = [
    { kind: "source", id: "leaflet-1", body: source },
    { kind: "event", id: "ferry-meeting", body: event(word("event of an earlier submission")) },
  ];
  const changeset = await save(open, ann, changes, { title: "A leaflet", reason: null });
  const first = await submit(open, changeset);
  const back = {
    negotiation: open,
    changeset,
    submission: first.submission,
    comment: word("comment before acceptance"),
  };
  await as(ben, "changeset.returnIt", back);
  await as(ann, "changeset.amend", { negotiation: open, changeset });
  const calm = {
    kind: "event",
    id: "ferry-meeting",
    action: "put",
    baseVersion: 0,
    body: event("A meeting at the ferry"),
  };
  await as(ann, "changeset.save", { negotiation: open, changeset, change: calm });
  await accept(open, await submit(open, changeset));
  await as(ann, "coding.setAside", { negotiation: open, sha256, number: 1, reason: word("reason of the coding log") });
  await as(ann, "coding.setAside", {
    negotiation: open,
    sha256,
    number: 2,
    reason: word("reason that was taken back"),
  });
  await as(ann, "coding.reopen", { negotiation: open, sha256, number: 2 });

  // A conflict, and words that were taken out again.
  const mine = await save(open, ann, [
    { kind: "event", id: "ferry-meeting", baseVersion: 1, body: event(word("event of a conflict")) },
  ]);
  await submit(open, mine);
  const theirs = event("A longer meeting at the ferry", { place: "The ferry" });
  await accept(
    open,
    await submit(open, await save(open, ann, [{ kind: "event", id: "ferry-meeting", baseVersion: 1, body: theirs }])),
  );
  const risky = event(word("words that were taken out"));
  await accept(
    open,
    await submit(open, await save(open, ann, [{ kind: "event", id: "risky", body: risky }], { title: "One more" })),
  );
  const reason = "A person at risk.";
  await as(boss, "history.redact", { negotiation: open, kind: "event", id: "risky", version: 1, latest: 1, reason });

  // Double coding, imports with values that cannot be read, people asked for, terms looked for.
  const sample = { how: "range", source: "leaflet-1", from: 1, to: 2 };
  await as(ann, "doubleCoding.make", { negotiation: open, title: word("title of a double coding"), sample });
  for (const propose of [false, true]) {
    const reliability = propose ? "B" : words.plant("a value that is none");
    const rows = `id,name,reliability\n${words.plant("id in a file")},${word("name in a file")},${reliability}\n`;
    const fingerprint = createHash("sha256").update(rows).digest("hex");
    const name = `${words.plant("name of a file")}-publishers.csv`;
    const input = encodeURIComponent(
      JSON.stringify({ negotiation: open, name, kind: "publisher", sha256: fingerprint }),
    );
    const headers = { origin, "content-type": "application/octet-stream" };
    const brought = await send(origin, "POST", `/api/upload/import.file?input=${input}`, {
      cookie: ann.cookie,
      headers,
      body: rows,
    });
    const { import: brings } = JSON.parse(brought.text) as { import: string };
    for (let tries = 0; tries < 200; tries += 1) {
      const { state } = await get<{ state: string }>("import.get", { negotiation: open, import: brings });
      if (state !== "checking") break;
      await new Promise((done) => setTimeout(done, 50));
    }
    const title = word("title of an import");
    if (propose) await as(ann, "import.propose", { negotiation: open, import: brings, title, reason: null });
  }
  const invited = { negotiation: open, email: `${words.plant("e-mail of an invitation")}@example.org`, role: "viewer" };
  const tokenHash = words.watch("hash of an invitation", createHash("sha256").update("an invitation").digest("hex"));
  await as(boss, "people.invite", { ...invited, tokenHash });
  await as(ann, "account.askForEmail", {
    currentPassword: password,
    email: `${words.plant("another e-mail")}@example.org`,
  });
  const token = words.watch("a setup link", (await operator("make-setup-link", {})).token);
  for (const path of ["setup.link", "setup.reset"]) await tell(origin, "", path, { token });
  await signIn(origin, `${words.plant("e-mail of a failed sign-in")}@example.org`, words.plant("a wrong password"));
  await get("search.find", { negotiation: open, words: words.plant("a term looked for") });
  await send(origin, "GET", `/n/${open}/search?q=${words.plant("a term looked for on a page")}`, {
    cookie: ann.cookie,
  });

  // A negotiation closed to others, with its own record and desk; and the one where one of the crawlers works.
  const closed = id("a closed negotiation");
  const elsewhere = "elsewhere";
  for (const negotiation of [closed, elsewhere])
    await as(boss, "negotiation.create", { id: negotiation, visibility: "members" });
  for (const { user } of [ann, ben]) await as(boss, "people.give", { negotiation: closed, user, role: "analyst" });
  const inside = (place: string): Change[] => [
    { kind: "negotiation", id: closed, body: { id: closed, title: word(`title of the closed negotiation, ${place}`) } },
    {
      kind: "party",
      id: id("a party"),
      body: { name: word("a party"), short: words.plant("short"), kind: "state", role: "party_to_conflict", slot: 1 },
    },
    { kind: "publisher", id: id("a publisher"), body: { name: word("a publisher"), reliability: "B" } },
    { kind: "event", id: id("an event"), body: event(word(`event of the closed negotiation, ${place}`)) },
  ];
  const published = await save(closed, ann, inside("published"), { title: word("title of a closed changeset") });
  await accept(closed, await submit(closed, published));
  await save(closed, ann, inside("draft").slice(3), { title: word("title of a closed draft") });

  // One that everybody reads, with a desk that they do not.
  const everybodys = "open-door";
  await as(boss, "negotiation.create", { id: everybodys, visibility: "members" });
  await as(boss, "people.give", { negotiation: everybodys, user: ann.user, role: "analyst" });
  await as(boss, "people.give", { negotiation: everybodys, user: ben.user, role: "analyst" });
  const shown: Change[] = [
    { kind: "negotiation", id: everybodys, body: { id: everybodys, title: "The open door" } },
    { kind: "event", id: "public-event", body: event("An event for everybody") },
  ];
  await accept(everybodys, await submit(everybodys, await save(everybodys, ann, shown)));
  const hidden: Change[] = [
    { kind: "event", id: id("an event"), body: event(word("event of a draft beside what is public")) },
  ];
  await submit(everybodys, await save(everybodys, ann, hidden, { title: word("title beside what is public") }));
  await as(boss, "negotiation.changeSettings", { negotiation: everybodys, visibility: "public" });

  const viewer = await join("viewer", false);
  const other = await join(null, false);
  const analyst = {
    ...other,
    cookie: `${sessionCookie}=${(await operator("open-session", { user: other.user })).handle}`,
  };
  await as(boss, "people.give", { negotiation: elsewhere, user: analyst.user, role: "analyst" });
  await as(boss, "negotiation.changeSettings", { negotiation: elsewhere, reviewRequired: false });
  const own = await save(elsewhere, analyst, [
    { kind: "event", id: "own-event", body: event("An event of their own") },
  ]);
  await submit(elsewhere, own, { ...analyst });
  await save(elsewhere, analyst, [{ kind: "event", id: "own-draft", body: event("A draft of their own") }]);

  // Keys: one that a crawler comes by, and what nobody is to see of others.
  const makeKey = async (negotiation: string, view: object) => {
    const is = randomBytes(32).toString("hex");
    const keyHash = createHash("sha256").update(is).digest("hex");
    words.watch("the hash of a read key", keyHash);
    await as(boss, "readKey.make", { negotiation, view, name: word("name of a read key"), keyHash });
    return is;
  };
  words.watch("a read key", await makeKey(closed, { kind: "feed" }));
  const key = await makeKey(open, { kind: "chart", issue: "flow" });

  return { closed, elsewhere, everybodys, viewer, analyst, ann, probe, key };
}
