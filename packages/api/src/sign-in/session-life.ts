/** Days that a session lasts at most. */
export const sessionDays = 7;

/** Hours after which a session ends that nobody used: longer than a night, shorter than a weekend. */
export const idleHours = 24;

/** In SQL, whether a session is open still. */
export const stillOpen = (table: string): string =>
  `${table}.expires_at > now() and ${table}.seen_at > now() - interval '${idleHours} hours'`;
