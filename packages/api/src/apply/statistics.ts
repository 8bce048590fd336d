import type { Clients } from "@parley/db/clients";

/**
 * Has the database count anew. After very many rows it would else plan for a handful until its own upkeep comes by, and the first
 * readers would run into their time limits.
 */
export const gatherStatistics = ({ writer }: Clients): Promise<unknown> =>
  writer.pool.query("select ledger.gather_statistics()");
