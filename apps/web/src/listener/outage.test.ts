import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { noteOutage, pageOrOutage } from "./outage";

async function answerOf(make: (response: ServerResponse) => Promise<void>) {
  const server = createServer((_, response) => void pageOrOutage(response, () => make(response)));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  try {
    const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    return { status: answer.status, text: await answer.text(), again: answer.headers.get("retry-after") };
  } finally {
    server.close();
  }
}

const lose = async () => {
  await sleep(1);
  noteOutage();
};

describe("pageOrOutage", () => {
  it.each([
    ["all at once", (response: ServerResponse) => void response.writeHead(500, { "Content-Length": "5" }).end("wrong")],
    [
      "in pieces",
      (response: ServerResponse) => {
        response.statusCode = 500;
        response.setHeader("Content-Encoding", "gzip");
        response.write("wr");
        response.end("ong");
      },
    ],
    [
      "headers first",
      (response: ServerResponse) => {
        response.statusCode = 500;
        response.flushHeaders();
        response.end("wrong");
      },
    ],
  ])("says in words that the database is gone, whatever Next sends: %s", async (_name, send) => {
    const answer = await answerOf(async (response) => {
      await lose();
      send(response);
    });
    expect(answer).toMatchObject({ status: 503, again: "5" });
    expect(answer.text).toMatch(/^<!doctype html>[\s\S]*Try again[\s\S]*<\/html>\n$/);
  });

  it("has the look of a page, in the one style that the policy takes", async () => {
    const answer = await answerOf(async (response) => {
      response.setHeader("Content-Security-Policy", "style-src 'self' 'nonce-q1w2'");
      await lose();
      response.writeHead(500).end("wrong");
    });
    expect(answer.text).toContain('<style nonce="q1w2">');
  });

  it("leaves alone what Next made all the same, and failures of another kind", async () => {
    const made = await answerOf(async (response) => {
      await lose();
      response.write("a ");
      response.end("page");
    });
    expect(made).toEqual({ status: 200, text: "a page", again: null });
    const failed = await answerOf(async (response) => void response.writeHead(500).end("wrong"));
    expect(failed).toEqual({ status: 500, text: "wrong", again: null });
  });

  it("keeps the notes of requests apart", async () => {
    const [lost, fine] = await Promise.all([
      answerOf(async (response) => {
        await lose();
        response.writeHead(500).end();
      }),
      answerOf(async (response) => {
        await sleep(20);
        response.writeHead(500).end();
      }),
    ]);
    expect([lost.status, fine.status]).toEqual([503, 500]);
  });
});
