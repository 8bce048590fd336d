import { afterEach, expect, test, vi } from "vitest";
import { renewSession } from "./session";

afterEach(() => vi.unstubAllGlobals());

test.each([
  ["it is granted", async () => new Response(null, { status: 204 }), null],
  ["it is refused", async () => new Response(null, { status: 401 }), expect.stringContaining("Sign out and sign in")],
  [
    "nothing answers",
    () => Promise.reject(new TypeError("no network")),
    expect.stringContaining("Sign out and sign in"),
  ],
])("going on under a new session says what came of it: %s", async (_what, answer, said) => {
  vi.stubGlobal("fetch", vi.fn<typeof fetch>(answer));
  expect(await renewSession()).toEqual(said);
});
