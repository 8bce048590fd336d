import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { expect, test } from "vitest";
import { sendFile } from "./download";

const words = "x".repeat(100_000);

/** A file without an end to whoever asks; what became of it, and whether its maker was let go. */
async function send(longest: number, first = 0) {
  const outcome = { code: "", letGo: false, parts: 0 };
  async function* parts() {
    try {
      outcome.parts += 1;
      await new Promise((done) => setTimeout(done, first));
      for (; outcome.parts < 10_000; outcome.parts += 1) yield words;
    } finally {
      outcome.letGo = true;
    }
  }
  const server = createServer((_request, response) => {
    const file = { fileName: "a.csv", type: "text/csv", detail: null, parts: parts() };
    sendFile(file, response, longest).catch(({ code }: { code: string }) => {
      outcome.code = code;
    });
  }).listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1").on("error", () => undefined);
  socket.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
  const close = () => {
    socket.destroy();
    server.close();
  };
  return { outcome, socket, close };
}

test("a file that nobody takes any more is let go of, with what of it lay in memory", async () => {
  const { outcome, close } = await send(200);
  await expect.poll(() => outcome).toMatchObject({ code: "ERR_STREAM_PREMATURE_CLOSE", letGo: true });
  expect(outcome.parts).toBeLessThan(1_000);
  close();
});

test("of whoever goes away before the first part comes nothing is left", async () => {
  const { outcome, socket, close } = await send(10_000, 100);
  await expect.poll(() => outcome.parts).toBe(1);
  socket.destroy();
  await expect.poll(() => outcome).toMatchObject({ code: "ERR_STREAM_PREMATURE_CLOSE", letGo: true });
  close();
});
