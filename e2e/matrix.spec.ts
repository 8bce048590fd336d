import type { Page } from "@playwright/test";
import { expect, test, visit } from "./fixtures";

const slider = (page: Page) => page.getByRole("slider", { name: "As of" });

test("the matrix goes through the days by itself and by keyboard, and its address says all of it", async ({
  asViewer: { page },
}) => {
  await visit(page, "/n/sample?on=2031-03-12");
  await page.getByRole("link", { name: "Full page" }).click();
  await page.waitForURL("**/n/sample/matrix?on=2031-03-12");
  await expect(page.getByRole("heading", { level: 1, name: "Who stands where" })).toBeVisible();
  const first = await slider(page).getAttribute("aria-valuetext");

  await page.getByRole("button", { name: "Play" }).click();
  await expect(slider(page)).not.toHaveAttribute("aria-valuetext", first ?? "");
  await page.getByRole("button", { name: "Pause" }).click();
  await slider(page).focus();
  const played = await slider(page).getAttribute("aria-valuetext");
  await page.keyboard.press("ArrowLeft");
  await expect(slider(page)).not.toHaveAttribute("aria-valuetext", played ?? "");

  await page.getByRole("button", { name: "Latest" }).click();
  await page.getByRole("radio", { name: "Farthest apart first" }).check();
  await page.getByRole("combobox", { name: "and" }).selectOption("Osmark");
  // Chosen twice, the two change places.
  await expect(page.getByRole("combobox", { name: "Distance of" })).toHaveValue("veldra");
  await expect(page).toHaveURL(/sort=distance&pair=|pair=.*sort=distance/);
  const least = () =>
    page.locator("[data-distance]").evaluateAll((cells) => cells.map((cell) => cell.getAttribute("data-distance")));
  const shown = await least();
  const known = shown.filter((each) => each !== "none").map((each) => Number(each?.split(" ")[0]));
  expect(known.length).toBeGreaterThan(0);
  expect(known).toEqual([...known].sort((a, b) => b - a));
  await page.reload();
  await expect(page.getByRole("radio", { name: "Farthest apart first" })).toBeChecked();
  expect(await least()).toEqual(shown);
});

test("what the matrix draws is what it says", async ({ asViewer: { page } }) => {
  await visit(page, "/n/sample/matrix");
  const cells = await page.locator("[data-cell]").evaluateAll((all) =>
    all.map((cell) => {
      const bars = [...cell.querySelectorAll("svg g rect")].map((rect) => {
        const place = rect.closest("svg[x]")?.getAttribute("x") ?? rect.getAttribute("x") ?? "";
        const low = Number.parseFloat(place);
        const width = rect.getAttribute("width") ?? "";
        return { low, high: width.endsWith("%") ? low + Number.parseFloat(width) : low };
      });
      const { low, high, empty } = (cell as HTMLElement).dataset;
      return { said: { low, high, empty }, bars, words: cell.textContent ?? "" };
    }),
  );
  expect(cells.length).toBeGreaterThan(10);
  let drawn = 0;
  for (const { said, bars, words } of cells) {
    expect(words.trim()).not.toBe("");
    if (said.low !== undefined) {
      drawn += 1;
      expect(bars[0]?.low, words).toBeCloseTo(Number(said.low));
      expect(bars.at(-1)?.high, words).toBeCloseTo(Number(said.high));
    }
  }
  expect(drawn).toBeGreaterThan(5);
  for (const each of await page.locator("[data-distance]").all()) {
    const said = await each.getAttribute("data-distance");
    const [low, high] = (said ?? "").split(" ");
    const words = low === high ? low : `${low} to ${high}`;
    if (said === "none") await expect(each).toHaveText(/^undefined: /);
    else await expect(each).toContainText(words ?? "");
  }
});
