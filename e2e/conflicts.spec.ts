import type { Page } from "@playwright/test";
import { expect, test, visit } from "./fixtures";
import { ask, dataOf, tell } from "./http";
import { enter } from "./sign-in";

const negotiation = "sample";
type Frozen = { changeset: string; submission: number; hash: string };
type Fields = Record<string, unknown>;

const begun = {
  ...{ title: "A walk along the dam", kind: "other", status: "held", place: "the dam", summary: "They walked." },
  date: { edtf: "2031-07-01", stated: null, reason: null },
};

/** What people do at the desk of this server, beside the browsers. */
function deskAt(origin: string) {
  const cookies = new Map<string, Promise<string>>();
  const as = (who: string) => {
    const cookie = cookies.get(who) ?? enter(origin, `${who}@example.org`);
    cookies.set(who, cookie);
    return cookie;
  };
  const submit = async (who: string, id: string, baseVersion: number, body: Fields): Promise<Frozen> => {
    const change = { kind: "event", id, action: "put", baseVersion, body };
    const saved = dataOf<Frozen>(await tell(origin, await as(who), "changeset.save", { negotiation, change }));
    const { changeset } = saved;
    return dataOf(await tell(origin, await as(who), "changeset.submit", { negotiation, changeset }));
  };
  const accept = async (who: string, { changeset, submission, hash }: Frozen) =>
    dataOf(await tell(origin, await as(who), "changeset.accept", { negotiation, changeset, submission, hash }));
  return {
    /** Two corrections of one event handed in, of which the second analyst's is accepted. */
    async meet(id: string, mine: Fields, theirs: Fields): Promise<Frozen> {
      await accept("admin", await submit("analyst", id, 0, begun));
      const waiting = await submit("analyst", id, 1, { ...begun, ...mine });
      await accept("admin", await submit("analyst2", id, 1, { ...begun, ...theirs }));
      return waiting;
    },
    read: async (path: string, input: object) =>
      JSON.stringify(dataOf(await ask(origin, await as("analyst"), path, { negotiation, ...input }))),
  };
}

const panel = (page: Page) => page.getByRole("region", { name: "Changed by somebody else meanwhile" });

test("what does not overlap is put together as a new submission, which somebody else accepts", async ({
  asAnalyst: { page },
  asAnalyst2: { page: other },
  baseURL,
}) => {
  const desk = deskAt(baseURL ?? "");
  const { changeset } = await desk.meet("walk-apart", { summary: "Mine of the walk." }, { place: "theirs, the weir" });
  const address = `/n/sample/desk/${changeset}`;
  await visit(other, address);
  const comment = other.getByLabel("Your comment");
  await comment.fill("A remark that is not sent yet.");
  await visit(page, address);
  await expect(panel(page).getByRole("region", { name: "Goes together by itself" })).toContainText("theirs, the weir");
  await expect(panel(page).getByRole("region", { name: "Both changed" })).toBeHidden();
  await panel(page)
    .getByRole("button", { name: /^Put onto edition \d+ and submit again$/ })
    .click();
  await expect(panel(page)).toBeHidden();
  await expect(page.getByText(/^Submission 1, one change/)).toBeVisible();

  await visit(other, address);
  await expect(comment).toHaveValue("A remark that is not sent yet.");
  await expect(other.getByText("and never sent; kept in this browser")).toBeVisible();
  await other.getByRole("button", { name: "Accept the change" }).click();
  await expect(other.getByText(/^Accepted as edition/)).toBeVisible();
  const record = await desk.read("record.get", { kind: "event", id: "walk-apart" });
  expect(record).toContain("Mine of the walk.");
  expect(record).toContain("theirs, the weir");
});

test("what both changed is chosen by hand, and no word of either is lost", async ({
  asAnalyst: { page },
  asAnalyst2: { page: other },
  baseURL,
}) => {
  const desk = deskAt(baseURL ?? "");
  const [mine, theirs] = [
    { summary: "Mine.", place: "my place" },
    { summary: "Theirs.", place: "their place" },
  ];
  const { changeset } = await desk.meet("walk-both", mine, theirs);
  await visit(page, `/n/sample/desk/${changeset}`);
  const both = panel(page).getByRole("region", { name: "Both changed" });
  const again = panel(page).getByRole("button", { name: /submit again$/ });
  await expect(again).toBeDisabled();
  for (const words of ["They walked.", "Mine.", "Theirs.", "the dam", "my place", "their place"])
    await expect(both.getByText(words, { exact: true }).first()).toBeVisible();
  await both.getByRole("group", { name: "Place: which" }).getByRole("radio", { name: "take theirs" }).check();
  await both.getByRole("group", { name: "Summary: which" }).getByRole("radio", { name: "write it anew" }).check();
  await both.getByLabel("Summary, written anew").fill("Theirs and mine in one.");
  await again.click();
  await expect(panel(page)).toBeHidden();

  await visit(other, `/n/sample/desk/${changeset}`);
  await other.getByText(/^Submission 1, one change/).click();
  await expect(other.getByRole("table", { name: /^Submission 1, event/ })).toContainText("my place");
  await other.getByRole("button", { name: "Accept the change" }).click();
  await expect(other.getByText(/^Accepted as edition/)).toBeVisible();
  const at = { kind: "event", id: "walk-both" };
  expect(await desk.read("record.get", at)).toMatch(
    /their place.*Theirs and mine in one\.|Theirs and mine in one\..*their place/,
  );
  const kept = `${await desk.read("history.get", at)}${await desk.read("submission.get", { changeset, submission: 1 })}`;
  for (const words of ["Mine.", "Theirs.", "my place", "their place"]) expect(kept).toContain(words);
});
