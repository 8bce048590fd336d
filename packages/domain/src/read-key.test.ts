import { expect, it } from "vitest";
import { keyInAddress, pathOfView } from "./read-key";

const key = "0123456789abcdef".repeat(4);
const found = (address: string) => {
  const { pathname, searchParams } = new URL(address, "http://localhost");
  return keyInAddress(pathname, searchParams);
};

it.each([
  [`/embed/sample/issues/flow?key=${key}`, key],
  [`/embed/sample/issues/flow?view=table&key=${key}&edition=3`, key],
  [`/n/sample/changes.atom?key=${key}`, key],
  [`${pathOfView("sample", { kind: "chart", issue: "flow" })}?key=${key}`, key],
  [`${pathOfView("sample", { kind: "feed" })}?key=${key}`, key],
  [`/n/sample/changes.atom?key=${key}&key=other`, key],
  ["/n/sample/changes.atom", null],
  [`/n/sample/changes?key=${key}`, null],
  [`/n/sample?key=${key}`, null],
  [`/embed/sample/issues/flow/x?key=${key}`, null],
  [`/api/trpc/issue.get?key=${key}`, null],
  ["/n/sample/changes.atom?key=", "none"],
  [`/n/sample/changes.atom?key=${key}0`, "none"],
  [`/n/sample/changes.atom?key=${key.toUpperCase()}`, "none"],
  ["/n/sample/changes.atom?key=%00", "none"],
  ["/n/sample/changes.atom?key=a%0d%0ax-other:%20b", "none"],
])("%s: %s", (address, expected) => {
  expect(found(address)).toBe(expected);
});
