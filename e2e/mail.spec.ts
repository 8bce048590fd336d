import type { Page } from "@playwright/test";
import { expect, test, visit } from "./fixtures";
import { dataOf, tell } from "./http";
import type { Operator } from "./operator";
import { enter, signIn } from "./sign-in";

const password = "seven herons over the weir";
const walk = { tag: "@walk" };

/** The link in the letter that comes to somebody. */
async function linkTo(operator: Operator, email: string): Promise<string> {
  const find = async () => {
    const { letters } = await operator("letters", {});
    const letter = letters.findLast((one) => one.includes(`To: ${email}`)) ?? "";
    return /http:\/\/localhost:\d+\/(?:reset|setup)#[\w-]{43}/.exec(letter.replaceAll(/=\r?\n/g, ""))?.[0] ?? "";
  };
  await expect.poll(find).not.toBe("");
  return find();
}

const askFor = async (page: Page, email: string) => {
  await page.getByLabel("Your e-mail").fill(email);
  await page.getByRole("button", { name: "Send a link" }).click();
};

test(
  "a forgotten password: asked for on the sign-in page, mailed, chosen anew, and signed in with",
  walk,
  async ({ operator, browser }) => {
    const { origin } = await operator("open-well-connected", {});
    await operator("forget-attempts", {});
    const email = "forgetful-reader@example.org";
    await operator("make-person", { email, name: "Forgetful", password: "six swans beside the mill", role: "viewer" });
    const page = await (await browser.newContext({ baseURL: origin })).newPage();
    await visit(page, "/sign-in");
    await page.getByRole("button", { name: "Forgot your password?" }).press("Enter");
    await expect(page.getByLabel("Your e-mail")).toBeFocused();
    await askFor(page, "nobody-here@example.org");
    await expect(page.getByRole("status")).toContainText("If nobody-here@example.org has an account");
    await askFor(page, email);
    await expect(page.getByRole("status")).toContainText(
      `If ${email} has an account, a letter with a link is on its way`,
    );

    await visit(page, await linkTo(operator, email));
    await page.getByLabel("New password").fill(password);
    await page.getByLabel("And once more").fill(password);
    await page.getByRole("button", { name: "Change it and sign in" }).click();
    await page.waitForURL(`${origin}/`);
    expect((await signIn(origin, email, "six swans beside the mill")).session).toBeNull();
    await page.context().close();
  },
);

test(
  "an invitation is mailed, and makes an account; a mail server that takes nothing loses nothing",
  walk,
  async ({ operator, browser }) => {
    const { origin } = await operator("open-well-connected", {});
    await operator("forget-attempts", {});
    const admin = await enter(origin, "admin@example.org");
    const invite = (email: string) =>
      tell(origin, admin, "people.invite", { negotiation: "sample", email, role: "viewer", tokenHash: null });
    dataOf(await invite("mailed@example.org"));
    const page = await (await browser.newContext({ baseURL: origin })).newPage();
    await visit(page, await linkTo(operator, "mailed@example.org"));
    await page.getByLabel("Name").fill("Mailed");
    await page.getByLabel("Password").fill(password);
    await page.getByLabel("And once more").fill(password);
    await page.getByRole("button", { name: "Make it and sign in" }).click();
    await page.waitForURL(`${origin}/`);

    await page.context().clearCookies();
    await operator("letters", { refuse: true });
    try {
      expect((await invite("unmailed@example.org")).status).toBe(200);
      await visit(page, "/sign-in");
      await page.getByRole("button", { name: "Forgot your password?" }).click();
      await askFor(page, "mailed@example.org");
      await expect(page.getByRole("status")).toContainText("ask an admin for a link");
      expect((await signIn(origin, "mailed@example.org", password)).session).not.toBeNull();
      const { letters } = await operator("letters", {});
      expect(letters.filter((one) => /To: unmailed/.test(one))).toEqual([]);
    } finally {
      await operator("letters", { refuse: false });
    }
    await page.context().close();
  },
);
