import { randomUUID } from "node:crypto";
import { createWorld } from "../../testing/world";
import { startProvider, type TestPerson } from "./provider.fixture";

export const origin = "https://parley.example.org";
export const goal = { back: "/n/canal", beside: false };
export const at = { handle: null as string | null, device: "a browser", network: "10.40.0.1" };
export const password = "nine otters cross the lock";
export const refused = { kind: "failed", why: "refused" };

/** A world with a provider of sign-ins, and what people do there. */
export async function createProviderWorld() {
  const provider = await startProvider();
  const world = await createWorld({ provider: { ...provider, name: "Example ID", origin } });
  const signIn = () => {
    if (!world.api.provider) throw new Error("there is a provider");
    return world.api.provider;
  };
  const come = async (who: TestPerson, visitor = at) => {
    const { url, sealed } = await signIn().begin(visitor, goal);
    return signIn().finish(visitor, provider.signInAt(url, who), sealed);
  };
  return {
    provider,
    world,
    signIn,
    /** Goes there and comes back as somebody. */
    come,
    /** Comes back as somebody who has to be let in; gives their handle. */
    getIn: async (who: TestPerson): Promise<string> => {
      const outcome = await come(who);
      if (outcome.kind !== "in") throw new Error(`${who.sub} is not let in: ${JSON.stringify(outcome)}`);
      return outcome.handle;
    },
    invite: (name: string, role = "analyst", fields: object = {}) =>
      world.tell("admin", "people.invite", {
        ...{ negotiation: "canal", email: `${name}@example.org`, role },
        ...{ tokenHash: randomUUID().replaceAll("-", "").repeat(2), ...fields },
      }),
    accounts: (email: string) => world.clients.account.prisma.user.count({ where: { email } }),
    /** Somebody with a password and a session. */
    withPassword: async (name: string) => {
      const email = `${name}@example.org`;
      const id = await world.api.createUser({ email, name, password, role: "viewer" });
      return { id, email, handle: await world.api.openSession(id, "", "") };
    },
    /** Connects an account, in its session; `back` is the one in which they come back. */
    connect: async (handle: string, who: TestPerson, back = handle) => {
      const { url, sealed } = await signIn().beginLink({ ...at, handle }, { currentPassword: password, code: "" });
      return signIn().finish({ ...at, handle: back }, provider.signInAt(url, who), sealed);
    },
    close: async () => {
      await world.close();
      await provider.close();
    },
  };
}

export const person = (name: string, fields: Partial<TestPerson> = {}): TestPerson => ({
  ...{ sub: `sub of ${name}`, email: `${name}@example.org`, email_verified: true, name: `Name of ${name}`, ...fields },
});
