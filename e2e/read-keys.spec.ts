import { expect, test, visit } from "./fixtures";
import { ask, dataOf, send, tell } from "./http";
import { findings, sticksOut } from "./looking";
import { enter } from "./sign-in";

const negotiation = "keyed-sample";
const site = "https://news.example.org";
const admin = (origin: string) => enter(origin, "admin@example.org");

test.beforeAll(async ({ baseURL, operator }) => {
  const origin = baseURL ?? "";
  await operator("forget-attempts", {});
  await operator("import-sample", { id: negotiation });
  const settings = { negotiation, visibility: "members", framedBy: [site] };
  dataOf(await tell(origin, await admin(origin), "negotiation.changeSettings", settings));
});

/** The value of a parameter that addresses here carry. */
const keyIn = (address: string) => new URL(address).searchParams.get("key") ?? "";

test("an admin opens one chart of a closed negotiation by a key, which opens nothing else, and takes it back", async ({
  baseURL,
  asAdmin: { page, watched },
  signedOut,
}) => {
  const origin = baseURL ?? "";
  watched.allow(/400 \(Bad Request\)/);
  await visit(page, `/n/${negotiation}/admin`);
  const keys = page.getByRole("region", { name: "Read keys" });
  await keys.getByLabel("Opens").selectOption({ label: "Summer flow past the Kelder dam" });
  await keys.getByRole("button", { name: "Make an address with a key" }).click();
  await expect(keys.getByText("Say something here.")).toBeVisible();
  await keys.getByLabel("For", { exact: true }).fill("The graphics desk");
  await keys.getByRole("button", { name: "Make an address with a key" }).click();
  const address = await keys.getByRole("textbox", { name: "The address" }).inputValue();
  await expect(keys.getByRole("listitem").filter({ hasText: "The graphics desk" })).toContainText("not used yet");
  expect(await keys.getByRole("textbox", { name: "The frame for a page" }).inputValue()).toContain(`src="${address}"`);
  expect(await findings(page)).toEqual([]);

  const reader = signedOut.page;
  await visit(reader, address);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText("Summer flow past the Kelder dam");
  await expect(reader.locator('figure[data-chart="shift"] a[data-position]').first()).toBeAttached();
  await reader.getByRole("button", { name: "As a table" }).click();
  await expect(reader).toHaveURL(/view=table/);
  expect(keyIn(reader.url())).toBe(keyIn(address));
  await expect(reader.locator("[data-twin='shift']")).toBeVisible();
  expect(await findings(reader)).toEqual([]);
  expect(await sticksOut(reader)).toEqual([]);

  const key = keyIn(address);
  const get = (path: string) => send(origin, "GET", `${path}?key=${key}`);
  for (const path of [
    `/embed/${negotiation}/issues/toll`,
    `/n/${negotiation}/changes.atom`,
    "/embed/sample/issues/flow",
  ])
    expect((await get(path)).status, path).toBe(404);
  for (const path of ["", "/issues/flow", "/desk", "/admin", "/changes"])
    expect((await get(`/n/${negotiation}${path}`)).status, path).toBe(307);
  await visit(page, `/n/${negotiation}/admin`);
  await expect(keys.getByRole("listitem").filter({ hasText: "The graphics desk" })).toContainText("last used");
  await keys.getByRole("button", { name: "Take it back from The graphics desk" }).click();
  await expect(keys.getByText("Taken back: the address for The graphics desk opens nothing any more.")).toBeFocused();
  await expect(keys.getByRole("listitem")).toHaveCount(0);
  await expect(page.getByText("Took a read key back")).toBeVisible();
  const gone = await send(origin, "GET", address.slice(origin.length));
  expect(gone.status).toBe(404);
  expect(gone.headers["content-security-policy"]).toContain("frame-ancestors 'none'");
});

/** A key of an admin's, made past the screen. */
async function make(origin: string, view: object): Promise<{ id: string; key: string }> {
  const key = `${crypto.randomUUID()}${crypto.randomUUID()}`.replaceAll("-", "");
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(key));
  const keyHash = Buffer.from(digest).toString("hex");
  const made = await tell(origin, await admin(origin), "readKey.make", {
    negotiation,
    view,
    name: "A reader",
    keyHash,
  });
  return { id: dataOf<{ key: string }>(made).key, key };
}

test("a reader of feeds is answered by a key, and named sites may frame a chart that has one @walk", async ({
  baseURL,
}) => {
  const origin = baseURL ?? "";
  const [feed, chart] = [await make(origin, { kind: "feed" }), await make(origin, { kind: "chart", issue: "flow" })];
  const atom = `/n/${negotiation}/changes.atom`;
  const get = (path: string, key: string) => send(origin, "GET", `${path}?key=${encodeURIComponent(key)}`);
  const told = await get(atom, feed.key);
  expect(told.status).toBe(200);
  expect(told.headers["content-type"]).toContain("application/atom+xml");
  expect(told.headers["cache-control"]).toBe("private, no-store");
  expect(told.text).toContain(`rel="self" type="application/atom+xml" href="${origin}${atom}?key=${feed.key}"`);
  const wrong = await get(atom, "wrong");
  expect(wrong.status).toBe(404);
  for (const key of [chart.key, "", "\u0000", "x".repeat(4_000)]) {
    const answer = await get(atom, key);
    expect([answer.status, answer.text]).toEqual([wrong.status, wrong.text]);
  }
  const embed = `/embed/${negotiation}/issues/flow`;
  expect((await get(embed, chart.key)).headers["content-security-policy"]).toContain(`frame-ancestors ${site}`);
  expect((await get(embed, feed.key)).headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect((await get(`${embed}?edition=1&x`, chart.key)).status).not.toBe(200);
});

test("what the page of a key asks for is answered by the same key, cookie or not, and by nothing else @walk", async ({
  baseURL,
}) => {
  const origin = baseURL ?? "";
  const { id, key } = await make(origin, { kind: "chart", issue: "flow" });
  const asking = (path: string, input: object, headers: Record<string, string>, cookie = "") =>
    send(origin, "GET", `/api/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`, { cookie, headers });
  const by = { "x-parley-key": key };
  const flow = { negotiation, issue: "flow" };
  const answer = await asking("issue.get", flow, by);
  expect(answer.status).toBe(200);
  expect(answer.headers.etag).toBeUndefined();
  expect(answer.headers["cache-control"]).toBe("private, no-store");
  // The key of another address is never taken from a cookie's owner, nor the other way round.
  const cookie = await admin(origin);
  expect((await asking("readKey.list", { negotiation }, by, cookie)).status).toBe(404);
  expect((await asking("issue.get", { ...flow, issue: "toll" }, by)).status).toBe(404);
  expect((await asking("issue.get", flow, { "x-parley-key": id })).status).toBe(404);
  const names = JSON.parse((await ask(origin, cookie, "issue.get", flow)).text) as object;
  expect(JSON.parse(answer.text)).not.toEqual(names);
  // A page that carries no key is not opened by the header of one.
  const embed = `/embed/${negotiation}/issues/flow`;
  expect((await send(origin, "GET", embed, { headers: by })).status).toBe(307);
  for (let i = 0; i < 3; i += 1) expect((await send(origin, "GET", `${embed}?key=${key}`)).status).toBe(200);
  dataOf(await tell(origin, cookie, "readKey.takeBack", { negotiation, key: id }));
  expect((await send(origin, "GET", `${embed}?key=${key}`)).status).toBe(404);
  expect((await asking("issue.get", flow, by)).status).toBe(404);
});
