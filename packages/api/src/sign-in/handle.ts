import { createHash, randomBytes } from "node:crypto";

/** A new session handle: 43 characters that nobody can guess and that say nothing. */
export const newHandle = (): string => randomBytes(32).toString("base64url");

/** What is stored of a handle, so that a copy of the table opens no session. */
export const hashHandle = (handle: string): string => createHash("sha256").update(handle).digest("hex");
