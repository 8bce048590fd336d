import { expect, test, visit } from "./fixtures";

/** What stands in the bar at its present width: words that overlap or are beyond its end, and how many pages are in sight. */
const look = () => {
  const bar = document.querySelector("header");
  const boxes = [...(bar?.querySelectorAll("a, button") ?? [])]
    .map((each) => ({
      words: each.textContent,
      box: each.getBoundingClientRect(),
      cut: each.scrollWidth > each.clientWidth + 1,
    }))
    .filter(({ box }) => box.width > 0 && box.height > 0);
  const over = boxes.filter(({ box }, at) =>
    boxes.some((other, there) => there > at && box.left < other.box.right - 1 && other.box.left < box.right - 1),
  );
  const beyond = boxes.filter(({ box }) => box.right > window.innerWidth - 19);
  const pages = [...(bar?.querySelectorAll("nav li") ?? [])].filter((each) => each.getBoundingClientRect().width > 0);
  return { wrong: [...over, ...beyond].map(({ words }) => words), pages: pages.length };
};

test("the bar is whole at every width, and what has no room is behind More", async ({ asAdmin: { page } }) => {
  await visit(page, "/n/russia-ukraine/issues");
  for (let width = 640; width <= 1600; width += 80) {
    await page.setViewportSize({ width, height: 800 });
    const { wrong, pages } = await page.evaluate(look);
    expect(wrong, `${width} px`).toEqual([]);
    expect(pages, `${width} px`).toBe(width < 1200 ? 5 : width < 1440 ? 7 : 10);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole("button", { name: "More" }).click();
  await page.getByRole("menuitem", { name: "Admin" }).click();
  await page.waitForURL("/n/russia-ukraine/admin");
});

test("a word of the method says what it means where it stands, and leads to all of them", async ({
  asViewer: { page },
}) => {
  await visit(page, "/n/sample");
  await page.getByRole("button", { name: "What is a shift?" }).click();
  const popup = page.getByRole("dialog", { name: "Shift" });
  await expect(popup).toContainText("lies wholly beside its old one");
  await page.keyboard.press("Escape");
  await expect(popup).toHaveCount(0);
  await page.getByRole("button", { name: "Edition" }).click();
  await page.getByRole("dialog", { name: "Edition" }).getByRole("link", { name: "All the words" }).click();
  await page.waitForURL("/handbook#word-edition");
  await expect(page.getByRole("region", { name: "The words" })).toContainText("Cannot tell");
});
