/** What a page must be on any width and in any light, whatever is on it. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type axe from "axe-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe finds wrong, a line for each, with where; by rules with one of these tags, by all where none is named.
 * Only what is wrong is asked for: to tell what is right takes axe as long again.
 */
export async function findings(page: Page, tags: string[] = []): Promise<string[]> {
  await page.evaluate(source);
  return page.evaluate(async (runOnly) => {
    const { run } = (window as unknown as { axe: typeof axe }).axe;
    // The guards of an open menu take the focus only to hand it on.
    const options: axe.RunOptions = { resultTypes: ["violations"], ...(runOnly.length > 0 ? { runOnly } : {}) };
    const { violations } = await run({ exclude: ["[data-base-ui-focus-guard]"] }, options);
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${help} at ${target.join(" ")} (${failureSummary ?? ""})`),
    );
  }, tags);
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
