import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateInWords, readDate } from "../dates";
import { edtf } from "./dates.fixture";

describe("in words", () => {
  it.each([
    ["2025-08-15", "15 August 2025"],
    ["2024-06", "June 2024"],
    ["2024", "2024"],
    ["2024-06~", "about June 2024"],
    ["2024-06-01?", "1 June 2024 (uncertain)"],
    ["[2025-11-24..2025-11-30]", "24 to 30 November 2025, one day"],
    ["[2025-11-28..2025-12-02]", "28 November to 2 December 2025, one day"],
    ["[2025-12-28..2026-01-02]", "28 December 2025 to 2 January 2026, one day"],
    ["[2024-06..2024-08]", "June to August 2024, one month"],
    ["[2025-08-21,2025-08-22]", "21 or 22 August 2025"],
    ["[2025-08-21..2025-08-22]", "21 to 22 August 2025, one day"],
    ["{2025-11-24,2025-11-26,2025-11-28}", "24, 26 and 28 November 2025"],
    ["[2025-11-24..2025-11-26,2025-12-01]", "24 to 26 November 2025 or 1 December 2025, one day"],
    ["2025-11-29/2025-11-30", "29 to 30 November 2025"],
    ["2025-06/2025-08-22", "June 2025 to 22 August 2025"],
    ["[..2025-08-22]", "up to 22 August 2025"],
    ["[2025-08-22..]", "22 August 2025 or later"],
    ["2025-06/..", "from June 2025 on"],
    ["../2025-06", "until June 2025"],
  ])("%s is “%s”, and back", (date, words) => {
    expect(dateInWords(date)).toBe(words);
    expect(readDate(words, null)?.edtf).toBe(date);
  });

  it("reads back what it wrote", () => {
    fc.assert(
      fc.property(edtf, (date) => {
        expect(readDate(dateInWords(date), null)?.edtf).toBe(date);
      }),
      { numRuns: 500 },
    );
  });
});
