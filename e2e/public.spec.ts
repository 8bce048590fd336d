import { expect, test, visit } from "./fixtures";
import { dataOf, send, tell } from "./http";
import { findings, sticksOut } from "./looking";
import { enter } from "./sign-in";

const negotiation = "public-sample";
const issue = `/n/${negotiation}/issues/flow`;
const alone = `/embed/${negotiation}/issues/flow`;
const site = "https://news.example.org";

test("an admin opens a negotiation, anybody reads it without an account, and nobody once it is closed again @walk", async ({
  baseURL,
  operator,
  asAdmin,
  signedOut,
}) => {
  const origin = baseURL ?? "";
  await operator("forget-attempts", {});
  await operator("import-sample", { id: negotiation });
  const admin = await enter(origin, "admin@example.org");
  const get = (path: string) => send(origin, "GET", path);
  const closed = await get(issue);
  expect(closed.status).toBe(307);
  expect((await get(alone)).headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect((await get(`/n/${negotiation}/changes.atom`)).status).toBe(401);

  const { page } = asAdmin;
  await visit(page, `/n/${negotiation}/admin`);
  const rules = page.getByRole("region", { name: "Rules of this negotiation" });
  await rules.getByRole("radio", { name: "everybody" }).click();
  await expect(page.getByText("Open it to everybody?")).toBeVisible();
  expect(await findings(page)).toEqual([]);
  expect((await get(issue)).status).toBe(307);
  await page.getByRole("button", { name: "Open the published record to everybody" }).click();
  await expect(page.getByText("Saved: everybody can read what is published here.")).toBeVisible();
  await page.getByRole("textbox", { name: "Shown on" }).fill("https://News.example.org/");
  await page.getByRole("button", { name: "Save the sites" }).click();
  await expect(page.getByText("Saved: shown on these sites.")).toBeVisible();
  await expect(
    page.getByText(/seen by everybody, account or not, shown on https:\/\/news\.example\.org/),
  ).toBeVisible();

  const reader = signedOut.page;
  await visit(reader, "/");
  await reader
    .getByRole("link", { name: /Kelder|Sarn/ })
    .first()
    .click();
  await visit(reader, issue);
  await expect(reader.getByRole("heading", { level: 1 })).toHaveText(
    "How much water is sure to pass the dam in summer?",
  );
  await expect(reader.getByRole("link", { name: "Sign in" })).toHaveAttribute("href", /\/sign-in\?back=/);
  await expect(reader.getByRole("link", { name: "Desk" })).toHaveCount(0);
  await expect(reader.locator('link[rel="canonical"]')).toHaveAttribute("href", origin + issue);
  await expect(reader.locator('meta[name="robots"]')).toHaveAttribute("content", "index, follow");
  await expect(reader.locator('meta[property="og:title"]')).toHaveAttribute("content", /Summer flow/);
  await expect(reader.locator('meta[property="og:description"]')).toHaveAttribute("content", /./);
  expect(await sticksOut(reader)).toEqual([]);
  expect(await findings(reader)).toEqual([]);

  const picture = await reader.locator('meta[property="og:image"]').getAttribute("content");
  expect(picture).toBe(`${origin}${issue}/preview.png`);
  expect((await get(`${issue}/preview.png`)).headers["content-type"]).toBe("image/png");

  const embedded = await get(alone);
  expect(embedded.status).toBe(200);
  expect(embedded.headers["content-security-policy"]).toContain(`frame-ancestors ${site}`);
  expect(embedded.headers["x-frame-options"]).toBeUndefined();
  const whole = await get(issue);
  expect(whole.headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(whole.headers["cache-control"]).toBe("private, no-store");
  const feed = await get(`/n/${negotiation}/changes.atom`);
  expect(feed.status).toBe(200);
  expect(feed.headers["cache-control"]).toMatch(/private/);
  for (const path of ["desk", "admin", "desk/import", "positions/new", "records/party/new", "events/new"])
    expect((await get(`/n/${negotiation}/${path}`)).status, path).toBe(307);
  for (const path of ["history/position/osmark-flow-1", "positions", "search?q=dam", "export", "changes", "codebook"])
    expect([200, 404], path).toContain((await get(`/n/${negotiation}/${path}`)).status);

  dataOf(await tell(origin, admin, "negotiation.changeSettings", { negotiation, visibility: "all" }));
  expect((await get(issue)).headers.location).toBe(closed.headers.location);
  expect((await get(alone)).headers["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect((await get("/")).status).toBe(307);
});
