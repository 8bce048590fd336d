import { readdirSync } from "node:fs";
import { join } from "node:path";
import { can, type Permission, roles } from "@parley/domain/access";
import type { Who } from "./fixtures";
import type { Places } from "./places";
import { readingRoutes } from "./reading-routes";
import { writingRoutes } from "./writing-routes";

/**
 * What an address asks for: nothing; somebody signed in, or at least something that everybody may read; somebody signed in; or a
 * permission. There are those that nobody is given.
 */
export type Asks = "anyone" | "something-to-read" | "signed-in" | Permission | "nobody";

export type PageLine = {
  /** The folder below apps/web/src/app. */
  page: string;
  asks: Asks;
  /** Addresses of it, in the states that look different. */
  addresses: (places: Places) => string[];
  /** Below /n/full, as full as can be, and below /n/empty, with nothing in it: what looks different there. */
  full?: string[];
  empty?: string[];
};

/** With the least role that sees it. */
export type Route = PageLine & { least: Exclude<Who, "analyst2"> | "nobody" };

function leastOf(asks: Asks): Route["least"] {
  if (asks === "nobody") return "nobody";
  if (asks === "anyone") return "signedOut";
  return roles.find((role) => asks === "signed-in" || asks === "something-to-read" || can(role, asks)) ?? "nobody";
}

/** Every page there is. A page that is not here fails the walk. */
export const routes: Route[] = [
  ...readingRoutes,
  ...writingRoutes,
  // For whoever builds screens; there is no such page in production.
  { page: "stories", asks: "nobody" as const, addresses: () => ["/stories"] },
].map((line) => ({ ...line, least: leastOf(line.asks) }));

const app = join(import.meta.dirname, "../apps/web/src/app");
const foldersOf = (file: RegExp) =>
  readdirSync(app, { recursive: true, withFileTypes: true }).filter((one) => one.isFile() && file.test(one.name));

/** The folders that hold a page, as Next reads them. */
export const listPages = (): string[] =>
  foldersOf(/^page\.tsx$/)
    .map(({ parentPath }) => parentPath.slice(app.length + 1))
    .sort();

/** Whatever else Next answers by itself: route handlers, and the files that it makes addresses of. */
export const listHandlers = (): string[] =>
  foldersOf(/^(route|(icon|apple-icon|favicon|opengraph-image|twitter-image|sitemap|robots|manifest)\d*)\.\w+$/)
    .map(({ parentPath, name }) => join(parentPath, name).slice(app.length + 1))
    .sort();
