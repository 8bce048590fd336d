import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { isBuilt } from "./build.mjs";

test("nothing is served of a build that was broken off", () => {
  const web = mkdtempSync(join(tmpdir(), "parley-built-"));
  try {
    expect(isBuilt(web)).toBe(false);
    mkdirSync(join(web, "dist"));
    mkdirSync(join(web, ".next"));
    writeFileSync(join(web, "dist/server.js"), "");
    expect(isBuilt(web)).toBe(false);
    writeFileSync(join(web, ".next/BUILD_ID"), "a");
    expect(isBuilt(web)).toBe(true);
  } finally {
    rmSync(web, { recursive: true });
  }
});
