import type { Kind } from "@parley/domain/records";
import { Link } from "@parley/ui/link";
import type { ReactNode } from "react";

type Props = { base: string; kind: Kind; record: string; version: number; edition: number; children?: ReactNode };

/** The last line of a record's page: which version of it, of which edition, and the way to the others. */
export function RecordFoot({ base, kind, record, version, edition, children }: Props) {
  return (
    <p className="mt-10 border-t border-line pt-2 text-note text-ink-3">
      Edition {edition}, {version === 1 ? "first version" : `version ${version}`} of this record.{" "}
      <Link href={`${base}/history/${kind}/${record}`}>History</Link> {children}
    </p>
  );
}
