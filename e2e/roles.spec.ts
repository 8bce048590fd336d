import type { Endpoint } from "@parley/api/testing";
import { expect, test } from "./fixtures";
import { handlers } from "./handlers";
import { type Answer, ask, send, tell } from "./http";
import { makePlaces, type Places } from "./places";
import { type Asks, listHandlers, routes } from "./routes";
import {
  closed,
  closeStandings,
  everybodys,
  expected,
  makeStandings,
  negotiationIn,
  open,
  type Standing,
  toldByKey,
} from "./standings";

const nobody = "11111111-1111-4111-8111-111111111111";
let standings: Standing[];
let places: Record<string, Places>;
let endpoints: Endpoint[];

test.beforeAll(async ({ baseURL, operator }) => {
  test.setTimeout(90_000);
  const origin = baseURL ?? "";
  standings = await makeStandings(origin, operator);
  const cookie = cookieOf("admin");
  places = {};
  for (const negotiation of [open, closed, everybodys])
    places[negotiation] = await makePlaces(origin, cookie, negotiation);
  endpoints = await operator("list-endpoints", {});
});

test.afterAll(async ({ baseURL, operator }) => {
  await operator("forget-attempts", {});
  await closeStandings(baseURL ?? "");
});

const standingOf = (name: string): Standing => {
  const found = standings.find((one) => one.name === name);
  if (!found) throw new Error(`nobody is called ${name}`);
  return found;
};
const cookieOf = (name: string) => standingOf(name).cookie;

/** The addresses of a page in the sample, or in a copy; those that name none, or another one, are asked with the sample alone. */
function addressesIn(negotiation: string, addresses: (places: Places) => string[]): string[] {
  const there = places[negotiation] as Places;
  const moved = addresses(there).map((address) =>
    address
      .replace(/^\/(n|embed)\/sample\b/, `/$1/${negotiation}`)
      .replace("/negotiation/sample/", `/negotiation/${negotiation}/`),
  );
  return negotiation === open ? moved : moved.filter((address) => negotiationIn(address) === negotiation);
}

/** What is wrong with an answer, given what the table says; null where nothing is. */
function wrong(who: Standing, address: string, asks: Asks, { status, headers }: Answer, leads: boolean): string | null {
  const told = toldByKey(who, address) ?? expected(who, asks, negotiationIn(address));
  // Whoever is signed in has no use for the sign-in page.
  const leaves = address === "/sign-in" && who.signedIn;
  const wanted = leaves || (told === "sign in" && leads) ? 307 : { answer: 200, nothing: 404, "sign in": 401 }[told];
  const where = status === 307 ? String(headers.location) : "";
  const way = leaves ? /\/$/ : /\/sign-in(\?back=[^&]+)?$/;
  if (status === wanted && (status !== 307 || way.test(where))) return null;
  return `${who.name} asked for ${address}: ${status} ${where}, not ${wanted}`;
}

const withKey = ({ key }: Standing, address: string): string =>
  key ? `${address}${address.includes("?") ? "&" : "?"}key=${key.is}` : address;

/** All of pages, handlers and endpoints in one negotiation, as one of those who ask: the first address of each page, or every one. */
async function wrongCells(origin: string, who: Standing, negotiation: string, each: boolean) {
  const found: (string | null)[] = [];
  const get = (address: string) => send(origin, "GET", withKey(who, address), { cookie: who.cookie });
  for (const { asks, addresses } of routes) {
    const all = addressesIn(negotiation, addresses);
    for (const address of each ? all : all.slice(0, 1))
      found.push(wrong(who, address, asks, await get(address), asks !== "nobody"));
  }
  for (const { asks, address } of handlers) {
    const path = address(negotiation);
    const answer = await get(path);
    found.push(wrong(who, path, asks, answer, false));
  }
  for (const endpoint of endpoints) found.push(await wrongEndpoint(origin, who, negotiation, endpoint));
  return { cells: found.length, wrong: found.filter((one) => one !== null) };
}

/** Nothing of the input but the negotiation is looked at before the permission: nonsense is told to whoever has it. */
async function wrongEndpoint(
  origin: string,
  who: Standing,
  negotiation: string,
  { path, type, ask: asks, scoped }: Endpoint,
) {
  const input = { negotiation, nonsense: true };
  const query = `${path}?input=${encodeURIComponent(JSON.stringify(input))}`;
  const { cookie, key } = who;
  const by = key ? { "x-parley-key": key.is } : undefined;
  const headers = { ...by, origin, "content-type": "application/octet-stream" };
  const answer =
    type === "query"
      ? await ask(origin, cookie, path, input, by)
      : type === "mutation"
        ? await tell(origin, cookie, path, input, by)
        : type === "download"
          ? await send(origin, "GET", `/api/download/${query}`, { cookie, headers: by })
          : await send(origin, "POST", `/api/upload/${query}`, { cookie, headers, body: "id,name\n" });
  const open = asks === "setup-link" ? "anyone" : asks === "own-account" ? "signed-in" : asks;
  const told = expected(who, open, scoped ? negotiation : null);
  const isRead = type === "query" || type === "download";
  // Who has a role that does not allow a change is told so; who has none is told that there is nothing.
  const hasRole = expected(who, scoped ? "record:read" : "signed-in", scoped ? negotiation : null) === "answer";
  // Whoever comes by a key is not asked to sign in; a key opens no file, and brings none.
  const byKey = key !== undefined && scoped && (type === "query" || type === "mutation");
  const wanted = { answer: 400, "sign in": byKey ? 404 : 401, nothing: isRead || !hasRole ? 404 : 403 }[told];
  return answer.status === wanted
    ? null
    : `${who.name} asked ${path} of ${negotiation}: ${answer.status}, not ${wanted}: ${answer.text.slice(0, 200)}`;
}

