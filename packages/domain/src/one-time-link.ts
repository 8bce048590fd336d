/** Pages that a one-time link opens. */
export type LinkPage = "setup" | "reset";

/** The address of a one-time link. Its token stands behind `#`, which browsers keep to themselves: no server, proxy or log has it. */
export const oneTimeLink = (origin: string, page: LinkPage, token: string): string => `${origin}/${page}#${token}`;

/** As servers make them, and as browsers of admins do. */
const token = /^#([\w-]{43}|[0-9a-f]{64})$/;

/** The token behind the `#` of an address; null where that is none. */
export const readLinkToken = (hash: string): string | null => token.exec(hash)?.[1] ?? null;
