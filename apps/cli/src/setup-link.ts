import type { Api } from "@parley/api/server";
import { oneTimeLink } from "@parley/domain/one-time-link";
import { openApi } from "./api";
import { openDatabase, prepareDatabase } from "./database";
import { environment } from "./environment";

const tell = async (api: Api) => {
  const address = oneTimeLink(environment.origin, "setup", await api.makeSetupLink());
  process.stdout.write(`\n  Make an admin's account here, once and within a day:\n    ${address}\n`);
};

/**
 * The command: makes a link whoever is there already, for an operator whose admins cannot sign in.
 * @param first only where nobody manages anything yet; else nothing is said.
 */
export async function printSetupLink(first: boolean): Promise<void> {
  const { ownerUrl } = await openDatabase();
  const { urls } = await prepareDatabase(ownerUrl);
  const api = await openApi(urls);
  try {
    if (!first || !(await api.hasAdmin())) await tell(api);
  } finally {
    await api.close();
  }
}
