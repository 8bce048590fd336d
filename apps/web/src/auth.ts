import type { NextAuthOptions } from "next-auth";
import NextAuth from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { env } from "./env";
import { getApi } from "./listener/api-instance";
import { networkHeader } from "./listener/network";
import { handleFromHeader, sessionSeconds as maxAge, readHandle, sessionCookie } from "./listener/session-cookie";

/** What a failed sign-in may say in the URL: codes of ours, never a raw error. */
type Failure = "limited" | "code" | "unavailable";

function options(secure: boolean, secret: string): NextAuthOptions {
  return {
    secret,
    session: { strategy: "jwt", maxAge },
    // The token is the opaque handle of a session row: nothing in it can be forged, read or extended by a client.
    jwt: {
      maxAge,
      encode: async ({ token }) => readHandle(String(token?.handle ?? "")) ?? "",
      decode: async ({ token }) => {
        const handle = readHandle(token);
        return handle ? { handle } : null;
      },
    },
    cookies: {
      sessionToken: { name: sessionCookie(secure), options: { httpOnly: true, sameSite: "lax", path: "/", secure } },
    },
    pages: { signIn: "/sign-in", signOut: "/sign-in", error: "/sign-in" },
    logger: { error: () => undefined, warn: () => undefined, debug: () => undefined },
    providers: [
      Credentials({
        credentials: { email: {}, password: {}, code: {} },
        async authorize(credentials, request) {
          const result = await signIn(credentials, request.headers ?? {});
          if (result === null) return null;
          if (typeof result === "string") throw new Error(result);
          return { id: "session", handle: result.handle };
        },
      }),
    ],
    callbacks: {
      jwt: async ({ token, user }) => (user && "handle" in user ? { handle: user.handle } : { handle: token.handle }),
      session: async ({ session }) => ({ expires: session.expires }),
      redirect: async ({ baseUrl }) => baseUrl,
    },
  };
}

/** A body in JSON can hold anything; and the database's text holds no zero byte. */
const readWords = (value: unknown): string => (typeof value === "string" && !value.includes("\0") ? value : "");

async function signIn(
  credentials: Record<string, unknown> | undefined,
  headers: Record<string, unknown>,
): Promise<{ handle: string } | Failure | null> {
  try {
    return await getApi().signIn({
      email: readWords(credentials?.email),
      password: readWords(credentials?.password),
      code: readWords(credentials?.code).slice(0, 100),
      device: String(headers["user-agent"] ?? "").slice(0, 300),
      network: String(headers[networkHeader] ?? ""),
    });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : null;
    return code === "rate_limited" ? "limited" : code === "unauthenticated" ? "code" : "unavailable";
  }
}

/** Answers next-auth's routes; the session row is ended before the cookie is cleared, or neither is. */
export async function handleAuth(
  request: Request,
  context: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  const { NEXTAUTH_URL, NEXTAUTH_SECRET } = env();
  const { nextauth } = await context.params;
  const secure = NEXTAUTH_URL.startsWith("https:");
  const before = handleFromHeader(request.headers.get("cookie"), secure);
  if (nextauth[0] === "signout") {
    try {
      if (before) await getApi().endSession(before);
    } catch {
      return new Response("Signing out did not work just now. You are still signed in; try again.\n", { status: 503 });
    }
  }
  const handler = NextAuth(options(secure, NEXTAUTH_SECRET));
  const response: Response = await handler(request, context);
  // Whoever signs in where somebody was signed in takes their place: what the cookie named before is nobody's then.
  const given = response.headers
    .getSetCookie()
    .map((line) => handleFromHeader(line, secure))
    .find(Boolean);
  if (before && given && given !== before)
    await getApi()
      .endSession(before)
      .catch(() => undefined);
  // Not what is stored as well: words of somebody else in this browser may not have reached the server yet.
  if (nextauth[0] === "signout") response.headers.set("Clear-Site-Data", '"cache"');
  return response;
}
