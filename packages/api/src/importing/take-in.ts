/** Takes the records of a file in: gives each its id, reads its shape, and finds what is published under that id. */
import { randomUUID } from "node:crypto";
import type { Problem } from "@parley/domain/errors";
import { type Column, getSheet } from "@parley/domain/exchange/sheets";
import type { AnyRecord, Kind } from "@parley/domain/records";
import { recordId } from "@parley/domain/records/fields";
import { kindLabels } from "@parley/domain/records/labels";
import { checkRecord, readRecord } from "@parley/domain/records/rules";
import { digestOf } from "../apply/digest";
import { keyOf } from "../apply/heads";
import type { Sql } from "../read";
import { selectBodies } from "../record/record.select";
import type { Names } from "./names";
import { type Placed, type Problems, toldOf, tooDeep, unkeepableOf } from "./problems";
import type { FileRecord, Told } from "./reading/told";

type Head = { kind: Kind; id: string; published: number; digest: string | null };

// What is published is the latest version, where it is published at all.
const heads = `
  select k.kind, k.id, coalesce(r.version, 0) as published, v.digest
  from json_to_recordset($2::json) as k(kind text, id text)
  join lateral (
    select version, digest from ledger.revision
    where negotiation_id = $1 and kind = k.kind and record_id = k.id order by version desc limit 1
  ) v on true
  left join record.record r on r.negotiation_id = $1 and r.kind = k.kind and r.id = k.id`;
const keep = `
  insert into desk.import_row (import_id, place, kind, record_id, base_version, state, body, found)
  select $1, k.place, k.kind, k.id, k."baseVersion", k.state, k.body, k.found
  from jsonb_to_recordset($2::jsonb)
    as k(place int, kind text, id text, "baseVersion" int, state text, body jsonb, found jsonb)
  where exists (select from desk.import where id = $1 and run = $3 for share)`;

type Fields = Record<string, unknown>;
type Taking = FileRecord & { fields: Fields; id: string };

export type Into = {
  sql: Sql;
  negotiation: string;
  id: string;
  run: string;
  names: Names;
  problems: Problems;
  isTable: boolean;
};

/** An id that is none is looked for nowhere. */
const keepableId = (id: string) => (recordId.safeParse(id).success ? id : "");

const fieldsOf = (body: unknown): Fields =>
  typeof body === "object" && body !== null && !Array.isArray(body) ? (body as Fields) : {};

export class TakeIn {
  readonly #into: Into;
  /** The first row of each id, by kind and id. */
  readonly #seen = new Map<string, number>();
  /** Problems that are none until a record of their sheet is new. */
  readonly #forNew = new Map<string | null, Told[]>();
  #place = 0;
  /** The batch before, on its way into the database. */
  #keeping: Promise<unknown> = Promise.resolve();

  constructor(into: Into) {
    this.#into = into;
  }

  waitForNew(problem: Told): void {
    this.#forNew.set(problem.sheet, [...(this.#forNew.get(problem.sheet) ?? []), problem]);
  }

  #tellOfNew(sheet: string): void {
    for (const problem of this.#forNew.get(sheet) ?? []) this.#into.problems.add(problem);
    this.#forNew.delete(sheet);
  }

