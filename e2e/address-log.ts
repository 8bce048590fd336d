import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";

/** What a proxy would have in its log, were it to log all it can but bodies. */
export type AddressLog = { proxy: { server: string }; lines: string[]; close: () => Promise<void> };

/** A proxy between a browser and a server, as operators have them in front: it notes each request's line and headers, and each answer's. */
export async function openAddressLog(): Promise<AddressLog> {
  const lines: string[] = [];
  const note = (line: string, headers: string[]) => void lines.push(decodeAll(`${line} ${headers.join(" ")}`));
  const server = createServer((asked, response) => {
    note(`${asked.method} ${asked.url}`, asked.rawHeaders);
    const { hostname, port, pathname, search } = new URL(asked.url ?? "");
    const path = pathname + search;
    const on = request({ hostname, port, path, method: asked.method, headers: asked.headers }, (answer) => {
      note(`${answer.statusCode} to ${path}`, answer.rawHeaders);
      response.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
      answer.pipe(response);
    });
    on.on("error", () => response.destroy());
    asked.pipe(on);
  }).listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
  return {
    proxy: { server: `http://127.0.0.1:${(server.address() as AddressInfo).port}` },
    lines,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

/** As whoever reads the log would understand it. */
function decodeAll(line: string): string {
  return line.replaceAll(/(%[0-9a-f]{2})+/gi, (part) => {
    try {
      return decodeURIComponent(part);
    } catch {
      return part;
    }
  });
}
