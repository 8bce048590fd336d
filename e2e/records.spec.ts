import { expect, test, visit } from "./fixtures";
import { send } from "./http";
import { expectKept } from "./position-entry";
import { acceptAs, submitFrom } from "./record-entry";
import { enter } from "./sign-in";

test.beforeAll(({ operator }) => operator("forget-attempts", {}).then(() => undefined));

test("a stop that positions use keeps its value: the form says so at the stops, and keeps what was typed", async ({
  asAnalyst: { page, watched },
}) => {
  watched.allow(/status of 400/);
  await visit(page, "/n/sample/records/issue/flow/edit");
  await page.getByLabel("Stop 2: where it lies, 0 to 100").fill("30");
  await expectKept(page);
  await page.getByRole("button", { name: "Submit for review" }).click();
  await expect(page.getByText(/Positions use the stop at 25 .*so it keeps its value/).first()).toBeVisible();
  await expect(page.getByLabel("Stop 2: where it lies, 0 to 100")).toHaveValue("30");
});

test("a form that was sent in empty says at each field what is missing", async ({ asAnalyst: { page } }) => {
  await visit(page, "/n/sample/records/source/new");
  await page.getByRole("button", { name: "Submit for review" }).click();
  await expect(page.getByText("Say who published it: type two letters of the publisher’s name.")).toBeVisible();
  await expect(page.getByText("Say when it came out")).toBeVisible();
  expect(page.url()).toContain("/records/source/new");
});

test("an accepted changeset is undone from its page, as a draft that can be renamed", async ({
  asAnalyst: { page },
  baseURL,
}) => {
  const origin = baseURL ?? "";
  await visit(page, "/n/sample/records/publisher/new");
  await page.getByLabel("Name", { exact: true }).fill("The Undone");
  await page.getByLabel("Reliability", { exact: true }).selectOption("C");
  const changeset = await submitFrom(page, "Submit for review");
  await acceptAs(origin, await enter(origin, "admin@example.org"), changeset);
  await visit(page, `/n/sample/desk/${changeset}`);
  await page.getByRole("button", { name: "Undo this changeset" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Undo:");
  await page.getByRole("button", { name: "Rename it" }).click();
  await page.getByRole("dialog").getByLabel("Title").fill("Take the publisher back");
  await page.getByRole("button", { name: "Keep this name" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Take the publisher back");
  await expect(page.getByText("Withdrawal of publisher")).toBeVisible();
});

test("to a viewer there are no forms and no list of what was withdrawn", async ({ baseURL }) => {
  const origin = baseURL ?? "";
  const cookie = await enter(origin, "viewer@example.org");
  for (const address of ["records/party/new", "records/party/osmark/edit", "desk/withdrawn"]) {
    expect((await send(origin, "GET", `/n/sample/${address}`, { cookie })).status, address).toBe(404);
  }
});
