import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Api, ProviderOutcome } from "@parley/api/server";
import { DomainError } from "@parley/domain/errors";
import { afterEach, expect, test } from "vitest";
import { answerProvider } from "./provider";

const servers: ReturnType<typeof createServer>[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

const goal = { back: "/n/canal", beside: false };
const handle = "h".repeat(43);

/** The routes before an API that answers as it is told, and notes what it is asked. */
async function open(outcome: ProviderOutcome | Error, secure = false, there = true) {
  const asked: unknown[] = [];
  const tell = async (...words: unknown[]) => {
    asked.push(words);
    if (outcome instanceof Error) throw outcome;
    return outcome;
  };
  const begin = async (...words: unknown[]) => {
    await tell(...words);
    return { url: "https://id.example.org/authorize", sealed: "sealed" };
  };
  const provider = { name: "Example ID", begin, beginLink: begin, finish: tell, finishWithCode: tell };
  const api = { provider: there ? provider : null, endSession: tell } as unknown as Pick<
    Api,
    "provider" | "endSession"
  >;
  const visitor = { handle: null, network: "10.0.0.1", secure };
  const server = createServer((request, response) => void answerProvider(api, request, response, visitor));
  servers.push(server);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const post = (path: string, body: string) => fetch(`${origin}/api/provider/${path}`, { method: "POST", body });
  const comeBack = (query = "?code=a", cookie = "parley.provider=sealed") =>
    fetch(`${origin}/api/provider/callback${query}`, { redirect: "manual", headers: { cookie } });
  return { asked, post, comeBack };
}

test.each([
  [{ kind: "in", handle, goal }, "/n/canal"],
  [{ kind: "in", handle, goal: { back: "//elsewhere.example", beside: false } }, "/"],
  [{ kind: "in", handle, goal: { back: "https://elsewhere.example", beside: false } }, "/"],
  [{ kind: "in", handle, goal: { ...goal, beside: true } }, "/sign-in?then=close&provider=in"],
  [{ kind: "code", sealed: "later", goal }, "/sign-in?provider=code&back=%2Fn%2Fcanal"],
  [{ kind: "connected" }, "/account?provider=connected"],
  [{ kind: "failed", why: "refused", linking: false }, "/sign-in?provider=refused"],
  [{ kind: "failed", why: "limited", linking: true }, "/account?provider=failed"],
] as const)("what comes of it leads to a page of ours: %j", async (outcome, to) => {
  const answer = await (await open(outcome)).comeBack();
  expect([answer.status, answer.headers.get("location")]).toEqual([303, to]);
  const lines = answer.headers.getSetCookie();
  expect(lines.some((line) => line.startsWith("parley.session="))).toBe(outcome.kind === "in");
  expect(lines.some((line) => line.startsWith("parley.provider=; "))).toBe(outcome.kind !== "code");
});

test("cookies are out of reach of scripts, and over https go nowhere else", async () => {
  const { post, comeBack } = await open({ kind: "in", handle, goal }, true);
  const lines = [...(await post("begin", "{}")).headers.getSetCookie(), ...(await comeBack()).headers.getSetCookie()];
  expect(lines).toHaveLength(3);
  for (const line of lines)
    expect(line).toMatch(/^__Host-parley\.\w+=.*; Path=\/; .*; HttpOnly; SameSite=Lax; Secure$/);
});

test("over https a step is read under the name that no other host can set, and under no other", async () => {
  const { comeBack, asked } = await open({ kind: "connected" }, true);
  await comeBack("?code=a", "parley.provider=planted; __Host-parley.provider=sealed");
  await comeBack("?code=a", "parley.provider=planted");
  expect(asked.map((words) => (words as unknown[])[2])).toEqual(["sealed", null]);
});

test("an address to come back to is a page of a negotiation, or the first page", async () => {
  const { post, asked } = await open({ kind: "connected" });
  for (const back of ["/n/canal", "https://elsewhere.example", "/n/\\elsewhere.example", 1, null])
    expect((await post("begin", JSON.stringify({ back }))).status).toBe(200);
  expect(asked.map((words) => (words as [object, { back: string }])[1].back)).toEqual(["/n/canal", "/", "/", "/", "/"]);
});

test.each(["", "{", "[]", "null", '{"beside":1}', `"${"x".repeat(20_000)}"`])(
  "what cannot be read is said: %s",
  async (body) => {
    const { post, asked } = await open({ kind: "connected" });
    for (const path of ["begin", "link", "code"]) expect((await post(path, body)).status).toBe(400);
    expect(asked).toEqual([]);
  },
);

test.each([
  [new DomainError("rate_limited", "Wait a minute."), 429, "Wait a minute."],
  [new DomainError("unavailable", "Example ID does not answer."), 503, "Example ID does not answer."],
  [new Error("relation account.identity is not there"), 503, "This does not work just now."],
])("what hinders is said in words of ours: %s", async (error, status, text) => {
  const answer = await (await open(error)).post("begin", "{}");
  expect([answer.status, await answer.json()]).toMatchObject([status, { text }]);
  expect(answer.headers.getSetCookie()).toEqual([]);
});

test("a sealed step is read whatever stands beside it, and nothing else for one", async () => {
  const { comeBack, asked } = await open({ kind: "connected" });
  for (const cookie of [
    "a=1; parley.provider=sealed; b",
    "xparley.provider=sealed",
    "parley.provider=%%",
    "parley.provider=",
  ])
    await comeBack("?code=a&state=b", cookie);
  expect(asked.map((words) => (words as unknown[]).slice(1))).toEqual([
    ["?code=a&state=b", "sealed"],
    ["?code=a&state=b", null],
    ["?code=a&state=b", null],
    ["?code=a&state=b", null],
  ]);
});

test("where there is no provider there is nothing", async () => {
  const { comeBack, post } = await open({ kind: "connected" }, false, false);
  expect([(await comeBack()).status, (await post("begin", "{}")).status]).toEqual([404, 404]);
});
