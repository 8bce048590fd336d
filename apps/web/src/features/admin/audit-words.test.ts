import { expect, test } from "vitest";
import { detailInWords } from "./audit-words";

const said = (action: string, subject: string, detail: object) =>
  detailInWords({ action, subject, subjectName: null, detail });

test("what a line is about is said in the words of the screens, never as it is stored", () => {
  expect(said("people.secondStep", "rule", { to: "analyst", from: "nobody" })).toBe(
    "from nobody to analysts and admins",
  );
  expect(said("people.secondStep", "rule", { to: "viewer", from: "admin" })).toBe("from admins to everybody");
  expect(said("negotiation.create", "sample", { visibility: "all" })).toBe("seen by all with an account");
  const redaction = { drafts: 0, reason: "Somebody would be at risk.", edition: 5, withdrawn: false };
  expect(said("record.redact", "publisher/courier", { ...redaction, versions: [1] })).toBe(
    "publisher/courier, version 1: Somebody would be at risk.",
  );
  expect(said("record.redact", "publisher/courier", { ...redaction, versions: [1, 2] })).toBe(
    "publisher/courier, versions 1, 2: Somebody would be at risk.",
  );
  const id = "1a2b3c4d-0000-4000-8000-000000000000";
  expect(said("key.make", id, { view: { kind: "chart", issue: "flow" } })).toBe("no. 1a2b3c4d, to the chart of flow");
  expect(said("key.takeBack", id, { view: { kind: "feed" } })).toBe("no. 1a2b3c4d, to the feed of changes");
});

test("a line of which nothing is known here says all of its detail, without marks of a program", () => {
  expect(said("download", "audit.csv", { what: "roles", edition: 3, kinds: ["event", "party"] })).toBe(
    "audit.csv, what roles, edition 3, kinds event party",
  );
});
