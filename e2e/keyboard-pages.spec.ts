import type { Locator, Page } from "@playwright/test";
import { expect, test, visit } from "./fixtures";
import { makePlaces, type Places } from "./places";
import { routes } from "./routes";
import { enter } from "./sign-in";

let places: Places;

// Nothing here changes what another test sees.
test.describe.configure({ mode: "parallel" });
test.beforeAll(async ({ baseURL, operator }) => {
  await operator("forget-attempts", {});
  places = await makePlaces(baseURL ?? "", await enter(baseURL ?? "", "analyst@example.org"));
});

type Walked = { left: () => string[]; unseen: string[] };

/** Notes in the page what can be reached, and of each thing that takes the focus whether it shows. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const nameOf = (element: Element) =>
      `${element.tagName.toLowerCase()} “${(element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 60)}”`;
    const outlined = (element: Element) => {
      const { outlineStyle, outlineWidth, opacity } = getComputedStyle(element);
      return outlineStyle !== "none" && outlineWidth !== "0px" && opacity !== "0";
    };
    const shows = (element: Element) => {
      // Inside a drawing the ring is drawn too.
      const ring = element.querySelector(".chart-focus, [class*='group-focus-visible']");
      if (ring && getComputedStyle(ring).display !== "none" && getComputedStyle(ring).opacity === "1") return true;
      let around: Element | null = element;
      for (let steps = 0; around && steps < 5; steps += 1, around = around.parentElement)
        if (outlined(around)) return true;
      return false;
    };
    const acting = "a[href], button, input, select, textarea, summary, [tabindex]";
    const left = new Set(
      [...document.querySelectorAll<HTMLElement>(acting)].filter(
        (each) =>
          each.tabIndex >= 0 && !each.matches(":disabled") && each.checkVisibility({ visibilityProperty: true }),
      ),
    );
    const unseen: string[] = [];
    document.addEventListener("focusin", ({ target }) => {
      if (!(target instanceof Element)) return;
      if (!shows(target)) unseen.push(nameOf(target));
      left.delete(target as HTMLElement);
      // Of a group of radio buttons Tab reaches one, and arrow keys the others.
      if (target instanceof HTMLInputElement && target.type === "radio")
        for (const each of left) if (each instanceof HTMLInputElement && each.name === target.name) left.delete(each);
    });
    Object.assign(window, { walked: { left: () => [...left].map(nameOf), unseen } satisfies Walked });
    return left.size;
  });

const walked = (page: Page) =>
  page.evaluate(() => {
    const { left, unseen } = (window as unknown as { walked: Walked }).walked;
    return { left: left(), unseen, isOut: document.activeElement === document.body };
  });

for (const { page: name, least, addresses } of routes) {
  if (least === "nobody") continue;
  const title = `${name || "home"} is walked through by Tab: nothing is left out, unseen, or holds the focus`;
  test(title, { tag: "@walk" }, async ({ open }) => {
    const { page } = await open(least);
    await visit(page, addresses(places)[0] ?? "");
    await page.waitForLoadState("networkidle");
    const many = await listen(page);
    // Dates take a press for each of their parts; what the focus opens adds a few.
    for (let pressed = 0; pressed < many * 2 + 20; pressed += 1) {
      await page.keyboard.press("Tab");
      if (pressed >= many - 1 && (await walked(page)).isOut) break;
    }
    expect(await walked(page)).toEqual({ left: [], unseen: [], isOut: true });
  });
}

/** Opens something by Enter on what opens it, and closes it by Escape. */
async function opensAndCloses(page: Page, opener: Locator, opened: Locator): Promise<void> {
  await opener.focus();
  await page.keyboard.press("Enter");
  await expect(opened).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(opened).toBeHidden();
  await expect(opener).toBeFocused();
}

test("whatever opens closes by Escape and gives the focus back", async ({ asAnalyst: { page } }) => {
  await visit(page, "/n/sample/positions/osmark-flow-3/edit");
  const menu = page.getByRole("menu");
  await opensAndCloses(page, page.getByRole("button", { name: "Demo analyst" }), menu);
  await opensAndCloses(page, page.getByRole("button", { name: "Keep and add another" }), menu);
  await opensAndCloses(page, page.getByRole("button", { name: "Withdraw it" }), page.getByRole("dialog"));

  const party = page.getByRole("combobox", { name: "Party" });
  await party.fill("ve");
  await expect(page.getByRole("listbox")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("listbox")).toBeHidden();
  await expect(party).toBeFocused();

  await page.setViewportSize({ width: 800, height: 900 });
  const pages = page.getByRole("navigation", { name: "Pages" });
  await opensAndCloses(page, pages.getByRole("button", { name: "More" }).first(), menu);
});
