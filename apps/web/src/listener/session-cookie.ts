/** Over https a name that a browser takes from this host alone: no neighbour's page, and nobody on a plain connection, can set it. */
export const ownName = (name: string, secure: boolean): string => `${secure ? "__Host-" : ""}${name}`;

/** The session cookie holds an opaque handle and nothing else. */
export const sessionCookie = (secure: boolean): string => ownName("parley.session", secure);

/** Longest life of a session, in seconds; its row in the database may end it sooner. */
export const sessionSeconds = 7 * 24 * 60 * 60;

/** The line that gives a browser its session: the same wherever it comes from. */
export const sessionLine = (handle: string, secure: boolean): string =>
  `${sessionCookie(secure)}=${handle}; Path=/; Max-Age=${sessionSeconds}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;

const shape = /^[A-Za-z0-9_-]{43}$/;

/** The handle in a Cookie header, or null where there is none or it is malformed. */
export function handleFromHeader(header: string | null | undefined, secure: boolean): string | null {
  for (const part of (header ?? "").split(";")) {
    const [name, value] = part.trim().split("=", 2);
    if (name === sessionCookie(secure)) return readHandle(value);
  }
  return null;
}

/** The value if it has the shape of a handle, else null. */
export function readHandle(value: string | undefined): string | null {
  return value && shape.test(value) ? value : null;
}
