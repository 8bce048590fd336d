/** What the rows of one negotiation ($1) must agree on. Each statement gives what does not, as `it`. */
const key = "v.kind || ' ' || v.record_id || ' version ' || v.version";
const at = (a: string, b: string) =>
  `${a}.negotiation_id = ${b}.negotiation_id and ${a}.kind = ${b}.kind and ${a}.record_id = ${b}.record_id`;

export const rowChecks: readonly (readonly [sql: string, words: (it: string) => string])[] = [
  [
    `select r.kind || ' ' || r.id as it from record.record r
     where r.negotiation_id = $1 and not exists (
       select from ledger.revision v where v.negotiation_id = r.negotiation_id and v.kind = r.kind and v.record_id = r.id
         and v.version = r.version and v.edition = r.edition and v.action <> 'withdraw')`,
    (it) => `${it} has no revision of its version.`,
  ],
  [
    `select ${key} as it from ledger.revision v
     where v.negotiation_id = $1 and v.version <> (
       select count(*) from ledger.revision o where ${at("o", "v")} and o.version <= v.version)`,
    (it) => `${it} does not follow the one before.`,
  ],
  [
    `select ${key} as it from ledger.revision v
     where v.negotiation_id = $1 and not exists (select from ledger.revision n where ${at("n", "v")} and n.version > v.version)
       and (v.action = 'withdraw') = exists (
         select from record.record r where r.negotiation_id = v.negotiation_id and r.kind = v.kind and r.id = v.record_id)`,
    (it) => `${it} is the last, and the published record does not say so.`,
  ],
  [
    `select ${key} as it from ledger.revision v
     left join ledger.revision_body b on ${at("b", "v")} and b.version = v.version
     where v.negotiation_id = $1 and (v.action = 'withdraw') <> (b.version is null)`,
    (it) => `${it} has no body, or is a withdrawal and has one.`,
  ],
  [
    `select ${key} as it from ledger.revision_body v
     where v.negotiation_id = $1 and v.body is null and not exists (
       select from ledger.audit a where a.chain = v.negotiation_id and a.action = 'record.redact'
         and a.subject = v.kind || '/' || v.record_id and a.detail -> 'versions' @> to_jsonb(v.version))`,
    (it) => `${it} is redacted, and no audit says by whom.`,
  ],
  [
    `select r.kind || ' ' || r.id as it from record.record r
     join ledger.revision_body b on b.negotiation_id = r.negotiation_id and b.kind = r.kind and b.record_id = r.id
       and b.version = r.version
     where r.negotiation_id = $1 and (b.body is null or not exists (
       select from record.search s where s.negotiation_id = r.negotiation_id and s.kind = r.kind and s.id = r.id))`,
    (it) => `${it} is published without words, or cannot be found.`,
  ],
  [
    `select e.number::text as it from ledger.edition e
     join ledger.contributor c on c.negotiation_id = e.negotiation_id and c.number = e.acceptor
     join desk.changeset_author a on a.changeset_id = e.changeset_id and a.user_id = c.user_id
     where e.negotiation_id = $1 and (e.reviewed or e.review_required)`,
    (it) => `edition ${it} was accepted by somebody who wrote part of it.`,
  ],
  [
    `select e.number::text as it from ledger.edition e
     join lateral (select max(s.number) as number from desk.submission s where s.changeset_id = e.changeset_id) l on true
     join desk.submitted_change s on s.changeset_id = e.changeset_id and s.number = l.number
     left join ledger.revision v on v.negotiation_id = e.negotiation_id and v.edition = e.number and v.kind = s.kind
       and v.record_id = s.record_id
     left join ledger.revision_body b on ${at("b", "v")} and b.version = v.version
     where e.negotiation_id = $1 and (v.version is null or (s.action = 'withdraw') <> (v.action = 'withdraw')
       or s.body is distinct from b.body)`,
    (it) => `edition ${it} is not what was submitted.`,
  ],
  [
    `select c.id as it from desk.changeset c
     where c.negotiation_id = $1 and (c.state = 'accepted') <> exists (
       select from ledger.edition e where e.changeset_id = c.id)`,
    (it) => `changeset ${it} is accepted without an edition, or has one and is not.`,
  ],
];
