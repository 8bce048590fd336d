import { test as base, expect, type Who } from "./fixtures";
import { send } from "./http";
import { makePlaces, type Places, routes } from "./routes";
import { enter } from "./sign-in";

const accounts = { viewer: "viewer@example.org", analyst: "analyst@example.org", admin: "admin@example.org" } as const;
const ranks = ["signedOut", "viewer", "analyst", "admin"] as const;
const nobody = "11111111-1111-4111-8111-111111111111";

const test = base.extend<{ origin: string }>({ origin: ({ baseURL }, use) => use(baseURL ?? "") });
let places: Places;
const cookies = new Map<Who, string>([["signedOut", ""]]);

test.beforeAll(async ({ baseURL, operator }) => {
  const origin = baseURL ?? "";
  await operator("forget-attempts", {});
  for (const [who, email] of Object.entries(accounts) as [Who, string][]) cookies.set(who, await enter(origin, email));
  places = await makePlaces(origin, cookies.get("analyst") ?? "");
});

for (const who of ranks) {
  for (const { page, least, addresses } of routes) {
    const sees = ranks.indexOf(who) >= ranks.indexOf(least);
    const meets = sees ? "meets" : who === "signedOut" ? "is asked to sign in for" : "finds nothing at";
    test(`${who} ${meets} ${page || "home"}`, async ({ origin }) => {
      for (const address of addresses(places)) {
        const answer = await send(origin, "GET", address, { cookie: cookies.get(who) ?? "" });
        // Whoever is signed in has no use for the sign-in page.
        const leaves = page === "sign-in" && who !== "signedOut";
        const status = leaves || (!sees && who === "signedOut") ? 307 : sees ? 200 : 404;
        expect(answer.status, address).toBe(status);
        if (status === 307) expect(answer.headers.location, address).toMatch(leaves ? /\/$/ : /\/sign-in$/);
      }
    });
  }
}

test("what one may not see is the same page as what does not exist", async ({ asViewer: { page, watched } }) => {
  watched.allow(/status of 404/);
  const hidden = [`/n/sample/desk`, `/n/sample/desk/${places.changeset}`, "/n/sample/admin", "/n/sample/events/new"];
  const absent = [
    `/n/sample/desk/${nobody}`,
    "/n/nowhere",
    "/n/nowhere/desk",
    "/n/sample/issues/none",
    "/n/sample/history/position/none",
  ];
  const shown = new Set<string>();
  for (const address of [...hidden, ...absent]) {
    const answer = await page.goto(address);
    expect(answer?.status(), address).toBe(404);
    const { "content-type": type, "cache-control": cache } = answer?.headers() ?? {};
    const words = await page.getByRole("main").textContent();
    shown.add(JSON.stringify([await page.title(), words, type, cache]));
  }
  expect([...shown]).toEqual([expect.stringContaining("There is nothing here, or you may not see it")]);
});
