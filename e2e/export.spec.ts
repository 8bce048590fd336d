import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test, visit } from "./fixtures";

/** Follows a link to a file, and gives what it is called and what stands in it. */
async function take(page: Page, name: string): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("main").getByRole("link", { name, exact: true }).press("Enter"),
  ]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

test("a reader takes the record along, whole or one kind, as it stands and as it stood", async ({
  asViewer: { page },
}) => {
  await visit(page, "/n/sample/export");
  const whole = await take(page, "JSON");
  expect(whole.name).toMatch(/^sample-.*\.json$/);
  expect(JSON.parse(whole.text)).toMatchObject({ about: { negotiation: "sample" } });
  expect(whole.text).toContain('"osmark-flow-3"');

  const positions = await take(page, "Positions");
  expect(positions.name).toMatch(/positions.*\.csv$/);
  expect(positions.text.split("\n")[0]).toContain("party");
  expect(positions.text).toContain("osmark-flow-3");

  await visit(page, "/n/sample/export?edition=2");
  await expect(page.getByRole("main")).toContainText("as it stands in edition 2");
  const earlier = await take(page, "Positions");
  expect(earlier.text).toContain("osmark-flow-1");
  expect(earlier.text).not.toContain("osmark-flow-3");
});
