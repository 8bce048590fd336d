/** Days that a session lasts at most. */
export const sessionDays = 7;

/** Hours after which a session ends that nobody used: longer than a night, shorter than a weekend. */
export const idleHours = 24;

/**
 * Sessions that a person has at once: so their list is whole. One more ends the one that was used longest ago. Accounts of the
 * demo are shared by whoever looks at it, and have no such bound.
 */
export const mostSessions = 100;

/** In SQL, ends what a person has beyond that. */
export const endBeyondMost = `
  delete from account.session where user_id = $1 and handle_hash in (
    select s.handle_hash from account.session s join account."user" u on u.id = s.user_id and not u.demo
    where s.user_id = $1 order by s.seen_at desc, s.created_at desc, s.handle_hash offset ${mostSessions})`;

/**
 * Where it is kept that a session may go on under another handle, once and within a minute of a proof given in it, for whoever
 * knows the id of the command that gave it: who gave it made that, and a copy of the cookie does not tell.
 */
export const renewalOf = (session: string, proof: string): string => `renewal:${session}:${proof}`;
export const renewalMinutes = 1;

/** In SQL, whether a session is open still. */
export const stillOpen = (table: string): string =>
  `${table}.expires_at > now() and ${table}.seen_at > now() - interval '${idleHours} hours'`;
