import type { IncomingMessage } from "node:http";
import { renewalPath } from "./renewal";

/** What the listener answers itself, before anything else looks at the request; null lets the request pass. */
export type Refusal = { status: number; text: string; location?: string } | null;

const maxBody = 1_000_000;
/** Of a file that is brought to be imported. */
const maxFile = 100_000_000;
const maxUrl = 8_000;

/** The only next-auth routes there are: its session, log, provider and page routes are never reached. */
const authRoutes = new Map([
  ["/api/auth/csrf", "GET"],
  ["/api/auth/callback/credentials", "POST"],
  ["/api/auth/signout", "POST"],
]);

/** One-time links as they were sent before their token stood behind `#`: the last of them ran out within seven days. */
const linkBefore = /^\/(setup|reset)\/([\w-]{43}|[0-9a-f]{64})$/;

/** The way to a provider of sign-ins, and back from it. */
const providerRoutes = new Map([
  ["/api/provider/begin", "POST"],
  ["/api/provider/link", "POST"],
  ["/api/provider/callback", "GET"],
  ["/api/provider/code", "POST"],
]);

/**
 * Judges method, host, size, content type and origin of a request.
 * @param origin the canonical origin, such as https://parley.example.org
 */
export function admit(request: IncomingMessage, origin: string): Refusal {
  const method = request.method ?? "GET";
  const url = request.url ?? "/";
  if (!url.startsWith("/") || url.startsWith("//") || url.length > maxUrl)
    return { status: 400, text: "This address cannot be read." };
  const path = url.split("?", 1)[0] ?? "/";
  if (!isPlain(path, origin)) return { status: 400, text: "This address cannot be read." };
  const health = path === "/api/live" || path === "/api/ready";
  if (!health && request.headers.host !== new URL(origin).host) {
    if (method === "GET" || method === "HEAD")
      return { status: 308, text: "Parley is at another address.", location: origin + url };
    return { status: 421, text: "Parley is at another address." };
  }
  if (!["GET", "HEAD", "POST"].includes(method)) return { status: 405, text: "This method is not allowed here." };
  const most = isUpload(path) ? maxFile : maxBody;
  if (Number(request.headers["content-length"] ?? 0) > most) {
    const text = `This is larger than ${most / 1_000_000} MB, the most that is taken here. Nothing was changed.`;
    return { status: 413, text };
  }
  if (method === "POST") return admitPost(request, path, origin);
  const [, page, token] = linkBefore.exec(path) ?? [];
  if (token) return { status: 308, text: "This link is read in the browser.", location: `${origin}/${page}#${token}` };
  if (path.startsWith("/api/auth/") && authRoutes.get(path) !== method)
    return { status: 404, text: "There is nothing here." };
  // Pages that Next keeps for itself.
  if (/^\/_(?!_?next)/.test(path)) return { status: 404, text: "There is nothing here." };
  if (path === renewalPath || (path.startsWith("/api/provider/") && providerRoutes.get(path) !== method))
    return { status: 404, text: "There is nothing here." };
  if (path.startsWith("/api/trpc") || path.startsWith("/api/download")) {
    const site = request.headers["sec-fetch-site"];
    if (site !== undefined && site !== "same-origin" && site !== "none")
      return { status: 403, text: "Only Parley's own pages may ask this." };
  }
  return null;
}

/** Whether a request brings a file. */
export const isUpload = (path: string) => path.startsWith("/api/upload/");

/** Next would read dots, doubled slashes and backslashes as another path than the one that is judged here. */
function isPlain(path: string, origin: string): boolean {
  try {
    decodeURIComponent(path);
    return new URL(path, origin).pathname === path && !path.includes("//");
  } catch {
    return false;
  }
}

function admitPost(request: IncomingMessage, path: string, origin: string): Refusal {
  // A body of unknown length could pass the cap above.
  if (!/^\d+$/.test(request.headers["content-length"] ?? "")) return { status: 411, text: "Say how long the body is." };
  if (request.headers.origin !== origin) return { status: 403, text: "Only Parley's own pages may write." };
  const type = (request.headers["content-type"] ?? "").split(";", 1)[0]?.trim();
  if (path.startsWith("/api/trpc") || path === renewalPath || providerRoutes.get(path) === "POST") {
    return type === "application/json" ? null : { status: 415, text: "Send application/json." };
  }
  if (isUpload(path)) {
    return type === "application/octet-stream" ? null : { status: 415, text: "Send a file." };
  }
  if (authRoutes.get(path) === "POST") {
    return type === "application/x-www-form-urlencoded" ? null : { status: 415, text: "Send a form." };
  }
  return { status: 405, text: "Nothing is written here." };
}
