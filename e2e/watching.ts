import { type BrowserContext, expect } from "@playwright/test";

/** What a browser met while a test ran. */
export type Watched = {
  /** Lets a problem of this kind pass in this test. */
  allow(pattern: RegExp): void;
  /** Fails for every problem met: errors in the console (the policy's and React's among them), strangers asked, 5xx. */
  expectNoProblem(): Promise<void>;
};

/** Watches everything in a browser context from now on. */
export function watch(context: BrowserContext, origin: string): Watched {
  const problems: string[] = [];
  const allowed: RegExp[] = [];

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
  });

  return {
    allow: (pattern) => void allowed.push(pattern),
    async expectNoProblem() {
      const left = problems.filter((problem) => !allowed.some((pattern) => pattern.test(problem)));
      expect(left, "problems met in the browser").toEqual([]);
    },
  };
}

/**
 * Reads along whatever this browser context is sent, headers and bodies, on the way to it; but for the files of the
 * build, which are older than any record.
 * @returns whether a word was in any of it so far.
 */
export async function listenIn(context: BrowserContext): Promise<(word: string) => boolean> {
  const answers: string[] = [];
  await context.route(
    ({ pathname }) => !pathname.startsWith("/_next/static/"),
    async (route) => {
      // A page that is left asks for things that nobody waits for.
      const response = await route.fetch({ maxRedirects: 0 }).catch(() => null);
      if (!response) return;
      const body = await response.body();
      answers.push(`${JSON.stringify(response.headers())} ${body.toString()}`);
      await route.fulfill({ response, body }).catch(() => undefined);
    },
  );
  return (word) => answers.some((answer) => answer.includes(word));
}
