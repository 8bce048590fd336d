/** Answers to `record:read` change with the edition alone, so the edition is their version. */
import { createHash } from "node:crypto";
import type { AnyRole } from "@parley/domain/access";
import { TRPCError } from "@trpc/server";
import type { Context, Ground } from "./context";

/** Thrown where what the client holds is still true; becomes a 304. */
export class Unchanged extends Error {
  override name = "Unchanged";
}

/**
 * Everything such an answer depends on, the UTC day included: ages and "lately" turn at midnight. What is asked as of an earlier
 * edition depends on the latest as well, in which something may have been redacted.
 */
function etagOf(build: string, ground: Ground, role: AnyRole, asKnown: number | null, now = new Date()): string {
  const { id, edition, visibility, settingsVersion } = ground;
  const day = now.toISOString().slice(0, 10);
  const parts = [build, id, edition, asKnown ?? "today", role, visibility, settingsVersion, day].join("|");
  return `"${createHash("sha256").update(parts).digest("base64url").slice(0, 24)}"`;
}

/**
 * Notes the tag of the answer, and throws `Unchanged` where the client holds it already. What is closed to all but its members
 * has none, nor has what is read by a key: with a tag a browser would keep it.
 */
export function answerUnchanged(ctx: Context, ground: Ground, role: AnyRole, asKnown: number | null): void {
  const { exchange } = ctx;
  if (!exchange?.conditional || ctx.key !== null || ground.visibility === "members") return;
  const tag = etagOf(ctx.build, ground, role, asKnown);
  exchange.etag = tag;
  if (!exchange.ifNoneMatch?.split(",").some((held) => held.trim() === tag)) return;
  throw new TRPCError({ code: "PRECONDITION_FAILED", cause: new Unchanged() });
}
