import type { Api } from "@parley/api/server";
import { once } from "./once";

export const { set: setApi, get: getApi } = once<Api>(
  "api",
  "The API lives in the server process (apps/web/server.ts).",
);
