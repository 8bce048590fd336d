/** Days that an e-mail somebody asked for waits to be confirmed. */
const days = 7;

/** In SQL, whether what was asked for still waits. */
export const stillAsked = (table: string): string => `${table}.asked_at > now() - interval '${days} days'`;
