/** Who is asking, and what they stand on: read anew at each request, in one statement, on the account login. */
import { randomUUID } from "node:crypto";
import type { Clients } from "@parley/db/clients";
import { type AnyRole, type Membership, roleIn, type Visibility } from "@parley/domain/access";
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

/** The person behind a request, if anybody; the negotiation asked for, if it exists; what they are there, if anything. */
export type Standing = { person: Person | null; ground: Ground | null; role: AnyRole | null };

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
  /** Where the request came from; null where it came over none. */
  network: string | null;
  exchange: Exchange | null;
  /** Whether what answers may be a file. */
  takesFile: boolean;
  /** The file that was brought along, of which nothing is read before its bringer is admitted. */
  brought: AsyncIterable<Uint8Array> | null;
  standing: (negotiation: string | null) => Promise<Standing>;
};

type Row = { person: Person | null; ground: Ground | null; unseen: boolean };

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
      where s.handle_hash = $1 and s.seen_at < now() - interval '5 minutes' and s.expires_at > now()) as unseen`;

/** One write in five minutes at most for a session, whatever is asked meanwhile. */
const seen = `
  update account.session set seen_at = now()
  where handle_hash = $1 and seen_at < now() - interval '5 minutes' and expires_at > now()`;

/** `handle` is what the session cookie carries, or null for somebody signed out. */
export function createContext(
  handle: string | null,
  deps: { clients: Clients; log: Log; build: string; means: Means },
  exchange: Exchange | null = null,
  takesFile = false,
  brought: AsyncIterable<Uint8Array> | null = null,
): Context {
  const known = new Map<string | null, Promise<Standing>>();
  const ask = async (negotiation: string | null): Promise<Standing> => {
    const values = [handle === null ? null : hashHandle(handle), negotiation];
    const { rows } = await deps.clients.account.pool.query<Row>({ name: "who-asks", text: whoAsks, values });
    const { person = null, ground = null, unseen = false } = rows[0] ?? {};
    // Nobody waits for it, and nothing is lost if it fails: the next request tries again.
    if (person && unseen) void deps.clients.account.pool.query(seen, [values[0]]).catch(() => undefined);
    return { person, ground, role: ground && roleIn(person?.memberships ?? [], ground.id, ground.visibility) };
  };
  return {
    ...deps,
    requestId: randomUUID(),
    handle,
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
