/** Two people at the same thing in the same moment, in bulk: nothing is overwritten in silence. PARLEY_CONFLICTS asks for more. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { add, deskOf, type Frozen, negotiation } from "./desk";
import { position } from "./sample";
import { createWorld, type Who, type World } from "./world";

const count = Number(process.env.PARLEY_CONFLICTS ?? 20);
const atOnce = 4;

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(async () => world?.close());
const { save, submit, accept, publish } = deskOf(() => world);

const two = ["analyst", "analyst2"] as const;
/** Each of so many meetings, a few at a time. */
async function each(meeting: (number: number) => Promise<void>): Promise<void> {
  for (let i = 0; i < count; i += atOnce)
    await Promise.all(Array.from({ length: Math.min(atOnce, count - i) }, (_, more) => meeting(i + more)));
}
/** Who came first, and the codes that the others were told. */
function outcome<T>(met: readonly PromiseSettledResult<T>[]) {
  const first = met.findIndex(({ status }) => status === "fulfilled");
  return { first, refused: met.flatMap((one) => (one.status === "rejected" ? [String(one.reason.code)] : [])) };
}

test(`${count} saves of one draft at once: one is kept, the other told that it is stale`, async () => {
  await each(async (number) => {
    const id = `saved-${number}`;
    const changeset = await save("analyst", [add(id)]);
    const change = (who: Who) => ({
      kind: "position",
      id,
      action: "put",
      baseVersion: 0,
      body: position(id, { note: who }),
    });
    const met = await Promise.allSettled(
      two.map((who) => world.tell(who, "changeset.save", { negotiation, changeset, version: 2, change: change(who) })),
    );
    const { first, refused } = outcome(met);
    expect(refused, id).toEqual(["PRECONDITION_FAILED"]);
    const { changes, version } = await world.ask<{ version: number; changes: { after: { note: string } }[] }>(
      ...(["analyst", "changeset.get", { negotiation, changeset }] as const),
    );
    expect([version, changes[0]?.after.note], id).toEqual([3, two[first]]);
  });
}, 86_400_000);

test(`${count} acceptances of two corrections at once: one is published, the other waits with its words`, async () => {
  await each(async (number) => {
    const id = `accepted-${number}`;
    await publish(add(id));
    const frozen: Frozen[] = [];
    for (const who of two) {
      const correction = { kind: "position", id, baseVersion: 1, body: position(id, { note: who }) };
      frozen.push(await submit(await save(who, [correction]), who));
    }
    const met = await Promise.allSettled(frozen.map((one) => accept(one, "admin")));
    const { first, refused } = outcome(met);
    expect(refused, id).toEqual(["CONFLICT"]);
    const { body, version } = await world.ask<{ version: number; body: { note: string } }>("viewer", "record.get", {
      ...{ negotiation, kind: "position", id },
    });
    expect([version, body.note], id).toEqual([2, two[first]]);
    const left = frozen[1 - first]?.changeset ?? "";
    const waits = await world.ask<{ state: string; changes: { after: { note: string } }[] }>(
      ...(["analyst", "changeset.get", { negotiation, changeset: left }] as const),
    );
    expect([waits.state, waits.changes[0]?.after.note], id).toEqual(["submitted", two[1 - first]]);
  });
}, 86_400_000);

test(`${count} races for the last admin over all: one of the two stays`, async () => {
  const { prisma } = world.clients.account;
  const everywhere = { negotiationId: null, userId: { in: [world.id("admin"), world.id("extra")] } };
  for (let number = 0; number < count; number += 1) {
    await prisma.membership.updateMany({ where: everywhere, data: { role: "admin" } });
    const take = (who: Who, other: Who) => {
      const [path, more] = number % 2 === 0 ? ["people.take", {}] : ["people.give", { role: "viewer" }];
      return world.tell(who, path, { negotiation, user: world.id(other), everywhere: true, ...more });
    };
    await Promise.allSettled([take("admin", "extra"), take("extra", "admin")]);
    const left = await prisma.membership.count({ where: { ...everywhere, role: "admin" } });
    expect(left, `race ${number}`).toBe(1);
    for (const who of ["admin", "extra"] as const) {
      const gone = (await prisma.membership.count({ where: { negotiationId: null, userId: world.id(who) } })) === 0;
      const row = { id: crypto.randomUUID(), userId: world.id(who), negotiationId: null, role: "admin" };
      if (gone) await prisma.membership.createMany({ data: [row] });
    }
  }
}, 86_400_000);
