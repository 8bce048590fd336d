import type { AnyRole } from "@parley/domain/access";
import type { Kind } from "@parley/domain/records";
import { Link } from "@parley/ui/link";
import { editRecordAddress } from "./form-addresses";
import { useMayWrite } from "./known-edition";

type Props = {
  negotiation: string;
  kind: Kind;
  record: string;
  /** The role of whoever reads: those who may propose changes get the ways to do so. */
  role: AnyRole | null;
  /** What the record is called, where several of these stand on one page. */
  name?: string;
};

/** The quiet ways from a record to its history and, for analysts, to its form. */
export function RecordLinks({ negotiation, kind, record, role, name }: Props) {
  const of = name === undefined ? "" : `: ${name}`;
  const mayWrite = useMayWrite(role);
  const links = [
    ["History", `/n/${negotiation}/history/${kind}/${record}`] as const,
    ...(mayWrite
      ? ([
          ["Edit", editRecordAddress(negotiation, kind, record)],
          ["Withdraw", editRecordAddress(negotiation, kind, record, { withdraw: "1" })],
        ] as const)
      : []),
  ];
  return links.map(([label, address]) => (
    <span key={label}>
      <Link href={address} {...(of ? { "aria-label": `${label}${of}` } : {})}>
        {label}
      </Link>{" "}
    </span>
  ));
}
