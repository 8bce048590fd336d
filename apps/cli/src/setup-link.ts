import type { Api } from "@parley/api/server";
import { openApi } from "./api";
import { openDatabase, prepareDatabase } from "./database";
import { environment } from "./environment";

const tell = async (api: Api) => {
  const address = `${environment.origin}/setup/${await api.makeSetupLink()}`;
  process.stdout.write(`\n  The first admin makes their account here, once and within a day:\n    ${address}\n`);
};

/** Where nobody manages anything yet, says how to begin. */
export async function tellFirstLink(api: Api): Promise<void> {
  if (!(await api.hasAdmin())) await tell(api);
}

/** The command: makes a link whoever is there already, for an operator whose admins cannot sign in. */
export async function printSetupLink(): Promise<void> {
  const { ownerUrl } = await openDatabase();
  const { urls } = await prepareDatabase(ownerUrl);
  const api = await openApi(urls);
  try {
    await tell(api);
  } finally {
    await api.close();
  }
}
