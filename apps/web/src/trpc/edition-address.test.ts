import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { askedEdition, inEdition, keepEdition, takesEdition } from "./edition-address";

const asked = (address: string) => {
  const { pathname, searchParams } = new URL(address, "http://localhost");
  return askedEdition(pathname, searchParams);
};

describe("the edition that an address asks for", () => {
  it.each([
    ["/n/sample?edition=3", 3],
    ["/n/sample/issues/flow?at=x&edition=0", 0],
    ["/n/sample/codebook?edition=2", 2],
    ["/embed/sample/issues/flow?edition=2", 2],
    ["/n/sample?edition=three", -1],
    ["/n/sample?edition=-2", -1],
    ["/n/sample?edition=", -1],
    ["/n/sample?edition=99999999999", -1],
  ])("%s: %s", (address, edition) => {
    expect(asked(address)).toEqual({ negotiation: "sample", edition });
  });

  it.each([
    "/n/sample",
    "/?edition=3",
    "/account?edition=3",
    "/n/sample/desk?edition=3",
    "/n/sample/desk/changeset?edition=3",
    "/n/sample/admin?edition=3",
    "/n/sample/history/issue/flow?edition=3",
    "/n/sample/search?edition=3",
    "/n/sample/positions/new?edition=3",
    "/n/sample/events/round-2/edit?edition=3",
    "/n/sample/records/issue/flow/edit?edition=3",
    "/n/sample/codebook/order?edition=3",
    "/n/sample/compare?edition=3",
  ])("%s is read as of today", (address) => {
    expect(asked(address)).toBeNull();
  });
});

describe("links while an edition is read", () => {
  const here = { negotiation: "sample", edition: 3 };
  it.each([
    ["/n/sample", "/n/sample?edition=3"],
    ["/n/sample/issues/flow?at=veldra-flow-1", "/n/sample/issues/flow?edition=3&at=veldra-flow-1"],
    ["/n/sample/events#round-2", "/n/sample/events?edition=3#round-2"],
    ["/n/sample?edition=2", "/n/sample?edition=2"],
    ["/n/samples", "/n/samples"],
    ["/n/sample/desk", "/n/sample/desk"],
    ["/n/sample/history/issue/flow", "/n/sample/history/issue/flow"],
    ["/", "/"],
    ["#text", "#text"],
    ["https://example.org/n/sample", "https://example.org/n/sample"],
  ])("%s leads to %s", (href, leads) => {
    expect(keepEdition(href, here)).toBe(leads);
    expect(keepEdition(href, null)).toBe(href);
  });

  it("lead back to today with all else that the address says", () => {
    expect(inEdition("/n/sample/positions?edition=3&party=osmark#list", null)).toBe(
      "/n/sample/positions?party=osmark#list",
    );
    expect(inEdition("/n/sample?edition=3", null)).toBe("/n/sample");
    expect(takesEdition("/n/sample/positions")).toBe(true);
  });
});

it("is what every page that takes one is read as of: none of them reads the clock", () => {
  const app = join(import.meta.dirname, "../app");
  const pages = readdirSync(app, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith("page.tsx"));
  const taking = pages.filter((path) => takesEdition(`/${path.replace(/\/?page\.tsx$/, "")}`));
  expect(taking.length).toBeGreaterThan(15);
  expect(taking.filter((path) => readFileSync(join(app, path), "utf8").includes("utcDay"))).toEqual([]);
});
