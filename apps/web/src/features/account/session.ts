/** Signing in and out through next-auth's routes; both need its CSRF token first. */

/** `code`: the password is right, and a code is asked for as well. */
export type SignInResult = "signed-in" | "refused" | "limited" | "code" | "unavailable";

async function postForm(path: string, fields: Record<string, string>): Promise<Response> {
  const { csrfToken } = (await (await fetch("/api/auth/csrf")).json()) as { csrfToken: string };
  return fetch(path, { method: "POST", body: new URLSearchParams({ ...fields, csrfToken, json: "true" }) });
}

export async function signIn(email: string, password: string, secondStep = ""): Promise<SignInResult> {
  try {
    const answer = await postForm("/api/auth/callback/credentials", { email, password, code: secondStep });
    if (answer.ok) return "signed-in";
    if (answer.status !== 401) return "unavailable";
    const { url } = (await answer.json()) as { url: string };
    const code = new URL(url, window.location.origin).searchParams.get("error");
    return code === "limited" || code === "code" || code === "unavailable" ? code : "refused";
  } catch {
    return "unavailable";
  }
}

type ProviderAnswer = { url?: string; to?: string; why?: SignInResult; wrong?: string; text?: string };

async function postJson(path: string, body: object): Promise<{ ok: boolean; said: ProviderAnswer }> {
  const headers = { "content-type": "application/json" };
  const answer = await fetch(path, { method: "POST", headers, body: JSON.stringify(body) });
  return { ok: answer.ok, said: (await answer.json()) as ProviderAnswer };
}

const unavailable = "Signing in this way does not work just now. Try again in a minute.";

/** Goes to the provider of sign-ins. @returns what hinders it, in words; null once on the way. */
export async function goToProvider(
  path: "begin" | "link",
  body: object,
): Promise<{ wrong: string; text: string } | null> {
  try {
    const { ok, said } = await postJson(`/api/provider/${path}`, body);
    if (!ok || !said.url) return { wrong: said.wrong ?? "", text: said.text ?? unavailable };
    window.location.assign(said.url);
    return null;
  } catch {
    return { wrong: "", text: unavailable };
  }
}

/** Says the code that is asked for beside what the provider said. @returns where to go, or what came of it. */
export async function sayCode(code: string): Promise<{ to: string } | Exclude<SignInResult, "signed-in" | "code">> {
  try {
    const { ok, said } = await postJson("/api/provider/code", { code });
    if (ok && said.to) return { to: said.to };
    return said.why === "limited" || said.why === "unavailable" ? said.why : "refused";
  } catch {
    return "unavailable";
  }
}

const notRenewed =
  "But this session still goes on as before. Sign out and sign in again, so that a copy of it opens nothing.";

/** The last command of this page that proved again that one is oneself: whoever copied the cookie does not know it. */
let proof = "";

/** Sends a command with a proof in it, and remembers which it was. */
export const proving =
  <Input extends { commandId: string }, Output>(send: (input: Input) => Promise<Output>) =>
  (input: Input): Promise<Output> => {
    proof = input.commandId;
    return send(input);
  };

/**
 * Goes on under a new session, once one proved again that it is oneself: a copy of the one before opens nothing then.
 * @returns what to say where that failed; null once it is done.
 */
export async function renewSession(): Promise<string | null> {
  try {
    const headers = { "content-type": "application/json" };
    const body = JSON.stringify({ proof });
    return (await fetch("/api/session/renew", { method: "POST", headers, body })).ok ? null : notRenewed;
  } catch {
    return notRenewed;
  }
}

/** @returns whether the session has ended; if not, the person is still signed in. */
export async function signOut(): Promise<boolean> {
  try {
    return (await postForm("/api/auth/signout", {})).ok;
  } catch {
    return false;
  }
}
