const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** What lets somebody in by a link, made in the browser; the server is sent its sha-256 alone, so it never holds the link. */
export async function newToken(): Promise<{ token: string; tokenHash: string }> {
  const token = hex(crypto.getRandomValues(new Uint8Array(32)));
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(token));
  return { token, tokenHash: hex(new Uint8Array(digest)) };
}
