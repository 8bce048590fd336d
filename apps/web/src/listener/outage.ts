import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";

/** Whether the database was missing while this page was being made. */
type Note = { unavailable: boolean };

/** Next's module graph writes the note, the listener's reads it: see once.ts. */
const home = globalThis as typeof globalThis & { parleyOutage?: AsyncLocalStorage<Note> };
home.parleyOutage ??= new AsyncLocalStorage<Note>();
const notes = home.parleyOutage;

/** Notes that the page being made lacks the database. */
export function noteOutage(): void {
  const note = notes.getStore();
  if (note) note.unavailable = true;
}

/**
 * Has Next make a page. Where that fails for want of the database, the answer is a 503 with a page of our own in place of
 * Next's 500, which says nothing without scripts.
 */
export function pageOrOutage(response: ServerResponse, make: () => Promise<void>): Promise<void> {
  const note: Note = { unavailable: false };
  const writeHead = response.writeHead.bind(response) as (status: number, ...more: unknown[]) => ServerResponse;
  const write = response.write.bind(response) as (...words: unknown[]) => boolean;
  const end = response.end.bind(response) as (...words: unknown[]) => ServerResponse;
  let replaced = false;

  /** Sends our page before the first word of Next's; whatever Next has still to say is not sent. */
  const replace = (): boolean => {
    if (replaced || response.headersSent || response.statusCode < 500 || !note.unavailable) return replaced;
    replaced = true;
    for (const name of response.getHeaderNames()) if (describesBody.test(name)) response.removeHeader(name);
    writeHead(503, { "Content-Type": "text/html; charset=utf-8", "Retry-After": "5" });
    end(page(nonceOf(response)));
    return true;
  };
  response.writeHead = ((status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    return replace() ? response : writeHead(status, ...rest);
  }) as ServerResponse["writeHead"];
  response.write = ((...words: unknown[]) => replace() || write(...words)) as ServerResponse["write"];
  response.end = ((...words: unknown[]) => (replace() ? response : end(...words))) as ServerResponse["end"];
  return notes.run(note, make);
}

const describesBody = /^(content-(length|encoding|type)|etag|link)$/;

/** The policy that goes with every answer names the one style it takes. */
const nonceOf = (response: ServerResponse): string =>
  /'nonce-([^']+)'/.exec(String(response.getHeader("content-security-policy") ?? ""))?.[1] ?? "";

const page = (nonce: string) => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>Not to be had just now · Parley</title>
<style nonce="${nonce}">
  body { margin: 0; border-top: 4px solid #1b1a16; background: #faf9f6; color: #1b1a16; }
  main { max-width: 640px; margin: 0 auto; padding: 48px 20px; font: 19px/28px Georgia, serif; }
  h1 { margin: 0; font-size: 26px; line-height: 31px; }
  a { color: inherit; text-underline-offset: 3px; }
  @media (prefers-color-scheme: dark) { body { border-color: #f2f0e8; background: #151512; color: #f2f0e8; } }
</style>
<main>
<h1>This page is not to be had just now</h1>
<p>Parley does not reach its database. What you saved is safe, and nobody is signed out by this.</p>
<p><a href="">Try again</a></p>
</main>
</html>
`;
