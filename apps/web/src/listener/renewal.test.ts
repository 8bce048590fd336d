import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { answerRenewal } from "./renewal";

const [before, next] = ["b".repeat(43), "n".repeat(43)];
const proof = "0b7a4c1e-52d3-4f6a-9c1d-2f3e4a5b6c7d";

/** What a browser gets that comes with this handle and says this, where one session is open in which something was proven. */
async function renewed(handle: string | null, { body = JSON.stringify({ proof }), secure = false } = {}) {
  const api = {
    renewSession: async (given: string, by: string) => (given === before && by === proof ? next : null),
  };
  const server = createServer((request, response) => void answerRenewal(api, request, response, { handle, secure }));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  try {
    const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { method: "POST", body });
    return { status: answer.status, lines: answer.headers.getSetCookie() };
  } finally {
    server.close();
  }
}
const refused = { status: 401, lines: [] };

test("an open session is given a new cookie, out of reach of scripts, and nobody else any", async () => {
  const line = `parley.session=${next}; Path=/; Max-Age=604800; HttpOnly; SameSite=Lax`;
  expect(await renewed(before)).toEqual({ status: 204, lines: [line] });
  expect(await renewed(before, { secure: true })).toEqual({ status: 204, lines: [`__Host-${line}; Secure`] });
  for (const handle of [null, "c".repeat(43)]) expect(await renewed(handle)).toEqual(refused);
});

test.each([
  "",
  "{}",
  "null",
  "{",
  '{"proof":""}',
  '{"proof":{"$ne":""}}',
  JSON.stringify({ proof: "x".repeat(20_000) }),
])("who does not say by which command it was proven is given nothing: %s", async (body) => {
  expect(await renewed(before, { body })).toEqual(refused);
});
