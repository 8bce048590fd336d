import { type Verified, verifyLedger } from "@parley/api/server";
import { openDatabase, readAsOwner } from "./database";

/** Checks what the database keeps: chains, digests, versions, the published record, its passages and its reviews. */
export async function verifyDatabase(): Promise<Verified> {
  const { ownerUrl } = await openDatabase();
  return readAsOwner(ownerUrl, (sql) => verifyLedger(sql));
}

/** What came of it, in a line. */
export function verifiedInWords({ problems, versions, records, passages }: Verified): string {
  if (problems.length > 0) return `${problems.length} ${problems.length === 1 ? "problem" : "problems"}`;
  return `the chains hold; ${versions} versions are what their digests say, ${records} published records are sound, ${passages} passages stand in their texts`;
}
