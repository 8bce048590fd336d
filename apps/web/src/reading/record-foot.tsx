import type { AnyRole } from "@parley/domain/access";
import type { Kind } from "@parley/domain/records";
import type { ReactNode } from "react";
import { RecordLinks } from "./record-links";

type Props = {
  negotiation: string;
  kind: Kind;
  record: string;
  version: number;
  edition: number;
  role: AnyRole | null;
  children?: ReactNode;
};

/** The last line of a record's page: which version of it, of which edition, and the ways to the others and to its form. */
export function RecordFoot({ version, edition, children, ...record }: Props) {
  return (
    <p className="mt-10 border-t border-line pt-2 text-note text-ink-3">
      Edition {edition}, {version === 1 ? "first version" : `version ${version}`} of this record. {children}{" "}
      <RecordLinks {...record} />
    </p>
  );
}
