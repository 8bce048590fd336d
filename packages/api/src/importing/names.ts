/** Records by what people call them, for references that are not ids. */
import type { Column, Group } from "@parley/domain/exchange/sheets";
import type { Kind } from "@parley/domain/records";
import type { Sql } from "../read";

type Named = { id: string; names: (string | null)[] };

const named: Partial<Record<Kind, string>> = {
  party: "select id, array[name, short] as names from record.party where negotiation_id = $1",
  speaker: "select id, array[name] as names from record.speaker where negotiation_id = $1",
  issue: "select id, array[code, title] as names from record.issue where negotiation_id = $1",
  publisher: "select id, array[name] as names from record.publisher where negotiation_id = $1",
  source: "select id, array[title] as names from record.source where negotiation_id = $1",
  event: "select id, array[title] as names from record.event where negotiation_id = $1",
  proposal: "select id, array[title] as names from record.proposal where negotiation_id = $1",
};

type Index = { ids: Set<string>; byName: Map<string, string | null> };

/** Ids and names of what is published, and of what a file has had so far. Positions go by their ids alone. */
export class Names {
  readonly #kinds = new Map<Kind, Index>();

  static async of(sql: Sql, negotiation: string): Promise<Names> {
    const names = new Names();
    for (const [kind, text] of Object.entries(named) as [Kind, string][]) {
      const rows = await sql<Named>(`import-names-${kind}`, text, [negotiation]);
      for (const row of rows) names.#add(kind, row);
    }
    return names;
  }

  #add(kind: Kind, { id, names }: Named): void {
    const index = this.#kinds.get(kind) ?? { ids: new Set(), byName: new Map() };
    this.#kinds.set(kind, index);
    index.ids.add(id);
    for (const name of names) {
      if (name === null || name === "") continue;
      const other = index.byName.get(name);
      // Two with one name: neither is meant.
      index.byName.set(name, other === undefined || other === id ? id : null);
    }
  }

  /** Takes a record of the file in. */
  learn(kind: Kind, id: string, body: Readonly<Record<string, unknown>>): void {
    if (named[kind] === undefined) return;
    const { name, short, code, title } = body;
    const names = [name, short, code, title].filter((one): one is string => typeof one === "string");
    this.#add(kind, { id, names });
  }

  #meant(kind: Kind, word: string): string {
    const index = this.#kinds.get(kind);
    if (!index || index.ids.has(word)) return word;
    return index.byName.get(word.trim()) ?? word;
  }

  /** Puts ids in place of names, in a record read from a table. */
  resolve(group: Group, body: Record<string, unknown>): void {
    for (const column of group.columns) if (column.names !== null) this.#resolveAt(column, column.names, body);
    for (const { path, group: inner } of group.lists) {
      let found: unknown = body;
      for (const key of path) found = (found as Record<string, unknown> | undefined)?.[key];
      for (const entry of (found ?? []) as Record<string, unknown>[]) this.resolve(inner, entry);
    }
  }

  #resolveAt({ path }: Column, kind: Kind, body: Record<string, unknown>): void {
    let at: Record<string, unknown> | undefined = body;
    for (const key of path.slice(0, -1)) at = at?.[key] as Record<string, unknown> | undefined;
    const last = path.at(-1) ?? "";
    const value = at?.[last];
    if (at && typeof value === "string") at[last] = this.#meant(kind, value);
    else if (at && Array.isArray(value)) at[last] = value.map((one) => this.#meant(kind, String(one)));
  }
}
