import { createLoader } from "nuqs/server";
import { expect, it } from "vitest";
import { eventFileHref, eventTableInput, eventTableParsers, eventTableQuery, isNarrowed } from "./event-table-url";

const load = createLoader(eventTableParsers);

it("reads an address back as it was written, and what it does not know as nothing", () => {
  const state = load("?kind=talks&party=osmark&from=2031-03-01&sort=coded&direction=asc&columns=date,words");
  expect(load(eventTableQuery("", state))).toEqual(state);
  expect(state).toMatchObject({ kind: "talks", party: "osmark", sort: "coded", columns: ["date", "words"] });
  expect(isNarrowed(load("?kind=war&status=lost&to=2031-02-30&sort=title"))).toBe(false);
});

it("asks for the page, and hands the file all of it in the columns shown", () => {
  const state = load("?status=held&columns=event&page=after~~2031-03-12~round-1");
  expect(eventTableInput("sample", state)).toMatchObject({ negotiation: "sample", status: "held", page: state.page });
  const input = new URL(eventFileHref("sample", state, null), "http://localhost").searchParams.get("input") ?? "";
  const asked = JSON.parse(input) as object;
  expect(asked).toMatchObject({ status: "held", columns: ["event"] });
  expect(asked).not.toHaveProperty("page");
  expect(asked).not.toHaveProperty("edition");
});
