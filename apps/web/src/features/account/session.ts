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

/** @returns whether the session has ended; if not, the person is still signed in. */
export async function signOut(): Promise<boolean> {
  try {
    return (await postForm("/api/auth/signout", {})).ok;
  } catch {
    return false;
  }
}
