import type { Asks } from "./routes";

/** An address that is no page. */
export type Handler = {
  /** The file below apps/web/src/app that answers; null where the listener does, or nothing. */
  file: string | null;
  asks: Asks;
  address: (negotiation: string) => string;
};

/** Every address that is no page and no endpoint. A file of Next's that is not here fails the test. */
export const handlers: Handler[] = [
  {
    file: "n/[negotiation]/changes.atom/route.ts",
    asks: "record:read",
    address: (negotiation) => `/n/${negotiation}/changes.atom`,
  },
  ...["preview.png", "issues/flow/preview.png"].map((path) => ({
    file: `n/[negotiation]/${path.replace("flow", "[issue]")}/route.ts`,
    asks: "record:read" as const,
    address: (negotiation: string) => `/n/${negotiation}/${path}`,
  })),
  { file: "api/auth/[...nextauth]/route.ts", asks: "anyone", address: () => "/api/auth/csrf" },
  { file: "icon.svg", asks: "anyone", address: () => "/icon.svg" },
  { file: "favicon.ico", asks: "anyone", address: () => "/favicon.ico" },
  { file: null, asks: "anyone", address: () => "/api/live" },
  { file: null, asks: "anyone", address: () => "/api/ready" },
  ...[
    ...[
      "/api/auth",
      "/api/auth/session",
      "/api/auth/signin",
      "/api/auth/providers",
      "/api/auth/error",
      "/api/auth/_log",
      "/api/provider/begin",
    ],
    ...["/api", "/api/trpc/no.such", "/api/download/no.such", "/api/nothing"],
    ...["/robots.txt", "/sitemap.xml", "/manifest.json", "/_next/static/none.js", "/_next/data/none.json"],
    ...["/server.js", "/.env", "/package.json", "/n", "/embed", "/embed/sample"],
  ].map((path) => ({ file: null, asks: "nobody" as const, address: () => path })),
];
