import { Secret, URI } from "otpauth";
import decodeQR from "qr/decode.js";
import { describe, expect, it, test } from "vitest";
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
  it("has a secret of 160 bits, ten codes of a hundred and twenty, and a picture; no two are alike", () => {
    const [one, other] = [newSecondStep("ann@example.org"), newSecondStep("ann@example.org")];
    expect(one.secret).toMatch(secretShape);
    expect(one.codes.every((code) => recoveryShape.test(code))).toBe(true);
    // Five bits a letter: what has 112 or more may be kept by a plain hash.
    expect(one.codes.map((code) => code.replaceAll("-", "").length * 5)).toEqual(one.codes.map(() => 120));
    expect(new Set([one.secret, other.secret, ...one.codes, ...other.codes]).size).toBe(22);
    expect(one.picture.side).toBeGreaterThan(20);
    expect(one.picture.path).toMatch(/^(M\d+ \d+h1v1h-1z)+$/);
  });
});

test("a camera reads the secret, whose it is and where it is from out of the picture", () => {
  const { picture, secret } = newSecondStep("ann@example.org");
  const dark = new Set(Array.from(picture.path.matchAll(/M(\d+ \d+)/g), ([, square]) => square));
  const scale = 4;
  const side = picture.side * scale;
  const data = new Uint8Array(side * side * 4);
  for (let i = 0; i < side * side; i += 1) {
    const [x, y] = [Math.floor((i % side) / scale), Math.floor(i / side / scale)];
    data.fill(dark.has(`${x} ${y}`) ? 0 : 255, i * 4, i * 4 + 3);
    data[i * 4 + 3] = 255;
  }
  const read = URI.parse(decodeQR({ width: side, height: side, data }));
  expect([read.secret.base32, read.issuer, read.label]).toEqual([secret, "Parley", "ann@example.org"]);
});

test("an address of any length and script has its picture", () => {
  for (const letter of ["x", "\u0436", "\u65e5", "\u{1f600}"]) {
    const { picture } = newSecondStep(`${letter.repeat(240)}@example.org`);
    expect(picture.side).toBeGreaterThan(20);
  }
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
