import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { send } from "./http";

const root = join(import.meta.dirname, "..");

/** An installation of its own, begun as `npm start` begins one, whose processes a test may kill. */
export type Installation = {
  origin: string;
  /** Starts it and waits until it is ready. */
  start(): Promise<void>;
  /** Ends the server with no chance to tidy up, and waits until its runner has noticed. */
  killServer(): Promise<void>;
  /** Ends the database with no chance to tidy up. */
  killDatabase(): void;
  /** Ends runner, server and database at once, with no chance to tidy up. */
  killAll(): Promise<void>;
  /** Stops every process of the database where it stands: it neither answers nor refuses. */
  freezeDatabase(): void;
  thawDatabase(): void;
  /** Ends it in the usual way and removes all it kept. */
  remove(): Promise<void>;
};

export function makeInstallation(folder: string, port: number): Installation {
  const origin = `http://localhost:${port}`;
  let runner: ChildProcess | null = null;
  let said = "";
  let frozen: number[] = [];

  const ended = (child: ChildProcess) =>
    child.exitCode !== null || child.signalCode !== null
      ? Promise.resolve()
      : new Promise<void>((done) => child.once("exit", () => done()));
  const serverPid = () => {
    const note = readFileSync(join(folder, "runs", `${runner?.pid}.json`), "utf8");
    return (JSON.parse(note) as { server: number }).server;
  };
  /** As root the database lives where its user can reach it; a note says where. */
  const away = () => {
    const note = join(folder, "postgres/place");
    return existsSync(note) ? readFileSync(note, "utf8").trim() : null;
  };
  const postmaster = () =>
    Number.parseInt(readFileSync(join(away() ?? join(folder, "postgres"), "data/postmaster.pid"), "utf8"), 10);
  const kill = (pid: number, signal: NodeJS.Signals) => process.kill(pid, signal);
  const childrenOf = (pid: number) =>
    execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" })
      .split("\n")
      .map((line) => line.trim().split(/\s+/).map(Number))
      .flatMap(([child = 0, parent]) => (parent === pid ? [child] : []));
  const removeAll = () => {
    const elsewhere = away();
    if (elsewhere) rmSync(elsewhere, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  };

  removeAll();
  return {
    origin,
    async start() {
      said = "";
      // As npm names what it runs: then the runner ends with the process that started it, whatever becomes of that.
      const settings = ["-u", "DATABASE_URL", "npm_lifecycle_event=start", `PARLEY_STATE=${folder}`, `PORT=${port}`];
      const program = [process.execPath, "scripts/run.mjs", "start"];
      const child = spawn("env", [...settings, ...program], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
      for (const stream of [child.stdout, child.stderr]) stream.on("data", (bytes) => (said += bytes));
      runner = child;
      while (!said.includes("Ready after")) {
        if (child.exitCode !== null) throw new Error(`It did not start:\n${said}`);
        await sleep(50);
      }
    },
    async killServer() {
      kill(serverPid(), "SIGKILL");
      if (runner) await ended(runner);
    },
    killDatabase: () => kill(postmaster(), "SIGKILL"),
    async killAll() {
      if (!runner) return;
      const [server, database] = [serverPid(), postmaster()];
      runner.kill("SIGKILL");
      kill(server, "SIGKILL");
      kill(database, "SIGKILL");
      await ended(runner);
    },
    freezeDatabase() {
      const pid = postmaster();
      kill(pid, "SIGSTOP");
      frozen = [pid, ...childrenOf(pid)];
      for (const one of frozen) kill(one, "SIGSTOP");
    },
    thawDatabase() {
      for (const one of frozen) kill(one, "SIGCONT");
      frozen = [];
    },
    async remove() {
      for (const one of frozen) kill(one, "SIGCONT");
      runner?.kill("SIGTERM");
      if (runner) await ended(runner);
      removeAll();
    },
  };
}

/** Whether the server says that it can work. */
export async function isReady(origin: string): Promise<boolean> {
  return (await send(origin, "GET", "/api/ready").catch(() => null))?.status === 200;
}
