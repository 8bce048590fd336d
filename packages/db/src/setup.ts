import type { ZoneUrls } from "./clients";
import { grantZones } from "./grants";
import { migrate } from "./migrate";
import { asOwner } from "./owner";
import { ensureLogins, loginNames, type Passwords } from "./roles";

export type SetUp = { urls: ZoneUrls; applied: string[] };

export type SetUpOptions = {
  /** For another set of logins on the same server; `parley` where nothing is said. */
  prefix?: string;
  /** Where the migrations are, for a bundled program. */
  folder?: string;
};

/**
 * Makes a database ready for Parley: migrations, the four logins, and what each may do. Safe to repeat, and at once.
 * @param ownerUrl connection string of the owner; nothing else ever uses it.
 * @throws Error in words fit to show, with the SQL to run where the owner may not make logins.
 */
export async function setUpDatabase(
  ownerUrl: string,
  passwords: Passwords,
  options: SetUpOptions = {},
): Promise<SetUp> {
  const applied = await migrate(ownerUrl, options.folder);
  const urls = await ensureLogins(ownerUrl, passwords, options.prefix);
  await asOwner(ownerUrl, (owner) => grantZones(owner, loginNames(options.prefix)));
  return { urls, applied };
}
