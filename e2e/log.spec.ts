import { expect, test, visit } from "./fixtures";
import { ask, send, tell } from "./http";
import { enter } from "./sign-in";

test("an admin finds in the log of accounts who was given a role over all, and takes those lines as a file", async ({
  asAdmin: { page },
  operator,
  baseURL,
}) => {
  const origin = baseURL ?? "";
  const name = `Person in the log ${Date.now()}`;
  const email = `in-the-log-${Date.now()}@example.org`;
  await operator("forget-attempts", {});
  const { id } = await operator("make-person", { email, name, password: "seven herons over the weir", role: "viewer" });
  const admin = await enter(origin, "admin@example.org");
  await tell(origin, admin, "people.give", { negotiation: "sample", user: id, everywhere: true, role: "analyst" });

  await visit(page, "/n/sample/admin");
  await page.getByRole("link", { name: "Log of accounts" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Log of accounts" })).toBeVisible();
  await page.getByLabel("What").selectOption("roles");
  const line = page.getByRole("row").filter({ hasText: name });
  await expect(line).toHaveCount(1);
  await expect(line).toContainText("from viewer to analyst");
  await page.getByLabel("Who").fill("nobody of this name");
  await expect(page.getByText("Nothing like this stands in the log.")).toBeVisible();
  await page.getByLabel("Who").fill("demo admin");
  await expect(line).toBeVisible();
  const file = await page.getByRole("link", { name: "Take these lines as CSV" }).getAttribute("href");
  const taken = await send(origin, "GET", file ?? "", { cookie: admin });
  expect([taken.status, taken.headers["content-type"]]).toEqual([200, "text/csv; charset=utf-8"]);
  expect(taken.text).toContain(id);

  const analyst = await enter(origin, "analyst@example.org");
  for (const path of ["/log", "/n/sample/admin/log", file ?? ""])
    expect((await send(origin, "GET", path, { cookie: analyst })).status, path).toBe(404);
  expect((await ask(origin, analyst, "audit.accounts", {})).status).toBe(404);
});
