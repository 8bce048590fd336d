import type { ServerResponse } from "node:http";

/** The negotiation whose embed page this is; null for every other address. */
export function embeddedIn(path: string): string | null {
  const [, negotiation] = /^\/embed\/([a-z0-9-]+)\//.exec(path) ?? [];
  return negotiation ?? null;
}

/** Lets these sites show this answer within pages of their own; none but them, and where there are none, nobody. */
export function allowFraming(response: ServerResponse, sites: readonly string[]): void {
  if (sites.length === 0) return;
  const policy = String(response.getHeader("content-security-policy") ?? "");
  const framed = policy.replace("frame-ancestors 'none'", `frame-ancestors ${sites.join(" ")}`);
  response.setHeader("Content-Security-Policy", framed);
  // It knows no sites: browsers that read the policy pass it over, and others would refuse all.
  response.removeHeader("X-Frame-Options");
}
