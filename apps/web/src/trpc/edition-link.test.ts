import type { AppRouter } from "@parley/api";
import { createTRPCClient, type TRPCLink } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import { expect, it } from "vitest";
import { editionLink } from "./edition-link";

/** A client whose answers are what was asked. */
function asking(edition: number | null) {
  const echo: TRPCLink<AppRouter> =
    () =>
    ({ op }) =>
      observable((observer) => {
        observer.next({ result: { type: "data", data: op.input } });
        observer.complete();
      });
  const asked = edition === null ? null : { negotiation: "sample", edition };
  return createTRPCClient<AppRouter>({ links: [editionLink(asked), echo] });
}

const sample = { negotiation: "sample" };

it("asks for the edition that the page is read in, where there is such a thing", async () => {
  expect(await asking(3).issue.list.query(sample)).toEqual({ ...sample, edition: 3 });
  expect(await asking(0).negotiation.frame.query(sample)).toEqual({ ...sample, edition: 0 });
  expect(await asking(null).issue.list.query(sample)).toEqual(sample);
});

it("leaves alone what names its edition, what is of today alone, other negotiations, and whatever is done", async () => {
  const client = asking(3);
  expect(await client.negotiation.overview.query({ ...sample, edition: 1 })).toEqual({ ...sample, edition: 1 });
  expect(await client.negotiation.overview.query({ ...sample, edition: null })).toEqual({ ...sample, edition: null });
  expect(await client.negotiation.edition.query(sample)).toEqual(sample);
  expect(await client.search.find.query({ ...sample, words: "dam" })).toEqual({ ...sample, words: "dam" });
  expect(await client.issue.list.query({ negotiation: "other" })).toEqual({ negotiation: "other" });
  expect(await client.negotiation.list.query({})).toEqual({});
  const settings = { ...sample, reviewRequired: true, commandId: "c" };
  expect(await client.negotiation.changeSettings.mutate(settings)).toEqual(settings);
});
