import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Who } from "./fixtures";
import type { Places } from "./places";
import { readingRoutes } from "./reading-routes";
import { writingRoutes } from "./writing-routes";

export type Route = {
  /** The folder below apps/web/src/app. */
  page: string;
  /** The least role that sees it. */
  least: Exclude<Who, "analyst2"> | "nobody";
  /** Addresses of it, in the states that look different. */
  addresses: (places: Places) => string[];
  /** Below /n/full, as full as can be, and below /n/empty, with nothing in it: what looks different there. */
  full?: string[];
  empty?: string[];
};

/** Every page there is. A page that is not here fails the walk. */
export const routes: Route[] = [
  ...readingRoutes,
  ...writingRoutes,
  // For whoever builds screens; there is no such page in production.
  { page: "stories", least: "nobody", addresses: () => ["/stories"] },
];

/** The folders that hold a page, as Next reads them. */
export function listPages(): string[] {
  const app = join(import.meta.dirname, "../apps/web/src/app");
  return readdirSync(app, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name === "page.tsx")
    .map(({ parentPath }) => parentPath.slice(app.length + 1))
    .sort();
}
