import { TRPCClientError } from "@trpc/client";
import { describe, expect, it, vi } from "vitest";
import { callFailure } from "./call-failure";
import { newCommandId } from "./command-id";
import { NoJsonAnswer } from "./fetch-json";

const answered = (reason: string) => ({
  data: { reason, text: "Why.", fields: [{ path: "a", text: "b" }], requestId: "r" },
});

describe("what a screen says of a failure", () => {
  it.each([
    ["conflict", false],
    ["invalid", false],
    ["unavailable", true],
    ["rate_limited", true],
    ["unknown", true],
  ])("passes on what the API says: %s, worth another try: %s", (reason, retry) => {
    expect(callFailure(answered(reason))).toEqual({
      ...{ reason, text: "Why.", fields: [{ path: "a", text: "b" }], requestId: "r", retry },
    });
  });

  it("tells a body too large from a server out of reach", () => {
    expect(callFailure(TRPCClientError.from(new NoJsonAnswer(413)))).toMatchObject({
      reason: "too_large",
      retry: false,
    });
    expect(callFailure(TRPCClientError.from(new NoJsonAnswer(502)))).toMatchObject({
      reason: "unavailable",
      retry: true,
    });
    expect(callFailure(new TypeError("Failed to fetch"))).toMatchObject({ reason: "unavailable", retry: true });
  });
});

describe("command ids", () => {
  it("are uuids, in a secure context and outside of one", () => {
    const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(newCommandId()).toMatch(shape);
    vi.stubGlobal("crypto", { getRandomValues: crypto.getRandomValues.bind(crypto) });
    const ids = new Set(Array.from({ length: 200 }, newCommandId));
    vi.unstubAllGlobals();
    expect(ids.size).toBe(200);
    for (const id of ids) expect(id).toMatch(shape);
  });
});
