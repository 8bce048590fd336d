/** Signing in through a provider (OpenID Connect): the way there, back, and the code that may be asked for as well. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Api, ProviderOutcome } from "@parley/api/server";
import { isDomainError } from "@parley/domain/errors";
import { z } from "zod";
import { readBack } from "./page-address";
import { readJson } from "./read-json";
import { ownName, sessionLine } from "./session-cookie";

type Visitor = { handle: string | null; network: string; secure: boolean };
type At = { handle: string | null; device: string; network: string };
type ProviderApi = NonNullable<Api["provider"]>;

/** Carries what is sealed between two steps; no page and no script reads it. */
const stepCookie = "parley.provider";
const folder = "/api/provider";

export const isProvider = (path: string): boolean => path.startsWith(`${folder}/`);

const begun = z.object({ back: z.unknown().optional(), beside: z.boolean().default(false) });
const linked = z.object({ currentPassword: z.string().max(1_000), code: z.string().max(100).default("") });
const said = z.object({ code: z.string().max(100) });

/** Answers the four routes below /api/provider/. */
export async function answerProvider(
  api: Pick<Api, "provider" | "endSession">,
  request: IncomingMessage,
  response: ServerResponse,
  visitor: Visitor,
): Promise<void> {
  const { provider } = api;
  if (!provider) return say(response, 404, { text: "There is nothing here." });
  const url = request.url ?? "";
  const [path = "", query] = url.split(/\?(.*)/s, 2);
  const at = { ...visitor, device: (request.headers["user-agent"] ?? "").slice(0, 300) };
  const sealed = readStep(request.headers.cookie, visitor.secure);
  const tools = { api, provider, response, visitor, at, sealed };
  if (path === `${folder}/callback`) return comeBack(tools, query === undefined ? "" : `?${query}`);
  const body = await readJson(request);
  if (path === `${folder}/code`) return sayCode(tools, body);
  return begin(tools, path === `${folder}/link`, body);
}

type Tools = {
  api: Pick<Api, "endSession">;
  provider: ProviderApi;
  response: ServerResponse;
  visitor: Visitor;
  at: At;
  sealed: string | null;
};

async function begin({ provider, response, visitor, at }: Tools, linking: boolean, body: unknown): Promise<void> {
  const asked = linking ? linked.safeParse(body) : begun.safeParse(body);
  if (!asked.success) return say(response, 400, { text: "This cannot be read." });
  try {
    const { url, sealed } =
      "currentPassword" in asked.data
        ? await provider.beginLink(at, asked.data)
        : await provider.begin(at, { back: readBack(asked.data.back) ?? "/", beside: asked.data.beside });
    response.setHeader("Set-Cookie", stepLine(sealed, visitor.secure));
    say(response, 200, { url });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    const status = { rate_limited: 429, unauthenticated: 401, invalid: 400, conflict: 409 }[code] ?? 503;
    const text = error instanceof Error && code in texts ? error.message : "This does not work just now.";
    const wrong = isDomainError(error) ? error.fields[0]?.path : undefined;
    say(response, status, { code, text, ...(wrong === undefined ? {} : { wrong }) });
  }
}

/** Errors whose words are fit to show. */
const texts = { rate_limited: true, unauthenticated: true, invalid: true, conflict: true, unavailable: true };

async function comeBack(tools: Tools, query: string): Promise<void> {
  const outcome = await tools.provider.finish(tools.at, query, tools.sealed);
  const { lines, to } = await follow(tools, outcome);
  tools.response.writeHead(303, { Location: to, "Set-Cookie": lines, "Cache-Control": "no-store" }).end();
}

async function sayCode(tools: Tools, body: unknown): Promise<void> {
  const asked = said.safeParse(body);
  if (!asked.success) return say(tools.response, 400, { text: "This cannot be read." });
  const outcome = await tools.provider.finishWithCode(tools.at, tools.sealed, asked.data.code);
  if (outcome.kind === "failed") return say(tools.response, 401, { why: outcome.why });
  const { lines, to } = await follow(tools, outcome);
  tools.response.setHeader("Set-Cookie", lines);
  say(tools.response, 200, { to });
}

/** Where an outcome leads, always to a page of ours, and what the browser is given. */
async function follow({ api, visitor }: Tools, outcome: ProviderOutcome): Promise<{ lines: string[]; to: string }> {
  const over = stepLine("", visitor.secure);
  if (outcome.kind === "connected") return { lines: [over], to: "/account?provider=connected" };
  if (outcome.kind === "failed") {
    const { why, linking } = outcome;
    return { lines: [over], to: linking ? "/account?provider=failed" : `/sign-in?provider=${why}` };
  }
  const { back, beside } = outcome.goal;
  if (outcome.kind === "code") {
    const query = new URLSearchParams([["provider", "code"], ["back", back], ...(beside ? [["then", "close"]] : [])]);
    return { lines: [stepLine(outcome.sealed, visitor.secure)], to: `/sign-in?${query}` };
  }
  // Whoever signs in where somebody was signed in takes their place.
  if (visitor.handle) await api.endSession(visitor.handle).catch(() => undefined);
  const to = beside ? "/sign-in?then=close&provider=in" : (readBack(back) ?? "/");
  return { lines: [over, sessionLine(outcome.handle, visitor.secure)], to };
}

/** Given and taken back alike: what is sealed says itself how long it counts. */
const stepLine = (sealed: string, secure: boolean): string =>
  `${ownName(stepCookie, secure)}=${sealed}; Path=/; Max-Age=${sealed === "" ? 0 : 900}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;

function readStep(header: string | undefined, secure: boolean): string | null {
  for (const part of (header ?? "").split(";")) {
    const [name, value] = part.trim().split("=", 2);
    if (name === ownName(stepCookie, secure) && value && /^[\w-]+$/.test(value)) return value;
  }
  return null;
}

function say(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "no-store" });
  response.end(JSON.stringify(body));
}
