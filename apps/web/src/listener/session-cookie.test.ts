import { describe, expect, it } from "vitest";
import { handleFromHeader, readHandle, sessionLine } from "./session-cookie";

const handle = "A-_0".repeat(10).padEnd(43, "x");

describe("session cookie", () => {
  it("finds the handle among other cookies", () => {
    expect(handleFromHeader(`theme=dark; parley.session=${handle}; other=1`, false)).toBe(handle);
  });

  it("over https has a name that no other host can set, and is looked for under it alone", () => {
    const line = sessionLine(handle, true);
    expect(line).toBe(`__Host-parley.session=${handle}; Path=/; Max-Age=604800; HttpOnly; SameSite=Lax; Secure`);
    expect(handleFromHeader(line, true)).toBe(handle);
    const planted = "p".repeat(43);
    expect(handleFromHeader(`parley.session=${planted}; __Host-parley.session=${handle}`, true)).toBe(handle);
    expect(handleFromHeader(`parley.session=${planted}`, true)).toBeNull();
    expect(handleFromHeader(`__Host-parley.session=${planted}`, false)).toBeNull();
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
    expect(handleFromHeader(header, false)).toBeNull();
  });

  it("reads nothing but 43 characters of base64url", () => {
    expect(readHandle(handle)).toBe(handle);
    expect(readHandle(`${handle.slice(1)}=`)).toBeNull();
    expect(readHandle(`${handle.slice(1)}\n`)).toBeNull();
  });
});
