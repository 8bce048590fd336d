import { expect, test, visit } from "./fixtures";
import { ask, dataOf, send, tell } from "./http";
import { acceptAs } from "./record-entry";
import { enter } from "./sign-in";

const negotiation = "sample";

test("a role given, and a person suspended, on the admin's page act on that person's next request", async ({
  asAdmin: { page },
  operator,
  baseURL,
}) => {
  const origin = baseURL ?? "";
  const [email, password, name] = ["newcomer@example.org", "seven herons over the weir", "Newcomer to the desk"];
  await operator("forget-attempts", {});
  await operator("make-person", { email, name, password, role: "viewer" });
  const theirs = await enter(origin, email, password);
  const desk = async () => (await send(origin, "GET", "/n/sample/desk", { cookie: theirs })).status;
  expect(await desk()).toBe(404);

  await visit(page, "/n/sample/admin");
  await page.getByLabel(`Role of ${name} here`).selectOption("analyst");
  await expect(page.getByRole("status").getByText(`${name} is an analyst here now.`)).toBeVisible();
  expect(await desk()).toBe(200);
  await page.getByRole("button", { name: `Suspend ${name}` }).click();
  await expect(page.getByRole("button", { name: `Let ${name} in again` })).toBeVisible();
  expect(await desk()).toBe(307);
});

test("where the admin requires no review, submitting publishes at once, and the record says so", async ({
  asAdmin: { page },
  asViewer,
  operator,
  baseURL,
}) => {
  const origin = baseURL ?? "";
  await operator("forget-attempts", {});
  const analyst = await enter(origin, "analyst@example.org");
  const edition = async () =>
    dataOf<{ edition: number }>(await ask(origin, analyst, "negotiation.edition", { negotiation })).edition;
  const submit = async (id: string) => {
    const body = { title: `Published as ${id}`, kind: "other", status: "held", date: { edtf: "2031-07-18" } };
    const change = { kind: "event", id, action: "put", baseVersion: 0, body };
    const { changeset } = dataOf<{ changeset: string }>(
      await tell(origin, analyst, "changeset.save", { negotiation, change }),
    );
    return dataOf<{ edition: number | null }>(
      await tell(origin, analyst, "changeset.submit", { negotiation, changeset }),
    ).edition;
  };
  const rule = page.getByRole("group", { name: "Review" }).last();
  await visit(page, "/n/sample/admin");
  try {
    await rule.getByRole("radio", { name: "not required" }).click();
    await expect(page.getByText("What is submitted is published at once")).toBeVisible();
    const before = await edition();
    expect(await submit("unreviewed-one")).toBe(before + 1);
    await visit(asViewer.page, "/n/sample/history/event/unreviewed-one");
    await expect(asViewer.page.getByRole("main")).toContainText("Not reviewed: review was not required then");
  } finally {
    await rule.getByRole("radio", { name: "required", exact: true }).click();
    await expect(page.getByText("Nobody who wrote any part of a changeset can accept it.")).toBeVisible();
  }
  expect(await submit("reviewed-one")).toBeNull();
});

test("an admin adds a person by a link, who makes an account with that role; another link is taken back", async ({
  asAdmin: { page },
  signedOut,
  operator,
}) => {
  await operator("forget-attempts", {});
  const add = async (email: string) => {
    await page.getByLabel("E-mail").fill(email);
    await page.getByRole("button", { name: "Add this person" }).click();
    await expect(page.getByText(`Send this link to ${email}.`)).toBeVisible();
    return page.getByLabel("The link").inputValue();
  };
  await visit(page, "/n/sample/admin");
  const invited = page.getByRole("region", { name: "Invited" });
  const gone = await add("gone@example.org");
  await invited.getByRole("button", { name: "Take it back from gone@example.org" }).click();
  await expect(invited).toHaveCount(0);
  const link = await add("weir-keeper@example.org");
  await expect(invited.getByText("to be an analyst here")).toBeVisible();

  const theirs = signedOut.page;
  await visit(theirs, gone);
  await expect(theirs.getByRole("heading", { name: "This link is not open" })).toBeVisible();
  // In the same tab the address differs in nothing but what stands behind its #.
  await theirs.goto(link);
  await expect(theirs.getByLabel("E-mail")).toHaveValue("weir-keeper@example.org");
  await theirs.getByLabel("Name").fill("Keeper of the weir");
  await theirs.getByLabel("Password").fill("seven herons over the weir");
  await theirs.getByLabel("And once more").fill("seven herons over the weir");
  await theirs.getByRole("button", { name: "Make it and sign in" }).click();
  await theirs.waitForURL("/");
  await visit(theirs, "/n/sample/desk");
  await expect(theirs.getByRole("heading", { name: "Desk" })).toBeVisible();

  await visit(page, "/n/sample/admin");
  await expect(page.getByLabel("Role of Keeper of the weir here")).toHaveValue("analyst");
  await page.getByLabel("E-mail").fill("weir-keeper@example.org");
  await page.getByRole("radio", { name: "viewer" }).click();
  await page.getByRole("button", { name: "Add this person" }).click();
  await expect(page.getByText("has an account already, and is a viewer here now.")).toBeVisible();
});

