import { createHash } from "node:crypto";
import { DomainError } from "@parley/domain/errors";

/** A number of bytes as people say it. */
export const megabytes = (bytes: number) => `${Math.round(bytes / 1_000_000)} MB`;

/**
 * The same bytes, counted and hashed as they pass.
 * @throws DomainError `too_large` as soon as there are too many, `invalid` where they end as others than were meant.
 */
export async function* measured(
  bytes: AsyncIterable<Uint8Array>,
  most: number,
  sha256: string,
): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  let size = 0;
  for await (const part of bytes) {
    size += part.length;
    if (size > most)
      throw new DomainError(
        "too_large",
        `This file is larger than ${megabytes(most)}: cut it in two. Nothing was changed.`,
      );
    hash.update(part);
    yield part;
  }
  if (size === 0) throw new DomainError("invalid", "This file is empty. Nothing was changed.");
  if (hash.digest("hex") !== sha256)
    throw new DomainError("invalid", "This file changed on its way here: send it again. Nothing was changed.");
}

export async function* nothing(): AsyncGenerator<Uint8Array> {}
