import "server-only";
import { cache } from "react";
import { getServerApi, orNotFound } from "./server";

/** What the frame of every page of a negotiation needs, as of today; asked for once for each request. */
export const getFrame = cache(async (negotiation: string) => {
  const { client } = await getServerApi();
  return orNotFound(client.negotiation.frame.query({ negotiation, edition: null }));
});
