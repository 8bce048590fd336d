/** The thread that draws: a picture takes tens of milliseconds, in which the server would answer nobody. */
import { parentPort } from "node:worker_threads";
import type { Card } from "./card";
import { drawCard } from "./draw-card";

parentPort?.on("message", async (card: Card) => {
  try {
    parentPort?.postMessage({ png: await drawCard(card) });
  } catch (error) {
    parentPort?.postMessage({ failed: error instanceof Error ? error.message : "unknown" });
  }
});
