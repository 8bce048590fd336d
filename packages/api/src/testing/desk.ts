/** The steps of a changeset, as tests take them. */
import { position } from "./sample";
import type { Who, World } from "./world";

export type TestChange = { kind: string; id: string; action?: "put" | "withdraw"; baseVersion?: number; body?: object };
export type Frozen = { changeset: string; submission: number; hash: string; edition: number | null };

export const negotiation = "canal";
export const add = (id: string, fields: object = {}): TestChange => ({
  kind: "position",
  id,
  body: position(id, fields),
});

/** What people do at the desk of a world. */
export function deskOf(world: () => World) {
  async function save(who: Who, changes: TestChange[], changeset: string | null = null): Promise<string> {
    let id = changeset;
    for (const { action = "put", baseVersion = 0, ...change } of changes) {
      const input = { negotiation, changeset: id, change: { ...change, action, baseVersion } };
      id = (await world().tell<{ changeset: string }>(who, "changeset.save", input)).changeset;
    }
    return id ?? "";
  }
  const submit = (changeset: string, who: Who = "analyst") =>
    world().tell<Frozen>(who, "changeset.submit", { negotiation, changeset });
  const accept = ({ changeset, submission, hash }: Frozen, who: Who = "analyst2") =>
    world().tell<{ edition: number }>(who, "changeset.accept", { negotiation, changeset, submission, hash });
  return {
    save,
    submit,
    accept,
    publish: async (...changes: TestChange[]) => accept(await submit(await save("analyst", changes))),
    edition: async () =>
      (await world().ask<{ edition: number }>("viewer", "negotiation.edition", { negotiation })).edition,
  };
}
