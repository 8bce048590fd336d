import type pg from "pg";
import type { Zone } from "./clients";
import { inTransaction } from "./owner";

/** What a login may do with a table: verbs, or a verb on some columns alone. */
type Grants = Record<string, string>;

/** Nothing that names a person, a changeset or a transaction. */
const publicEdition =
  "select (negotiation_id, number, title, acceptor, operator, review_required, reviewed, pairs_of_eyes, recorded_at, chain)";

const publishedTables = [
  ...["record", "profile", "party", "speaker", "office", "issue", "publisher", "source", "event", "event_party"],
  ...["event_speaker", "proposal", "authorship_claim", "provision", "position", "position_relation", "response"],
  ...["assessment", "salience", "passage", "search"],
].map((table) => `record.${table}`);

/** The same as it stood in an earlier edition: views, over what the ledger keeps. */
const knownViews = [
  ...publishedTables.map((table) => table.replace("record.", "known.")).filter((table) => table !== "known.search"),
  ...["known.negotiation", "known.edition"],
];

const everyTable = (tables: readonly string[], verbs: string): Grants =>
  Object.fromEntries(tables.map((table) => [table, verbs]));

const reader: Grants = {
  "record.negotiation": "select",
  ...everyTable(publishedTables, "select"),
  "record.search_word": "select",
  ...everyTable(knownViews, "select"),
  "ledger.edition": publicEdition,
  "ledger.revision":
    "select (negotiation_id, kind, record_id, version, edition, action, digest, coder, acceptor, seq, chain, recorded_at)",
  "ledger.revision_body": "select (negotiation_id, kind, record_id, version, body, redacted_at, redaction_reason)",
};

const desk: Grants = {
  ...reader,
  "ledger.edition": "select",
  "ledger.contributor": "select",
  "account.user": "select (id, name)",
  "desk.changeset": "select, insert, update",
  "desk.change": "select, insert, update, delete",
  "desk.changeset_author": "select, insert",
  "desk.submission": "select, insert",
  "desk.submitted_change": "select, insert",
  "desk.comment": "select, insert",
  "desk.source_text": "select, insert",
  "desk.text_at_hand": "select, insert",
  "desk.text_sentences": "select, insert",
  "desk.sentence_log": "select, insert, update, delete",
  "desk.command": "select, insert, update, delete",
  ...everyTable(["desk.import", "desk.import_part", "desk.import_row"], "select, insert, update, delete"),
  "desk.import_mapping": "select, insert, update",
  "desk.double_coding": "select",
  "desk.blind_code": "select",
  "desk.blind_ruling": "select",
};

const writer: Grants = {
  ...desk,
  "record.negotiation":
    "select, insert (id, visibility, review_required), update (visibility, review_required, framed_by)",
  ...everyTable(publishedTables, "select, insert, update, delete"),
  "record.search_word": "select, insert, delete",
  "ledger.edition": "select, insert",
  "ledger.revision": `${reader["ledger.revision"]}, insert`,
  // A body changes only by a redaction: the database sees to it.
  "ledger.revision_body": `${reader["ledger.revision_body"]}, insert, update (body, redaction_reason)`,
  "desk.submitted_change": "select, insert, update (body)",
  // Only as long as the text is not at hand: the database sees to it.
  "desk.text_sentences": "select, insert, update (starts, ends)",
  "desk.double_coding": "select, insert, update",
  "desk.blind_code": "select, insert, update, delete",
  "desk.blind_ruling": "select, insert, update, delete",
  "ledger.contributor": "select, insert",
  "ledger.audit": "insert",
  // For what was published before its days were kept; else the database notes them itself.
  "known.day_span": "select, insert",
};

const account: Grants = {
  "account.user": "select, insert, update",
  "account.membership": "select, insert, update, delete",
  "account.session": "select, insert, update, delete",
  "account.invitation": "select, insert, update, delete",
  "account.email_change": "select, insert, update, delete",
  "account.password_reset": "select, insert, update, delete",
  "account.identity": "select, insert, delete",
  "account.read_key": "select, insert, update (used_at), delete",
  "account.second_step": "select, insert, update, delete",
  "account.recovery_code": "select, insert, delete",
  "account.sign_in_rule": "select, update (second_step_from)",
  "account.saved_view": "select, insert, update, delete",
  "account.rate_limit": "select, insert, update, delete",
  "account.command": "select, insert, update, delete",
  // One statement answers who asks, what they may, and which edition.
  "record.negotiation": "select (id, edition, visibility, review_required, framed_by, settings_version)",
  // Which issues there are, so that a key opens none that is not there.
  "record.issue": "select (negotiation_id, id)",
  "ledger.audit": "select, insert",
};

const grants: Record<Zone, Grants> = { reader, desk, writer, account };

/** What is done with the owner's rights, in the owner's words. */
const functions = ["ledger.gather_statistics()"];

const quoted = (name: string) => name.replace(/[^.]+/g, (part) => `"${part}"`);

/**
 * Gives the four logins what they may do in this database, and nothing else; safe to repeat while servers run.
 * @param logins the name of the login for each zone.
 */
export async function grantZones(owner: pg.Client, logins: Record<Zone, string>): Promise<void> {
  const everyone = Object.values(logins).map(quoted).join(", ");
  const schemas = ["record", "known", "ledger", "desk", "account"];
  const statements = [
    ...schemas.map((schema) => `revoke all on all tables in schema ${schema} from ${everyone}`),
    ...schemas.map((schema) => `revoke all on schema ${schema} from ${everyone}`),
  ];
  for (const [zone, tables] of Object.entries(grants) as [Zone, Grants][]) {
    const login = quoted(logins[zone]);
    const used = new Set(Object.keys(tables).map((table) => table.split(".")[0]));
    statements.push(...[...used].map((schema) => `grant usage on schema ${schema} to ${login}`));
    for (const [table, verbs] of Object.entries(tables))
      statements.push(`grant ${verbs} on ${quoted(table)} to ${login}`);
  }
  for (const each of functions) {
    statements.push(`revoke all on function ${each} from ${everyone}`);
    statements.push(`grant execute on function ${each} to ${quoted(logins.writer)}`);
  }
  // The key is this function's own, within this database: two at once would meet in the catalog.
  await inTransaction(owner, async () => {
    await owner.query("select pg_advisory_xact_lock(72707370)");
    await owner.query(statements.join(";\n"));
    for (const login of Object.values(logins)) await allowConnect(owner, login);
  });
}

/** Everybody may connect by default; where that was taken away, the logins need it back. */
async function allowConnect(owner: pg.Client, login: string): Promise<void> {
  const { rows } = await owner.query<{ may: boolean; name: string }>(
    "select has_database_privilege($1, current_database(), 'connect') as may, current_database() as name",
    [login],
  );
  if (rows[0] && !rows[0].may) {
    await owner.query(`grant connect on database "${rows[0].name.replaceAll('"', '""')}" to ${quoted(login)}`);
  }
}
