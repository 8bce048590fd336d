import type { Context } from "./context";
import type { Download } from "./download";

/**
 * Notes who takes a file, where its maker wants that noted: before its first byte. Of nobody known there is nothing to note, and
 * what everybody may take without end is not written down without end.
 */
export async function noted(
  ctx: Context,
  chain: string,
  actor: string | null,
  path: string,
  file: Download,
): Promise<Download> {
  if (file.detail && actor !== null) {
    const row = { chain, actor, action: "download", subject: path, detail: file.detail };
    await ctx.clients.account.prisma.audit.createMany({ data: [row] });
  }
  return file;
}
