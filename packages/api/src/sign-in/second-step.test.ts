import { Secret } from "otpauth";
import { describe, expect, it } from "vitest";
import { openSeal } from "./seal";
import { newSecondStep, recoveryShape, secretShape, stepOf } from "./second-step";

describe("a code of the moment", () => {
  // RFC 6238, appendix B, for SHA-1: the last six of its eight digits.
  const secret = Secret.fromUTF8("12345678901234567890").base32;
  it.each([
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_234_567_890, "005924"],
    [2_000_000_000, "279037"],
  ])("is that of RFC 6238 at %d seconds", (seconds, code) => {
    const step = Math.floor(seconds / 30);
    expect(stepOf(secret, code, seconds * 1_000)).toBe(step);
    // Clocks differ by half a minute at most.
    expect(stepOf(secret, code, (seconds + 30) * 1_000)).toBe(step);
    expect(stepOf(secret, code, (seconds + 90) * 1_000)).toBeNull();
    expect(stepOf(secret, code, (seconds - 90) * 1_000)).toBeNull();
  });

  it.each(["", "28708", "2870820", "abcdef", "287 082", "\u0662\u0668\u0667\u0660\u0668\u0662"])(
    "is not %j",
    (code) => {
      expect(stepOf(secret, code, 59_000)).toBeNull();
    },
  );
});

describe("a new second step", () => {
  it("has a secret of 160 bits, ten codes of eighty, and a picture; no two are alike", () => {
    const [one, other] = [newSecondStep("ann@example.org"), newSecondStep("ann@example.org")];
    expect(one.secret).toMatch(secretShape);
    expect(one.codes.every((code) => recoveryShape.test(code))).toBe(true);
    expect(new Set([one.secret, other.secret, ...one.codes, ...other.codes]).size).toBe(22);
    expect(one.picture.side).toBeGreaterThan(20);
    expect(one.picture.path).toMatch(/^(M\d+ \d+h1v1h-1z)+$/);
  });
});

describe("what is sealed", () => {
  const seal = openSeal("a secret of the server's, long and random");
  const sealed = seal.close("JBSWY3DPEHPK3PXP", "ann");

  it("opens under the same secret, on another server too, and never looks the same twice", () => {
    expect(openSeal("a secret of the server's, long and random").open(sealed, "ann")).toBe("JBSWY3DPEHPK3PXP");
    expect(seal.close("JBSWY3DPEHPK3PXP", "ann")).not.toBe(sealed);
    expect(Buffer.from(sealed, "base64url").toString("latin1")).not.toContain("JBSW");
  });

  it("does not open under another secret, for somebody else, cut short or altered", () => {
    expect(openSeal("another").open(sealed, "ann")).toBeNull();
    expect(seal.open(sealed, "ben")).toBeNull();
    const altered = sealed.replace(/.$/, (last) => (last === "A" ? "Q" : "A"));
    for (const one of [altered, sealed.slice(0, 30), sealed.slice(0, 5), ""]) expect(seal.open(one, "ann")).toBeNull();
  });
});
