import { ask, dataOf, tell } from "./http";

/** Records of the sample, or of a copy of it, that addresses name. */
export type Places = { changeset: string; event: string; recoding: string; sample: string };

/** Hands in a change as the analyst, so that there is something on the desk to look at. */
export async function makePlaces(origin: string, cookie: string, negotiation = "sample"): Promise<Places> {
  const change = {
    ...{ kind: "event", id: null, action: "put", baseVersion: 0 },
    body: {
      ...{ title: "Fourth round of talks", kind: "talks", status: "planned", place: "Tavia" },
      date: { edtf: "2031-11", stated: "in November", reason: null },
    },
  };
  const input = { negotiation, title: "A fourth round", change };
  const { changeset, id } = dataOf<{ changeset: string; id: string }>(
    await tell(origin, cookie, "changeset.save", input),
  );
  dataOf(await tell(origin, cookie, "changeset.submit", { negotiation, changeset }));
  const draw = { how: "random", source: null, count: 3, seed: 1 };
  const made = await tell(origin, cookie, "doubleCoding.make", {
    negotiation,
    title: "Three sentences",
    sample: draw,
  });
  const { id: sample } = dataOf<{ id: string }>(made);
  return { changeset, event: id, recoding: await makeRecoding(origin, cookie, negotiation), sample };
}

/** A draft that takes a stop away under positions, so that they have to be recoded. */
async function makeRecoding(origin: string, cookie: string, negotiation: string): Promise<string> {
  const at = { negotiation, kind: "issue", id: "flow" };
  const issue = dataOf<{ version: number; body: { stops: { value: number }[] } }>(
    await ask(origin, cookie, "record.get", at),
  );
  const stops = issue.body.stops.filter(({ value }) => value !== 50);
  const change = {
    kind: "issue",
    id: "flow",
    action: "put",
    baseVersion: issue.version,
    body: { ...issue.body, stops },
  };
  const input = { negotiation, title: "One stop less", change };
  return dataOf<{ changeset: string }>(await tell(origin, cookie, "changeset.save", input)).changeset;
}
