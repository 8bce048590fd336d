import { describe, expect, it } from "vitest";
import { handleFromHeader, readHandle } from "./session-cookie";

const handle = "A-_0".repeat(10).padEnd(43, "x");

describe("session cookie", () => {
  it("finds the handle among other cookies", () => {
    expect(handleFromHeader(`theme=dark; parley.session=${handle}; other=1`)).toBe(handle);
  });

  it.each([
    null,
    undefined,
    "",
    "parley.session=",
    "parley.session=%%%",
    `parley.session=${handle}x`,
    `xparley.session=${handle}`,
    "=; ;;=",
  ])("takes %j for nobody", (header) => {
    expect(handleFromHeader(header)).toBeNull();
  });

  it("reads nothing but 43 characters of base64url", () => {
    expect(readHandle(handle)).toBe(handle);
    expect(readHandle(`${handle.slice(1)}=`)).toBeNull();
    expect(readHandle(`${handle.slice(1)}\n`)).toBeNull();
  });
});
