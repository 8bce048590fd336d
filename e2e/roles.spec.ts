import { test as base, expect, type Who } from "./fixtures";
import { dataOf, send, tell } from "./http";
import { makePlaces, type Places } from "./places";
import { routes } from "./routes";
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
    const sees = least !== "nobody" && ranks.indexOf(who) >= ranks.indexOf(least);
    const isPage = least !== "nobody";
    const meets = sees ? "meets" : who === "signedOut" && isPage ? "is asked to sign in for" : "finds nothing at";
    test(`${who} ${meets} ${page || "home"}`, async ({ origin }) => {
      for (const address of addresses(places)) {
        const answer = await send(origin, "GET", address, { cookie: cookies.get(who) ?? "" });
        // Whoever is signed in has no use for the sign-in page.
        const leaves = page === "sign-in" && who !== "signedOut";
        const status = leaves || (!sees && who === "signedOut" && isPage) ? 307 : sees ? 200 : 404;
        expect(answer.status, address).toBe(status);
        if (status === 307)
          expect(answer.headers.location, address).toMatch(leaves ? /\/$/ : /\/sign-in(\?back=[^&]+)?$/);
      }
    });
  }
}

/** What one may not see, and beside it the same address of what does not exist. */
const pairs = ({ changeset, event }: Places): [string, string][] => [
  [`/n/sample/desk/${changeset}`, `/n/sample/desk/${nobody}`],
  [`/n/sample/events/${event}/edit`, "/n/sample/events/event-00000000/edit"],
  [`/n/sample/history/event/${event}`, "/n/sample/history/event/event-00000000"],
  ["/n/closed-one", "/n/nowhere-at-all"],
  ["/n/closed-one/issues", "/n/nowhere-at-all/issues"],
  ["/n/closed-one/desk", "/n/nowhere-at-all/desk"],
  ["/n/closed-one/admin", "/n/nowhere-at-all/admin"],
];

test("what one may not see is the same page, to the letter, as what does not exist", async ({ origin }) => {
  const admin = cookies.get("admin") ?? "";
  dataOf(await tell(origin, admin, "negotiation.create", { id: "closed-one", visibility: "members" }));
  expect((await send(origin, "GET", "/n/closed-one/issues", { cookie: admin })).status).toBe(200);
  for (const [hidden, absent] of pairs(places)) {
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
  const { status, headers, text } = await send(origin, "GET", path, { cookie: cookies.get("viewer") ?? "" });
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
