import { expect, test, visit } from "./fixtures";
import { dataOf, tell } from "./http";
import { enter } from "./sign-in";

const page = "/n/sample/desk/import";
/** A column under another name, and in row 3 a reliability that there is not. */
const file = "id,name,how far to trust it\nmill-weekly,The Mill Weekly,C\nlock-post,The Lock Post,Z\n";
const csv = (name: string, words = file) => ({ name, mimeType: "text/csv", buffer: Buffer.from(words) });

test("a file with one bad row: its column is named, the row is named, the good one is published by another", async ({
  asAnalyst: { page: analyst },
  baseURL,
}) => {
  await visit(analyst, page);
  await analyst.getByLabel("Choose a file").setInputFiles(csv("publishers.csv"));
  const column = analyst.getByLabel("how far to trust it is");
  await expect(column).toBeVisible();
  await expect(analyst.getByRole("button", { name: /^Make a changeset/ })).toBeHidden();
  await column.selectOption("reliability");
  await analyst.getByRole("button", { name: "Read the file again with these columns" }).click();

  const problems = analyst.getByRole("table", { name: "Problems of the file" });
  await expect(problems.getByRole("row")).toHaveCount(2);
  await expect(problems.getByRole("row").nth(1)).toContainText(/Row 3.*reliability.*Z/);
  await analyst.reload();
  await expect(problems.getByRole("row")).toHaveCount(2);
  await analyst.getByRole("button", { name: "Make a changeset of the one good record" }).click();
  await analyst.waitForURL(/\/desk\/[0-9a-f-]{36}$/);
  await expect(analyst.getByRole("heading", { level: 1 })).toHaveText("From publishers.csv");

  const origin = baseURL ?? "";
  const inIt = { negotiation: "sample", changeset: analyst.url().split("/").at(-1) };
  const [first, admin] = [await enter(origin, "analyst@example.org"), await enter(origin, "admin@example.org")];
  const { submission, hash } = dataOf<{ submission: number; hash: string }>(
    await tell(origin, first, "changeset.submit", inIt),
  );
  dataOf(await tell(origin, admin, "changeset.accept", { ...inIt, submission, hash }));
  await visit(analyst, "/n/sample/records/publisher/mill-weekly/edit");
  await expect(analyst.getByLabel("Name")).toHaveValue("The Mill Weekly");
});

test("a file that is none is refused in words, and what it holds is asked where its name does not say", async ({
  asAnalyst: { page: analyst, watched },
}) => {
  watched.allow(/status of 400/);
  await visit(analyst, page);
  const choose = analyst.getByLabel("Choose a file");
  await choose.setInputFiles({ name: "scan.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7") });
  await expect(analyst.getByRole("alert").filter({ hasText: "scan.pdf was not taken." })).toContainText(
    /\.csv or \.xlsx/,
  );
  await choose.setInputFiles(csv("papers.csv", "id,name,reliability\nweir-news,The Weir News,C\n"));
  await analyst.getByLabel("It holds").selectOption("publishers");
  await analyst.getByRole("button", { name: "Read it as that" }).click();
  await expect(analyst.getByRole("button", { name: "Make a changeset of the one good record" })).toBeVisible();
  await analyst.getByRole("button", { name: "Let go of papers.csv" }).click();
  await expect(analyst.getByRole("link", { name: "papers.csv" })).toBeHidden();
});
