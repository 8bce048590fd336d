import { type Extent, extentOf, type Verified, verifyLedger } from "@parley/api/server";
import { counted } from "@parley/domain/counting";
import { openDatabase, readAsOwner } from "./database";

/** Checks what the database keeps: chains, digests, versions, the published record, its passages and its reviews. */
export async function verifyDatabase(): Promise<Verified & Extent> {
  const { ownerUrl } = await openDatabase();
  return readAsOwner(ownerUrl, async (sql) => ({ ...(await extentOf(sql)), ...(await verifyLedger(sql)) }));
}

/** What was checked and what was not, in lines; or how much is wrong. */
export function verifiedInWords(found: Verified & Extent): string {
  const { problems, negotiations, editions, versions, records, passages, unread, lines, accountLines, redacted } =
    found;
  if (problems.length > 0) return `${problems.length} ${problems.length === 1 ? "problem" : "problems"}`;
  return [
    `Checked, ${counted(negotiations, "negotiation")} with ${counted(editions, "edition")}:`,
    `  the chains hold: editions, versions, and ${lines} lines of the logs, ${accountLines} of them of accounts`,
    `  ${versions} versions are what their digests say`,
    `  ${records} published records are sound, alone and among each other, and the last of their versions`,
    `  ${passages} passages stand in their texts`,
    "  nobody accepted what they wrote where review was required",
    "Not checked:",
    `  ${unread} passages whose text is not at hand, and the words of ${redacted} redacted versions`,
    "  drafts, views, accounts and sessions, which no chain holds",
    "  whether the whole was put back to an earlier day: compare the seal of the log of accounts with one noted before,",
    `  ${found.seal ?? "none yet"}`,
  ].join("\n");
}