test("every file of Next's that answers by itself has a line", () => {
  expect(handlers.flatMap(({ file }) => file ?? []).sort()).toEqual(listHandlers());
});

/** Of all who ask, those that differ most. */
const few: [string, string][] = [
  ...["signed out", "viewer", "analyst", "admin"].map((name): [string, string] => [name, open]),
  [`admin of ${closed} alone`, open],
  ...["viewer", `analyst of ${closed} alone`, "suspended"].map((name): [string, string] => [name, closed]),
  ["signed out", everybodys],
  ["the key of a chart", closed],
  ["the key of the feed", closed],
];
for (const [name, negotiation] of few) {
  test(`${name} is told of ${negotiation} what the table says`, async ({ baseURL, operator }) => {
    await operator("forget-attempts", {});
    const { cells, wrong } = await wrongCells(baseURL ?? "", standingOf(name), negotiation, false);
    expect(wrong).toEqual([]);
    expect(cells).toBeGreaterThan(routes.length + endpoints.length);
  });
}

for (const negotiation of [open, closed, everybodys]) {
  test(`everybody is told of ${negotiation} what the table says`, { tag: "@walk" }, async ({ baseURL, operator }) => {
    test.setTimeout(300_000);
    let all = 0;
    const found: string[] = [];
    for (const who of standings) {
      await operator("forget-attempts", {});
      const { cells, wrong } = await wrongCells(baseURL ?? "", who, negotiation, who.name === "analyst");
      found.push(...wrong);
      all += cells;
    }
    expect(found).toEqual([]);
    test.info().annotations.push({ type: "cells", description: String(all) });
    expect(all).toBeGreaterThan(standings.length * (routes.length + handlers.length + endpoints.length) * 0.9);
  });
}

/** What one may not see, and beside it the same address of what does not exist. */
const pairs = ({ changeset, event }: Places): [string, string][] => [
  [`/n/sample/desk/${changeset}`, `/n/sample/desk/${nobody}`],
  [`/n/sample/events/${event}/edit`, "/n/sample/events/event-00000000/edit"],
  [`/n/sample/history/event/${event}`, "/n/sample/history/event/event-00000000"],
  [`/n/${closed}`, "/n/nowhere-at-all"],
  [`/n/${closed}/issues`, "/n/nowhere-at-all/issues"],
  [`/n/${closed}/desk`, "/n/nowhere-at-all/desk"],
  [`/n/${closed}/admin`, "/n/nowhere-at-all/admin"],
];

test("what one may not see is the same page, to the letter, as what does not exist", async ({ baseURL }) => {
  const origin = baseURL ?? "";
  expect((await send(origin, "GET", `/n/${closed}/issues`, { cookie: cookieOf("admin") })).status).toBe(200);
  for (const [hidden, absent] of pairs(places[open] as Places)) {
    // In what order a page's data is ready differs from time to time, whatever the address.
    await expect(async () => {
      const theirs = await plainAnswer(origin, hidden, absent);
      expect(theirs).toContain("There is nothing here, or you may not see it");
      expect(theirs === (await plainAnswer(origin, absent, hidden)), `${hidden} and ${absent} are alike`).toBe(true);
    }).toPass({ timeout: 10_000 });
  }
});

/** An answer as a viewer gets it, without what no two answers share and without what is this address's own. */
async function plainAnswer(origin: string, path: string, other: string): Promise<string> {
  const { status, headers, text } = await send(origin, "GET", path, { cookie: cookieOf("viewer") });
  expect(status, path).toBe(404);
  const nonce = /'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1] ?? "";
  const { date: _, ...kept } = headers;
  const own = path.split("/").filter((part) => !other.split("/").includes(part));
  const plain = [nonce, ...own].reduce(
    (words, each) => words.replaceAll(each, "-"),
    `${JSON.stringify(kept)}\\n${text}`,
  );
  // The rows of the page's data come in the order in which they are ready, cut into scripts as they come.
  const rows = plain.replaceAll('"])</script><script nonce="-">self.__next_f.push([1,"', "").split("\\n");
  return rows.sort().join("\n");
}
