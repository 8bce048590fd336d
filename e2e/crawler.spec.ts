import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import type { Endpoint } from "@parley/api/testing";
import { expect, test } from "@playwright/test";
import { openCrawler } from "./crawl/crawler";
import type { Known } from "./crawl/inputs";
import { open, plant } from "./crawl/plant";
import { makeWords } from "./crawl/words";
import { send } from "./http";
import { isReady } from "./installation";
import { openOperator } from "./operator";
import { portOf } from "./servers";

/** A server and a database of its own, with the small dossier alone; all it says is kept. */
let server: ChildProcess;
let said = "";
const words = makeWords();
let planted: Awaited<ReturnType<typeof plant>>;
let endpoints: Endpoint[];
let shapes: Record<string, object>;
let known: Known;
let origin = "";

test.describe("nothing that is planted comes out", { tag: "@walk" }, () => {
  test.beforeAll(async ({ playwright: _ }, { parallelIndex }) => {
    test.setTimeout(120_000);
    const port = portOf(parallelIndex) + 6;
    origin = `http://localhost:${port}`;
    const settings = [`E2E_PORT=${port}`, "E2E_DOSSIERS=sample"];
    server = spawn("env", [...settings, process.execPath, "dist/serve.js"], { cwd: import.meta.dirname });
    for (const stream of [server.stdout, server.stderr]) stream?.on("data", (bytes) => (said += bytes));
    while (!(await isReady(origin))) {
      if (server.exitCode !== null) throw new Error(`It did not start:\n${said}`);
      await sleep(100);
    }
    const operator = openOperator(port);
    planted = await plant(origin, operator, words);
    endpoints = await operator("list-endpoints", {});
    shapes = await operator("list-inputs", {});
    const negotiations = [open, planted.closed, planted.elsewhere, planted.everybodys];
    // Each is looked for by what stands beside it, and by its beginning.
    const terms = [planted.probe, planted.probe.slice(0, 6), "vexqui", "vexq", "Name", "example.org"];
    known = { negotiations, terms, ...(await operator("list-ids", {})) };
  });
  test.afterAll(async () => {
    if (server.exitCode !== null) return;
    const ended = new Promise((done) => server.once("exit", done));
    server.kill("SIGTERM");
    await ended;
  });

  test("whoever may see the words does, so that they can be found", async () => {
    const { crawl, ask } = openCrawler(origin, planted.ann.cookie, words);
    await ask({ path: `/n/${open}/desk` });
    await ask({ path: `/api/trpc/changeset.queue?input=${encodeURIComponent(JSON.stringify({ negotiation: open }))}` });
    await ask({ path: `/n/${planted.closed}/events` });
    expect(crawl.leaks.length).toBeGreaterThan(5);
    for (const [answer, found] of [
      [Buffer.from("xx a vexquilaa word").toString("base64"), true],
      ["VEXQUILAA", true],
      ["%76%65%78%71%75%69%6c", true],
      ["a quiet sentence", false],
    ] as const)
      expect(words.found(answer, "").length > 0, answer).toBe(found);
    const word = words.plant("a place");
    expect(words.found(`<b>${word}</b>`, "")).toEqual([`${word} (a place)`]);
    expect(words.found("vexquilab", "/n/vexquilab")).toEqual([]);
  });

  const crawlers: { name: string; cookie: () => string; key?: () => string; pages: number; answered: number }[] = [
    { name: "a viewer", cookie: () => planted.viewer.cookie, pages: 100, answered: 40 },
    { name: "an analyst of another negotiation", cookie: () => planted.analyst.cookie, pages: 40, answered: 35 },
    { name: "somebody signed out", cookie: () => "", pages: 20, answered: 19 },
    // A public negotiation stands open beside what the key opens.
    { name: "whoever holds a key", cookie: () => "", key: () => planted.key, pages: 21, answered: 20 },
  ];
  for (const { name, cookie, key, pages, answered } of crawlers) {
    test(`${name} gets not one byte of them`, async ({ playwright: _ }, info) => {
      test.setTimeout(240_000);
      const { crawl, follow, tryEndpoints } = openCrawler(origin, cookie(), words, key?.());
      const places = known.negotiations.flatMap((one) =>
        ["", "/desk", "/admin", "/changes.atom", "/export", "/search?q=Brindlewick", "/search?q=vexq"].map(
          (rest) => `/n/${one}${rest}`,
        ),
      );
      const named = known.ids.flatMap((id) =>
        id.startsWith("vexquil") || /^[0-9a-f]{8}-/.test(id)
          ? [`/n/${open}/${id.startsWith("vexquil") ? "events" : "desk"}/${id}`]
          : [],
      );
      const files = [
        "/robots.txt",
        "/sitemap.xml",
        "/manifest.json",
        "/icon.svg",
        "/favicon.ico",
        "/api/live",
        "/api/ready",
      ];
      await follow(["/", "/sign-in", `/embed/${open}/issues/flow`, ...files, ...places, ...named]);
      await tryEndpoints(endpoints, shapes, known);
      const { requests, bytes, leaks, failures } = crawl;
      const description = `${requests} requests, ${crawl.pages.size} pages, ${crawl.answered.size} endpoints, ${bytes} bytes`;
      info.annotations.push({ type: "crawl", description });
      expect(leaks).toEqual([]);
      expect(failures).toEqual([]);
      expect(requests).toBeGreaterThan(3_000);
      expect(crawl.pages.size).toBeGreaterThanOrEqual(pages);
      expect(crawl.answered.size).toBeGreaterThanOrEqual(answered);
    });
  }

  test("the server says none of them", async () => {
    await send(origin, "GET", "/api/live");
    expect(words.found(said, "")).toEqual([]);
    expect(words.count()).toBeGreaterThan(60);
  });
});
