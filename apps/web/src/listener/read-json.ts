import type { IncomingMessage } from "node:http";

const most = 10_000;

/** A small body as JSON; null for what is none, or is longer. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length <= most) parts.push(part);
  }
  try {
    return length > most ? null : JSON.parse(Buffer.concat(parts).toString("utf8"));
  } catch {
    return null;
  }
}
