/** What a page must be on any width and in any light, whatever is on it. */
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** What axe finds wrong, a line for each, with where. */
export async function findings(page: Page, tags: string[] = []): Promise<string[]> {
  // The guards of an open menu take the focus only to hand it on.
  const axe = new AxeBuilder({ page }).setLegacyMode().exclude("[data-base-ui-focus-guard]");
  const { violations } = await (tags.length > 0 ? axe.withTags(tags) : axe).analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(" ")} (${failureSummary ?? ""})`),
  );
}

/** Elements that stick out of the page, which would scroll sideways. */
export const sticksOut = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll("body *")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return wide.slice(0, 5).map((element) => `${element.tagName} ${element.className} in ${scrollWidth} px`);
  });
