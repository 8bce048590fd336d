import { createHash } from "node:crypto";
import { expect, test, visit } from "./fixtures";
import { ask, dataOf, send, tell } from "./http";
import { enter } from "./sign-in";

const negotiation = "sample";

/** A draft of so many new publishers, brought as a file. */
async function draftOf(origin: string, cookie: string, many: number): Promise<string> {
  const rows = Array.from({ length: many }, (_, i) => `many-${i + 1_000},Paper ${i + 1_000},B`);
  const body = ["id,name,reliability", ...rows].join("\n");
  const input = { negotiation, name: "publishers.csv", sha256: createHash("sha256").update(body).digest("hex") };
  const path = `/api/upload/import.file?input=${encodeURIComponent(JSON.stringify(input))}`;
  const headers = { origin, "content-type": "application/octet-stream" };
  const answer = await send(origin, "POST", path, { cookie, body, headers });
  const brought = JSON.parse(answer.text) as { import: string };
  await expect
    .poll(
      async () => dataOf<{ state: string }>(await ask(origin, cookie, "import.get", { negotiation, ...brought })).state,
    )
    .toBe("checked");
  const propose = { negotiation, ...brought, title: "Many papers" };
  return dataOf<{ changeset: string }>(await tell(origin, cookie, "import.propose", propose)).changeset;
}

test("a changeset with more changes than a page says how many, and is looked through page by page @walk", async ({
  asAnalyst: { page },
  baseURL,
}) => {
  const origin = baseURL ?? "";
  const cookie = await enter(origin, "analyst@example.org");
  const changeset = await draftOf(origin, cookie, 600);
  try {
    await visit(page, `/n/sample/desk/${changeset}`);
    await expect(page.getByText(/^600 changes by/)).toBeVisible();
    await expect(page.getByRole("button", { name: "Submit 600 changes" })).toBeVisible();
    await expect(page.getByText("Changes 1 to 500 of 600", { exact: true })).toBeVisible();
    await expect(page.getByText(/^Checked here: changes 1 to 500 of 600/)).toBeVisible();
    await page.getByRole("button", { name: "Further" }).click();
    await expect(page.getByText("Changes 501 to 600 of 600", { exact: true })).toBeVisible();
    await expect(page.getByRole("navigation", { name: "Changes" }).getByRole("button").first()).toContainText(
      "Paper 1500",
    );
    await page.reload();
    await expect(page.getByText("Changes 501 to 600 of 600", { exact: true })).toBeVisible();
    await page.getByRole("button", { name: "Earlier" }).click();
    await expect(page.getByText("Changes 1 to 500 of 600", { exact: true })).toBeVisible();
  } finally {
    await tell(origin, cookie, "changeset.discard", { negotiation, changeset });
  }
});
