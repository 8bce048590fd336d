/** Submissions of more changes than are looked at together. */
import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { add, deskOf, type Frozen, negotiation } from "./desk";
import { addPositions, addWithdrawals } from "./many";
import { position } from "./sample";
import { createWorld, type World } from "./world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(async () => world?.close());
const { save, submit, accept, publish } = deskOf(() => world);

const look = (changeset: string) =>
  world.ask<{ version: number; state: string }>("analyst", "changeset.get", { negotiation, changeset });
/** A correction of mine that waits, while a correction of theirs is accepted. */
async function meet(id: string): Promise<Frozen> {
  const correct = (fields: object) => [{ kind: "position", id, baseVersion: 1, body: position(id, fields) }];
  await publish(add(id));
  const waiting = await submit(await save("analyst", correct({ note: "mine" })));
  await accept(await submit(await save("analyst2", correct({ summary: "theirs" })), "analyst2"), "admin");
  return waiting;
}
async function merge(changeset: string, id: string) {
  const { version } = await look(changeset);
  const records = [{ kind: "position", id, onto: 2, how: "merge", choices: {} }];
  await world.tell("analyst", "submission.rebase", { negotiation, changeset, version, submit: false, records });
}

describe("a submission of more changes than a page", () => {
  /** A correction of mine that waits among so many withdrawals, and theirs of the same record that is published. */
  async function among(id: string, many: number, baseVersion: number): Promise<string> {
    const { changeset } = await meet(id);
    await addWithdrawals(world, changeset, many, baseVersion);
    return changeset;
  }
  beforeAll(async () => addPositions(world, 2_001));

  test("is merged wherever the record stands that moved", async () => {
    const changeset = await among("z-last-of-all", 2_001, 1);
    await merge(changeset, "z-last-of-all");
    const { rows } = await world.clients.desk.pool.query(
      "select base_version, body ->> 'note' as note, body ->> 'summary' as summary from desk.change where changeset_id = $1 and record_id = 'z-last-of-all'",
      [changeset],
    );
    expect(rows).toEqual([{ base_version: 2, note: "mine", summary: "theirs" }]);
  });

  test("is refused where more moved than anybody looks at, before anything is changed, with what to do", async () => {
    const changeset = await among("z-too-many", 501, 2);
    const before = await look(changeset);
    await expect(merge(changeset, "z-too-many")).rejects.toThrow(
      /More than 500 records .* Discard it, and make it anew/,
    );
    const { version, state } = await look(changeset);
    expect([version, state]).toEqual([before.version, "submitted"]);
  });

  test("is read back from any record on, as it was handed in", async () => {
    const { changeset } = await submit(await save("analyst", [add("kept-a"), add("kept-b"), add("kept-c")]));
    const read = async (more: object) => {
      const asked = { negotiation, changeset, submission: 1, ...more };
      const told = await world.ask<{ after: object | null; changes: { id: string }[] }>(
        ...(["analyst", "submission.get", asked] as const),
      );
      return [told.changes.map(({ id }) => id), told.after];
    };
    const key = (id: string) => ({ kind: "position", id });
    expect(await read({})).toEqual([["kept-a", "kept-b", "kept-c"], null]);
    expect(await read({ from: key("kept-b") })).toEqual([["kept-b", "kept-c"], null]);
    expect(await read({ from: key("kept-b"), to: key("kept-c") })).toEqual([["kept-b"], null]);
  });
});

test("what is sent again while it is still being done is told so, and who waits for it that nothing was changed", async () => {
  const owner = new pg.Client({ connectionString: world.database.ownerUrl });
  await owner.connect();
  try {
    const { changeset } = await submit(await save("analyst", [add("sent-again")]));
    const command = { negotiation, changeset, text: "Sent again.", commandId: randomUUID() };
    const other = await save("analyst", [add("waits")]);
    await owner.query("begin");
    await owner.query(
      "insert into desk.command (actor, id, endpoint, digest, result) values ($1, $2, 'changeset.comment', repeat('0', 64), 'null')",
      [world.id("analyst"), command.commandId],
    );
    await owner.query("select from record.negotiation where id = $1 for update", [negotiation]);
    const met = await Promise.allSettled([
      world.tell("analyst", "changeset.comment", command),
      world.tell("analyst2", "changeset.submit", { negotiation, changeset: other }),
    ]);
    expect(met.map((one) => one.status === "rejected" && String(one.reason.message))).toEqual([
      "This is being done since you sent it before, and takes long. Ask again in a minute: it is not done twice.",
      "Something larger is being written here just now. Nothing was changed; try again in a minute.",
    ]);
  } finally {
    await owner.query("rollback");
    await owner.end();
  }
}, 30_000);
