/** Who is asking, and what they stand on: read anew at each request, in one statement, on the account login. */
import { randomUUID } from "node:crypto";
import type { Clients } from "@parley/db/clients";
import { type AnyRole, type Membership, roleIn, type Visibility } from "@parley/domain/access";
import type { KeyView } from "@parley/domain/read-key";
import { viewOfRow } from "./key-reads";
import type { Log } from "./log";
import type { Means } from "./means";
import { hashHandle } from "./sign-in/handle";
import { asksForSecondStep } from "./sign-in/second-step-rule";
import { stillOpen } from "./sign-in/session-life";

export type Person = {
  id: string;
  name: string;
  email: string;
  memberships: Membership[];
  /** Whether a role of theirs asks for a second step at sign-in that they have not set up: till then they have no role. */
  lacksSecondStep: boolean;
  /** By what the person's list of sessions names this one. */
  session: string;
};

/** What every answer about a negotiation depends on, apart from the records. */
export type Ground = {
  id: string;
  edition: number;
  visibility: Visibility;
  reviewRequired: boolean;
  /** Sites that may show its embed pages within pages of their own. */
  framedBy: string[];
  settingsVersion: number;
};

/**
 * The person behind a request, if anybody; the negotiation asked for, if it exists; what they are there, if anything; and the
 * view there that the request's key opens, if it carries one that does.
 */
export type Standing = { person: Person | null; ground: Ground | null; role: AnyRole | null; view: KeyView | null };

/**
 * What a request says of who asks: what the session cookie carries, or a key of the address. Whoever comes by a key is whoever
 * holds that key, signed in or not: an address shows everybody the same.
 */
export type Asker = { handle: string | null; key?: string | null | undefined };

/** What the gate needs of an HTTP request: to answer 304, and to do nothing in another person’s name. */
export type Exchange = {
  ifNoneMatch: string | null;
  conditional: boolean;
  etag: string | null;
  /** Whom the page was opened for that sends this, where it says so. */
  openedFor: string | null;
};

export type Context = {
  requestId: string;
  clients: Clients;
  log: Log;
  build: string;
  means: Means;
  handle: string | null;
  key: string | null;
  /** Where the request came from; null where it came over none. */
  network: string | null;
  exchange: Exchange | null;
  /** Whether what answers may be a file. */
  takesFile: boolean;
  /** The file that was brought along, of which nothing is read before its bringer is admitted. */
  brought: AsyncIterable<Uint8Array> | null;
  standing: (negotiation: string | null) => Promise<Standing>;
};

type Row = {
  person: Person | null;
  ground: Ground | null;
  unseen: boolean;
  key: { view: KeyView; unseen: boolean } | null;
};

/** Always one row. A session that ran out, or whose user is suspended, is nobody's. */
const whoAsks = `
  select
    (select json_build_object('id', u.id, 'name', u.name, 'email', u.email, 'session', left(s.handle_hash, 16),
        'lacksSecondStep', lacking.so, 'memberships', (
        select coalesce(json_agg(json_build_object('negotiation', m.negotiation_id, 'role', m.role)), '[]')
        from account.membership m where m.user_id = u.id and not lacking.so))
      from account.session s join account."user" u on u.id = s.user_id
      cross join lateral (select not u.demo and ${asksForSecondStep("u.id")}
        and not exists (select from account.second_step t where t.user_id = u.id) as so) lacking
      where s.handle_hash = $1 and ${stillOpen("s")} and u.suspended_at is null) as person,
    (select json_build_object('id', n.id, 'edition', n.edition, 'visibility', n.visibility,
        'reviewRequired', n.review_required, 'framedBy', n.framed_by, 'settingsVersion', n.settings_version)
      from record.negotiation n where n.id = $2) as ground,
    exists (select from account.session s
      where s.handle_hash = $1 and s.seen_at < now() - interval '5 minutes' and s.expires_at > now()) as unseen,
    (select json_build_object('view', ${viewOfRow("k")}, 'unseen', coalesce(k.used_at < now() - interval '5 minutes', true))
      from account.read_key k where k.key_hash = $3 and k.negotiation_id = $2) as key`;

/** One write in five minutes at most for a session, whatever is asked meanwhile. */
const seen = `
  update account.session set seen_at = now()
  where handle_hash = $1 and seen_at < now() - interval '5 minutes' and expires_at > now()`;

/** The same of a key. */
const used = `
  update account.read_key set used_at = now()
  where key_hash = $1 and (used_at is null or used_at < now() - interval '5 minutes')`;

export function createContext(
  { handle: inCookie, key = null }: Asker,
  deps: { clients: Clients; log: Log; build: string; means: Means },
  exchange: Exchange | null = null,
  takesFile = false,
  brought: AsyncIterable<Uint8Array> | null = null,
): Context {
  const known = new Map<string | null, Promise<Standing>>();
  const handle = key === null ? inCookie : null;
  const ask = async (negotiation: string | null): Promise<Standing> => {
    const values = [handle === null ? null : hashHandle(handle), negotiation, key === null ? null : hashHandle(key)];
    const { rows } = await deps.clients.account.pool.query<Row>({ name: "who-asks", text: whoAsks, values });
    const { person = null, ground = null, unseen = false, key: held = null } = rows[0] ?? {};
    // Nobody waits for these, and nothing is lost if they fail: the next request tries again.
    if (person && unseen) void deps.clients.account.pool.query(seen, [values[0]]).catch(() => undefined);
    if (held?.unseen) void deps.clients.account.pool.query(used, [values[2]]).catch(() => undefined);
    const role = ground && roleIn(person?.memberships ?? [], ground.id, ground.visibility);
    return { person, ground, role, view: held?.view ?? null };
  };
  return {
    ...deps,
    requestId: randomUUID(),
    handle,
    key,
    network: null,
    exchange,
    takesFile,
    brought,
    standing: (negotiation) => {
      const answer = known.get(negotiation) ?? ask(negotiation);
      known.set(negotiation, answer);
      return answer;
    },
  };
}
