import { afterEach, expect, test, vi } from "vitest";
import { proving, renewSession } from "./session";

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

test("it is granted to whoever names the command that gave the proof, of several the last", async () => {
  const asked = vi.fn<typeof fetch>(async () => new Response(null, { status: 204 }));
  vi.stubGlobal("fetch", asked);
  const send = proving(async ({ commandId }: { commandId: string }) => `done ${commandId}`);
  expect([await send({ commandId: "one" }), await send({ commandId: "two" })]).toEqual(["done one", "done two"]);
  await renewSession();
  expect(asked).toHaveBeenCalledWith("/api/session/renew", expect.objectContaining({ body: '{"proof":"two"}' }));
});
