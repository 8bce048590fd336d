import { type BrowserContext, expect, type Response } from "@playwright/test";

/** What a browser met while a test ran. */
export type Watched = {
  /** Lets a problem of this kind pass in this test. */
  allow(pattern: RegExp): void;
  /** Whether a word came in anything this browser was sent. Waits for what is on its way. */
  hasHeard(word: string): Promise<boolean>;
  /** Fails for every problem met: errors in the console (the policy's and React's among them), strangers asked, 5xx. */
  expectNoProblem(): Promise<void>;
};

/** Bodies that hold words; pictures and fonts hold none. */
const WORDY = new Set(["document", "fetch", "xhr", "script", "stylesheet", "other"]);

/** Watches everything in a browser context from now on. */
export function watch(context: BrowserContext, origin: string): Watched {
  const problems: string[] = [];
  const allowed: RegExp[] = [];
  const bodies: Promise<string>[] = [];

  context.on("console", (message) => {
    if (message.type() === "error") problems.push(`console: ${message.text()} ${message.location().url}`);
  });
  context.on("weberror", (error) => problems.push(`error: ${error.error().stack ?? error.error().message}`));
  context.on("request", (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol.startsWith("http") && asked !== origin) problems.push(`asks a stranger: ${request.url()}`);
  });
  context.on("response", (response) => {
    if (response.status() >= 500) problems.push(`${response.status()} from ${response.url()}`);
    if (WORDY.has(response.request().resourceType())) bodies.push(hear(response));
  });

  async function hear(response: Response): Promise<string> {
    const headers = JSON.stringify(response.headers());
    if (response.status() === 304 || (response.status() >= 300 && response.status() < 400)) return headers;
    try {
      return headers + (await response.text());
    } catch {
      // A page that was left does not read on; anything else that cannot be read must not pass for silence.
      const failure = response.request().failure();
      if (!failure) unread.push(response.url());
      return headers;
    }
  }
  const unread: string[] = [];

  return {
    allow: (pattern) => void allowed.push(pattern),
    async hasHeard(word) {
      const heard = (await Promise.all(bodies)).some((body) => body.includes(word));
      expect(unread, "answers that could not be read").toEqual([]);
      return heard;
    },
    async expectNoProblem() {
      const left = problems.filter((problem) => !allowed.some((pattern) => pattern.test(problem)));
      expect(left, "problems met in the browser").toEqual([]);
    },
  };
}
