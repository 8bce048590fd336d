import { createLoader } from "nuqs/server";
import { expect, it } from "vitest";
import {
  isNarrowed,
  positionFileHref,
  positionListInput,
  positionListParsers,
  positionListQuery,
} from "./position-list-url";

const load = createLoader(positionListParsers);

it("reads an address back as it was written", () => {
  const state = load(
    "?party=osmark&firmness=3&from=2031-03-01&words=water%2C%20%25&sort=party&direction=asc&columns=said,words&page=after~osmark~2031-03-12~p-1",
  );
  expect(load(positionListQuery("", state))).toEqual(state);
  expect(state).toMatchObject({
    party: "osmark",
    firmness: 3,
    words: "water, %",
    sort: "party",
    columns: ["said", "words"],
  });
});

it("takes what it does not know for nothing", () => {
  const state = load("?firmness=7&from=2031-02-30&sort=id&confidence=total&attribution=rumour&direction=up");
  expect(isNarrowed(state)).toBe(false);
  expect(positionListQuery("", state)).toBe("");
});

it("asks for passages where a column needs them, and hands the file the same filters without the page", () => {
  const state = load("?party=osmark&columns=said,source&page=after~~2031-03-12~p-1&at=p-1");
  expect(positionListInput("sample", state)).toMatchObject({ party: "osmark", passages: true, page: state.page });
  const input = new URL(positionFileHref("sample", state, 3), "http://localhost").searchParams.get("input") ?? "";
  const asked = JSON.parse(input) as object;
  expect(asked).toMatchObject({
    negotiation: "sample",
    edition: 3,
    party: "osmark",
    sort: "said",
    columns: ["said", "source"],
  });
  expect(asked).not.toHaveProperty("page");
  expect(asked).not.toHaveProperty("at");
});
