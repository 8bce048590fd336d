import type { Party } from "@parley/domain/records/party";
import { Link } from "@parley/ui/link";
import { PartyName } from "@parley/ui/party-swatch";
import type { ReactNode } from "react";
import { addressOf, type PagedKind } from "./address";

// Above the link that covers a whole row, where it stands in one.
const own = "relative z-10 py-1 no-underline wrap-anywhere hover:underline";

/** A party by swatch and short name, leading to its page; by its id alone where it is not on record. */
export function PartyLink({
  base,
  party,
  id,
  whole = false,
}: {
  base: string;
  party: Party | undefined;
  id: string;
  whole?: boolean;
}) {
  if (!party) return <span>{id}</span>;
  return (
    <Link href={addressOf(base, "party", party.id)} className={own}>
      <PartyName slot={party.slot}>{whole ? party.name : party.short}</PartyName>
    </Link>
  );
}

/** Anything that has a page, by its name as plain words. */
export function RecordLink({
  base,
  kind,
  id,
  quiet = false,
  children,
}: {
  base: string;
  kind: PagedKind;
  id: string;
  /** Underlined only under the pointer, in lists where everything leads somewhere. */
  quiet?: boolean;
  children: ReactNode;
}) {
  return (
    <Link href={addressOf(base, kind, id)} className={quiet ? own : "relative z-10 wrap-anywhere"}>
      {children}
    </Link>
  );
}

/** Who, and below it on what: the first cell of a table of stands. */
export function PartyOnIssue({
  base,
  party,
  issue,
}: {
  base: string;
  party: Party;
  issue: { id: string; title: string };
}) {
  return (
    <>
      <PartyLink base={base} party={party} id={party.id} />
      <span className="block text-control">
        <RecordLink base={base} kind="issue" id={issue.id} quiet>
          {issue.title}
        </RecordLink>
      </span>
    </>
  );
}
