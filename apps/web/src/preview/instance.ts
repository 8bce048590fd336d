import { once } from "@/listener/once";
import type { Previews } from "./previews";

/** Made by the listener, whose bundle knows where the thread is. */
export const { set: setPreviews, get: getPreviews } = once<Previews>(
  "previews",
  "Pictures are drawn in the server process (apps/web/server.ts).",
);
