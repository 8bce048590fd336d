import { expect, test, visit } from "./fixtures";
import { findings, sticksOut } from "./looking";

const widths = [390, 768, 1440];

test.describe("a chart with 2, 60 and 2,400 statements", { tag: "@walk" }, () => {
  test.beforeAll(async ({ operator }) => {
    test.setTimeout(60_000);
    await operator("import-crowded", {});
  });

  for (const [issue, many] of [
    ["two", 2],
    ["sixty", 60],
    ["crowd", 2_400],
  ] as const) {
    test(`draws ${many} on every width, follows the arrow keys, and says as many in its table`, async ({
      asViewer: { page },
    }) => {
      test.setTimeout(60_000);
      await visit(page, `/n/crowded/issues/${issue}`);
      const chart = page.locator('figure[data-chart="shift"]').filter({ visible: true });
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await expect(chart).toBeVisible();
        expect(await sticksOut(page), `${issue} at ${width} px`).toEqual([]);
      }
      const day = page.getByRole("slider", { name: "Read out the chart on a day" });
      await day.focus();
      const before = await day.getAttribute("aria-valuetext");
      await page.keyboard.press("ArrowLeft");
      await expect(day).not.toHaveAttribute("aria-valuetext", before ?? "");
      if (many < 100) expect(await findings(page)).toEqual([]);
      await page.getByRole("button", { name: "As a table" }).first().click();
      const rows = page.getByRole("table", { name: /^Every mark of the chart/ }).locator("tbody tr");
      await expect(rows).toHaveCount(many);
    });
  }
});
