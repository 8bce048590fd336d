import { type Browser, type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { type Operator, openOperator } from "./operator";
import { originOf, portOf } from "./servers";
import { type Watched, watch } from "./watching";

export { expect };

/** The demo's accounts, by what their buttons on the sign-in page say. */
export const doors = {
  viewer: "Enter as viewer",
  analyst: "Enter as analyst",
  analyst2: "Enter as second analyst",
  admin: "Enter as admin",
} as const;
export type Who = keyof typeof doors | "signedOut";

type State = Awaited<ReturnType<BrowserContext["storageState"]>>;
/** A browser of somebody's own. */
export type Desk = { page: Page; watched: Watched };

type WorkerFixtures = { operator: Operator; stateOf: (who: Who) => Promise<State | undefined> };
type TestFixtures = {
  /** Opens a browser of somebody's own. What goes wrong in it fails the test. */
  open: (who: Who, options?: Parameters<Browser["newContext"]>[0]) => Promise<Desk>;
  asViewer: Desk;
  asAnalyst: Desk;
  asAnalyst2: Desk;
  asAdmin: Desk;
  signedOut: Desk;
};

export const test = base.extend<TestFixtures, WorkerFixtures>({
  operator: [
    async ({ playwright: _ }, use, { parallelIndex }) => use(openOperator(portOf(parallelIndex))),
    { scope: "worker" },
  ],
  baseURL: async ({ playwright: _ }, use, { parallelIndex }) => use(originOf(parallelIndex)),

  /** Everybody signs in once, by the page that people use. */
  stateOf: [
    async ({ browser }, use, { parallelIndex }) => {
      const known = new Map<Who, Promise<State>>();
      const signIn = async (who: keyof typeof doors) => {
        const context = await browser.newContext({ baseURL: originOf(parallelIndex) });
        const page = await context.newPage();
        await page.goto("/sign-in");
        await page.getByRole("button", { name: doors[who], exact: true }).click();
        await page.waitForURL("/");
        const state = await context.storageState();
        await context.close();
        return state;
      };
      await use(async (who) => {
        if (who === "signedOut") return undefined;
        const state = known.get(who) ?? signIn(who);
        known.set(who, state);
        return state;
      });
    },
    { scope: "worker" },
  ],

  open: async ({ browser, stateOf, contextOptions, baseURL, viewport, locale, timezoneId }, use) => {
    const opened: { context: BrowserContext; watched: Watched }[] = [];
    await use(async (who, options) => {
      const storageState = await stateOf(who);
      const shared = { ...contextOptions, baseURL, viewport, locale, timezoneId, storageState };
      const context = await browser.newContext({ ...shared, ...options });
      const watched = watch(context, new URL(baseURL ?? "").origin);
      opened.push({ context, watched });
      return { page: await context.newPage(), watched };
    });
    for (const { watched } of opened) await watched.expectNoProblem();
    for (const { context } of opened) await context.close();
  },

  asViewer: ({ open }, use) => open("viewer").then(use),
  asAnalyst: ({ open }, use) => open("analyst").then(use),
  asAnalyst2: ({ open }, use) => open("analyst2").then(use),
  asAdmin: ({ open }, use) => open("admin").then(use),
  signedOut: ({ open }, use) => open("signedOut").then(use),
});

/** Opens an address and waits until the page answers to its reader: what is pressed before that is lost. */
export async function visit(page: Page, address: string): Promise<void> {
  const answer = await page.goto(address);
  expect(answer?.status(), address).toBe(200);
  await expect(page.locator("h1")).toBeVisible();
  await answersKeys(page);
}

/** Waits until a page that was led to answers keys and clicks. */
export async function answersKeys(page: Page): Promise<void> {
  await page.waitForFunction(() => Object.keys(document.body).some((key) => key.startsWith("__reactFiber$")));
}
