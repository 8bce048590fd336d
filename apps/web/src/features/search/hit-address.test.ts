import { kinds } from "@parley/domain/records";
import { expect, test } from "vitest";
import { hitAddress } from "./hit-address";

const nothing = { issue: null, proposal: null, event: null, party: null };
const at = (kind: (typeof kinds)[number], about = {}) =>
  hitAddress("/n/x", { kind, id: "a", about: { ...nothing, ...about } });

test("every kind leads somewhere", () => {
  for (const kind of kinds) expect(at(kind)).toMatch(/^\/n\/x/);
});

test.each([
  ["party", {}, "/n/x/parties/a"],
  ["speaker", {}, "/n/x/speakers/a"],
  ["event", {}, "/n/x/events/a"],
  ["source", {}, "/n/x/sources/a"],
  ["position", { issue: "water" }, "/n/x/issues/water?at=a"],
  ["response", { proposal: "draft" }, "/n/x/proposals/draft"],
  ["assessment", { party: "upland", issue: "water" }, "/n/x/issues/water"],
  ["assessment", { party: "upland" }, "/n/x/parties/upland"],
] as const)("a %s about %o is read at its page", (kind, about, address) => expect(at(kind, about)).toBe(address));