test("an admin hands on a link by which somebody chooses a new password, and every session of theirs ends", async ({
  asAdmin: { page },
  signedOut: { page: theirs },
  operator,
  baseURL,
}) => {
  const origin = baseURL ?? "";
  const [email, password] = ["forgetful@example.org", "seven herons over the weir"];
  await operator("forget-attempts", {});
  await operator("make-person", { email, name: "Forgetful of words", password, role: "viewer" });
  const elsewhere = await enter(origin, email, password);
  await visit(page, "/n/sample/admin");
  await page.getByRole("button", { name: "Link for a new password of Forgetful of words" }).click();
  await expect(page.getByText("Hand this link to Forgetful of words")).toBeVisible();
  const link = await page.getByLabel("The link").inputValue();

  await visit(theirs, link);
  await expect(theirs.getByLabel("E-mail")).toHaveValue(email);
  await theirs.getByLabel("New password").fill("nine otters below the lock");
  await theirs.getByLabel("And once more").fill("nine otters below the lock");
  await theirs.getByRole("button", { name: "Change it and sign in" }).click();
  await theirs.waitForURL("/");
  expect((await send(origin, "GET", "/", { cookie: elsewhere })).status).toBe(307);
  await visit(theirs, link);
  await expect(theirs.getByRole("heading", { name: "This link is not open" })).toBeVisible();
});

test("an admin is asked before their own role changes, and is not offered to suspend themselves", async ({
  asAdmin: { page },
}) => {
  await visit(page, "/n/sample/admin");
  const own = page.getByLabel("Role of Demo admin for all negotiations");
  await own.selectOption("viewer");
  const dialog = page.getByRole("dialog", { name: "Change your own role?" });
  await expect(dialog).toContainText("You would be a viewer for all negotiations");
  await dialog.getByRole("button", { name: "Leave it" }).click();
  await expect(own).toHaveValue("admin");
  await expect(page.getByRole("button", { name: "Suspend Demo admin" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Suspend Demo viewer" })).toBeVisible();
});

test("an admin redacts a version that named somebody: a tombstone for readers, and no way to bring it back", async ({
  asAdmin: { page },
  asViewer: { page: viewer },
  baseURL,
}) => {
  const origin = baseURL ?? "";
  const [analyst, admin] = await Promise.all(["analyst", "admin"].map((who) => enter(origin, `${who}@example.org`)));
  const publish = async (baseVersion: number, name: string) => {
    const change = {
      kind: "publisher",
      id: "night-post",
      action: "put",
      baseVersion,
      body: { name, reliability: "D" },
    };
    const saved = await tell(origin, analyst ?? "", "changeset.save", { negotiation, change });
    const { changeset } = dataOf<{ changeset: string }>(saved);
    dataOf(await tell(origin, analyst ?? "", "changeset.submit", { negotiation, changeset }));
    await acceptAs(origin, admin ?? "", changeset);
  };
  await publish(0, "The post of Tamsin Reed");
  await publish(1, "The Night Post");
  await visit(page, "/n/sample/history/publisher/night-post");
  await page.getByRole("button", { name: "Redact this version…" }).nth(1).click();
  const dialog = page.getByRole("dialog", { name: "Redact version 1?" });
  await dialog.getByRole("button", { name: "Redact for good" }).click();
  await expect(dialog.getByText("Say why the words had to go.")).toBeVisible();
  await dialog.getByLabel("Why").fill("Somebody named here would be at risk.");
  await dialog.getByLabel("To confirm").fill("The Night Post");
  await dialog.getByRole("button", { name: "Redact for good" }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText("What it changed cannot be told: the version before is redacted.")).toBeVisible();
  await visit(viewer, "/n/sample/history/publisher/night-post");
  await expect(viewer.getByText("Somebody named here would be at risk.")).toBeVisible();
  await expect(viewer.getByRole("main")).not.toContainText("Tamsin");
  await expect(viewer.getByRole("button", { name: /^(Redact|Restore)/ })).toHaveCount(0);
});
