import { availableParallelism } from "node:os";

/** How many run tests side by side. Each has a server of its own, so that none sees what another changes. */
export const workers = Math.min(4, availableParallelism());

/** Ports beside a server's: the operator's, and those of installations that tests start. */
const perWorker = 10;
const first = Number(process.env.E2E_PORT ?? 3107);

export const portOf = (worker: number): number => first + worker * perWorker;
export const originOf = (worker: number): string => `http://localhost:${portOf(worker)}`;

/** How many times a trial is made: a few each time, many where all is asked for. */
export const runs = (few: number, many: number): number => (process.env.PARLEY_THOROUGH === "1" ? many : few);
