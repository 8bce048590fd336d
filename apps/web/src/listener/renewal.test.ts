import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { answerRenewal } from "./renewal";

const [before, next] = ["b".repeat(43), "n".repeat(43)];

/** What a browser gets that comes with this handle, where one session is open. */
async function renewed(handle: string | null, secure = false) {
  const api = { renewSession: async (given: string) => (given === before ? next : null) };
  const server = createServer((_, response) => void answerRenewal(api, response, { handle, secure }));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  try {
    const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { method: "POST" });
    return { status: answer.status, lines: answer.headers.getSetCookie() };
  } finally {
    server.close();
  }
}

test("an open session is given a new cookie, out of reach of scripts, and nobody else any", async () => {
  const line = `parley.session=${next}; Path=/; Max-Age=604800; HttpOnly; SameSite=Lax`;
  expect(await renewed(before)).toEqual({ status: 204, lines: [line] });
  expect(await renewed(before, true)).toEqual({ status: 204, lines: [`${line}; Secure`] });
  for (const handle of [null, "c".repeat(43)]) expect(await renewed(handle)).toEqual({ status: 401, lines: [] });
});