  async take(batch: readonly FileRecord[]): Promise<void> {
    const { sql, negotiation, id, run } = this.#into;
    const taking = batch.map((record): Taking => {
      const fields = fieldsOf(record.body);
      const given = typeof fields.id === "string" && fields.id !== "" ? fields.id : null;
      const made = record.kind === "negotiation" ? negotiation : `${record.kind}-${randomUUID().slice(0, 8)}`;
      // An id that is no text is kept as it is, to be refused.
      const own = fields.id === undefined || fields.id === null || fields.id === "" ? made : fields.id;
      return { ...record, fields: { ...fields, id: own }, id: given ?? made };
    });
    const keys = JSON.stringify(taking.map(({ kind, id: own }) => ({ kind, id: keepableId(own) })));
    const found = await sql<Head>("import-heads", heads, [negotiation, keys]);
    const byKey = new Map(found.map((head) => [keyOf(head), head]));
    const bodies = await this.#publishedOf(taking.filter(({ without }) => without.length > 0));
    const rows = taking.map((one) => {
      const head = byKey.get(keyOf(one));
      if (!head?.published) this.#tellOfNew(one.sheet);
      const { body, problems } = this.#read(one, head, bodies.get(keyOf(one)));
      const at: Placed = { sheet: one.sheet, row: one.row, entries: Object.fromEntries(one.entries) };
      const ofCells = new Set(one.problems.map(({ column }) => column));
      const told = problems.map((problem) => toldOf(one.kind, one.fields, at, problem, this.#into.isTable));
      for (const problem of one.problems) this.#into.problems.add({ sheet: one.sheet, ...problem });
      // What a cell was refused for is not told a second time as missing.
      for (const problem of told) if (!ofCells.has(problem.column)) this.#into.problems.add(problem);
      const bad = told.length > 0 || one.problems.length > 0 || body === null;
      const same = !bad && head !== undefined && digestOf(body) === head.digest;
      this.#place += 1;
      return {
        place: this.#place,
        kind: one.kind,
        id: keepableId(one.id),
        baseVersion: head?.published ?? 0,
        state: bad ? "bad" : same ? "same" : "good",
        body: bad || same ? null : body,
        found: at,
      };
    });
    await this.#keeping;
    this.#keeping = sql("import-keep", keep, [id, JSON.stringify(rows), run]);
    // It is thrown by whoever waits for it.
    this.#keeping.catch(() => undefined);
  }

  /** Once all of it is kept. */
  async end(): Promise<void> {
    await this.#keeping;
  }

  /** The published bodies of what a sheet says only in part, by key. */
  async #publishedOf(taking: readonly Taking[]): Promise<Map<string, AnyRecord>> {
    const { sql, negotiation } = this.#into;
    const found = new Map<string, AnyRecord>();
    for (const kind of new Set(taking.map((one) => one.kind))) {
      const ids = taking.filter((one) => one.kind === kind).map(({ id }) => id);
      for (const one of await selectBodies(sql, negotiation, kind, { ids })) found.set(keyOf(one), one.body);
    }
    return found;
  }

  #read(
    one: Taking,
    head: Head | undefined,
    published: AnyRecord | undefined,
  ): { body: AnyRecord | null; problems: Problem[] } {
    const { kind, id, fields } = one;
    const { negotiation, names, isTable } = this.#into;
    const problems: Problem[] = [];
    const raw = fieldsOf(one.body).id ?? "";
    if (typeof raw !== "string") problems.push({ path: "id", text: "An id is text: put it into quotation marks." });
    const label = kindLabels[kind].toLowerCase();
    const key = keyOf(one);
    const first = this.#seen.get(key);
    this.#seen.set(key, first ?? one.row);
    if (first !== undefined && !one.problems.some(({ column }) => column === "id")) {
      const where = isTable ? "Row" : "Entry";
      problems.push({
        path: "id",
        text: `${where} ${first} has this id already: choose a new one, or remove one of the two.`,
      });
    }
    if (kind === "negotiation" && id !== negotiation)
      problems.push({
        path: "id",
        text: `This is of another negotiation, “${id}”: bring it there. Here is ${negotiation}.`,
      });
    if (head && head.published === 0)
      problems.push({
        path: "id",
        text: `This id belongs to a ${label} that was withdrawn: restore that one, or choose another id.`,
      });
    if (typeof one.body !== "object" || one.body === null || Array.isArray(one.body))
      return {
        body: null,
        problems: [...problems, { path: "", text: "This has to be an object with the fields of a record." }],
      };
    if (published) keepWithout(kind, fields, published, one.without);
    if (isTable) names.resolve(getSheet(kind).group, fields);
    const kept = unkeepableOf(fields);
    if (kept === null) return { body: null, problems: [...problems, tooDeep] };
    const read = readRecord(kind, fields);
    if ("problems" in read) return { body: null, problems: [...problems, ...kept, ...read.problems] };
    names.learn(kind, id, read.body as unknown as Fields);
    return { body: read.body, problems: [...problems, ...kept, ...checkRecord(kind, read.body)] };
  }
}

/** Columns that a sheet does not have keep what is published; of a list, where none of its columns is there. */
function keepWithout(kind: Kind, fields: Fields, published: AnyRecord, without: readonly Column[]): void {
  const gone = new Set(without.map(({ name }) => name));
  const { columns, group } = getSheet(kind);
  for (const { name, path } of group.columns) if (gone.has(name)) copy(fields, published, path);
  for (const { path } of group.lists) {
    const own = columns.filter(({ name }) => name.startsWith(`${path.join(".")}.`));
    if (own.every(({ name }) => gone.has(name))) copy(fields, published, path);
  }
}

function copy(fields: Fields, published: AnyRecord, path: readonly string[]): void {
  let from: unknown = published;
  let to = fields;
  for (const key of path.slice(0, -1)) {
    from = (from as Fields | null)?.[key] ?? null;
    // An object that was empty stays so.
    if (from === null) return;
    const next = (to[key] ?? {}) as Fields;
    to[key] = next;
    to = next;
  }
  const last = path.at(-1) ?? "";
  to[last] = (from as Fields)[last];
}
