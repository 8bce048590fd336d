import { type IncomingHttpHeaders, request } from "node:http";

export type Answer = { status: number; headers: IncomingHttpHeaders; text: string };
export type Ask = { headers?: Record<string, string>; cookie?: string; body?: string | Buffer };

/** Sends one request exactly as said: no redirect followed, no cookie kept, no header added but Host and a body's length. */
export function send(origin: string, method: string, path: string, { headers, cookie, body }: Ask = {}) {
  const { hostname, port } = new URL(origin);
  const all = {
    ...(cookie ? { cookie } : {}),
    ...(body === undefined ? {} : { "content-length": String(Buffer.byteLength(body)) }),
    ...headers,
  };
  return new Promise<Answer>((done, fail) => {
    const ask = request({ hostname, port, method, path, headers: all, agent: false });
    ask.on("error", fail);
    ask.on("response", (response) => {
      let text = "";
      response.setEncoding("utf8");
      response.on("data", (part) => (text += part));
      response.on("end", () => done({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    ask.end(body);
  });
}

/** The cookies an answer sets, by name; those it clears are "". */
export function cookiesOf({ headers }: Answer): Map<string, string> {
  const pairs = (headers["set-cookie"] ?? []).map((line) => (line.split(";", 1)[0] ?? "").split(/=(.*)/s));
  return new Map(pairs.map(([name = "", value = ""]) => [name, value]));
}

export const cookieHeader = (cookies: Map<string, string>): string =>
  [...cookies].map(([name, value]) => `${name}=${value}`).join("; ");

/** Asks the API as somebody whose cookie this is. */
export async function ask(
  origin: string,
  cookie: string,
  path: string,
  input: object,
  headers?: Record<string, string>,
) {
  const query = encodeURIComponent(JSON.stringify(input));
  return send(origin, "GET", `/api/trpc/${path}?input=${query}`, { cookie, headers });
}

/** Has the API do something, as a page of ours would. */
export async function tell(
  origin: string,
  cookie: string,
  path: string,
  input: object,
  headers?: Record<string, string>,
) {
  const body = JSON.stringify({ commandId: crypto.randomUUID(), ...input });
  return send(origin, "POST", `/api/trpc/${path}`, {
    ...{ cookie, body },
    headers: { ...headers, origin, "content-type": "application/json" },
  });
}

/** What the API answered, where it did. */
export function dataOf<T>({ status, text }: Answer): T {
  if (status !== 200) throw new Error(`${status}: ${text}`);
  return (JSON.parse(text) as { result: { data: T } }).result.data;
}
