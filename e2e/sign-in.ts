import { type Answer, cookieHeader, cookiesOf, send } from "./http";

export const sessionCookie = "parley.session";
export const demoPassword = "parley-demo-account";

const form = (origin: string) => ({ origin, "content-type": "application/x-www-form-urlencoded" });

/** What the sign-in page fetches before it sends a form. */
export async function openForm(origin: string): Promise<{ csrfToken: string; cookies: Map<string, string> }> {
  const answer = await send(origin, "GET", "/api/auth/csrf");
  return { csrfToken: (JSON.parse(answer.text) as { csrfToken: string }).csrfToken, cookies: cookiesOf(answer) };
}

export type Attempt = {
  /** Fields over the usual ones; undefined leaves one out. */
  fields?: Record<string, string | undefined>;
  /** Cookies beside the form's own. */
  cookies?: Record<string, string>;
  query?: string;
};

/** Sends the sign-in form as the page does. `session` is the cookie it was given, or null. */
export async function signIn(
  origin: string,
  email: string,
  password: string,
  { fields = {}, cookies = {}, query = "" }: Attempt = {},
): Promise<{ answer: Answer; session: string | null }> {
  const opened = await openForm(origin);
  const all = { email, password, csrfToken: opened.csrfToken, json: "true", ...fields };
  const said = Object.entries(all).filter((field): field is [string, string] => field[1] !== undefined);
  const answer = await send(origin, "POST", `/api/auth/callback/credentials${query}`, {
    headers: form(origin),
    cookie: cookieHeader(new Map([...opened.cookies, ...Object.entries(cookies)])),
    body: new URLSearchParams(said).toString(),
  });
  const handle = cookiesOf(answer).get(sessionCookie);
  return { answer, session: handle ? `${sessionCookie}=${handle}` : null };
}

/** Signs in where that must work, and gives the cookie. */
export async function enter(origin: string, email: string, password = demoPassword): Promise<string> {
  const { answer, session } = await signIn(origin, email, password);
  if (!session) throw new Error(`${email} does not get in: ${answer.status} ${answer.text}`);
  return session;
}

/** Sends the sign-out form as the page does. */
export async function signOut(origin: string, session: string): Promise<Answer> {
  const { csrfToken, cookies } = await openForm(origin);
  return send(origin, "POST", "/api/auth/signout", {
    headers: form(origin),
    cookie: `${session}; ${cookieHeader(cookies)}`,
    body: new URLSearchParams({ csrfToken, json: "true" }).toString(),
  });
}
