/** The cases of people: accounts, one-time links, roles. */
import { randomUUID } from "node:crypto";
import { sha256Hex } from "@parley/domain/canonical";
import { hashPassword } from "../sign-in/password";
import type { Case } from "./cases";
import type { World } from "./world";

const canal = { negotiation: "canal" };

/** Somebody whose role may be given and taken without shutting anybody out of the tests. */
const somebody: Case = (world) => ({ ...canal, user: world.id("extra") });

/** An open link for a new password of somebody. */
async function resetToken(world: World): Promise<{ token: string }> {
  const [token, userId] = [randomUUID(), world.id("extra")];
  const { passwordReset } = world.clients.account.prisma;
  await passwordReset.deleteMany({ where: { userId } });
  const expiresAt = new Date(Date.now() + 60_000);
  const row = { tokenHash: sha256Hex(token), userId, createdBy: world.id("admin"), expiresAt };
  await passwordReset.createMany({ data: [row] });
  return { token };
}

/** What an admin of one negotiation alone may not do to whole accounts. */
export const takesAdminOverAll = [
  ...["people.makeResetLink", "people.confirmEmail", "people.refuseEmail", "people.suspend", "people.restore"],
  ...["people.endSecondStep", "people.requireSecondStep", "people.endSessions"],
];

/** Nobody of the tests has a password to prove: a wrong one is an answer. */
const proof = { currentPassword: "not this one", code: "000000" };
const codes = [..."abcdefghij"].map((letter) => Array.from({ length: 6 }, () => letter.repeat(4)).join("-"));

export const accountCases: Record<string, Case> = {
  "account.me": () => ({}),
  "account.get": () => ({}),
  "account.changeName": () => ({ name: "Another name" }),
  // Nobody of the tests has a password to change: a wrong one is an answer.
  "account.changePassword": () => ({ currentPassword: "not this one", password: "nine otters cross the lock" }),
  "account.askForEmail": () => ({ currentPassword: "not this one", email: `${randomUUID()}@example.org` }),
  "account.takeEmailBack": () => ({}),
  // Nobody of the tests has a password, without which nothing is taken off: so somebody is given one.
  // A right password forgets the wrong ones of the other cases.
  "account.disconnect": async (world) => {
    const data = { passwordHash: await hashPassword("nine otters cross the lock") };
    await world.clients.account.prisma.user.updateMany({ where: { passwordHash: null }, data });
    return { currentPassword: "nine otters cross the lock" };
  },
  "account.endSession": () => ({ session: "0123456789abcdef" }),
  "account.endOtherSessions": () => ({}),
  "secondStep.get": () => ({}),
  "secondStep.begin": () => ({}),
  "secondStep.turnOn": () => ({ ...proof, secret: "A".repeat(32), codes }),
  "secondStep.turnOff": () => proof,
  "secondStep.renewCodes": () => ({ ...proof, codes }),
  "setup.link": async (world) => ({ token: await world.api.makeSetupLink() }),
  "setup.account": async (world) => ({
    ...{ token: await world.api.makeSetupLink(), name: "First admin", email: `${randomUUID()}@example.org` },
    password: "nine otters cross the lock",
  }),
  "setup.reset": resetToken,
  "setup.askForReset": () => ({ email: `${randomUUID()}@example.org` }),
  "setup.password": async (world) => ({ ...(await resetToken(world)), password: "nine otters cross the lock" }),
  "people.list": () => canal,
  "people.give": async (world) => ({ ...(await somebody(world)), role: "viewer" }),
  "people.take": somebody,
  "people.invite": () => ({
    ...{ ...canal, email: `${randomUUID()}@example.org`, role: "viewer" },
    tokenHash: sha256Hex(randomUUID()),
  }),
  "people.takeInvitationBack": () => ({ ...canal, email: "nobody@example.org" }),
  "people.makeResetLink": (world) => ({
    ...{ ...canal, user: world.id("extra") },
    tokenHash: sha256Hex(randomUUID()),
  }),
  "people.confirmEmail": async (world) => {
    const asked = { userId: world.id("extra"), email: `${randomUUID()}@example.org` };
    const { prisma } = world.clients.account;
    await prisma.emailChange.upsert({ where: { userId: asked.userId }, create: asked, update: asked });
    return { ...canal, user: asked.userId, email: asked.email };
  },
  "people.refuseEmail": somebody,
  "people.endSecondStep": somebody,
  // Nobody's: else everybody of the tests would have to set one up.
  "people.requireSecondStep": () => ({ ...canal, from: null }),
  "people.endSessions": somebody,
  "readKey.list": () => canal,
  "readKey.make": () => ({
    ...{ ...canal, view: { kind: "chart", issue: "canal-hours" }, name: "The graphics desk" },
    keyHash: sha256Hex(randomUUID()),
  }),
  "readKey.takeBack": () => ({ ...canal, key: randomUUID() }),
  "people.suspend": somebody,
  "people.restore": somebody,
};
