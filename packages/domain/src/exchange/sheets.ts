/** The columns of each kind of record where it stands in a table, derived from its schema. */
import { z } from "zod";
import { logLine, sentence } from "../dossier/coding";
import { codingFiles, dossierFiles } from "../dossier/files";
import { type Kind, kinds, records } from "../records/index";
import { kindNamedBy } from "../records/references";

/** What stands in a cell. `words`: several in one cell; `exact`: text that is taken as it stands, spaces included. */
export type CellType = "text" | "exact" | "number" | "yesno" | "choice" | "words";

export interface Column {
  /** Dotted, without places in lists: `provisions.evidence.source`. */
  readonly name: string;
  /** Where it stands in its record, or in its entry of the list. */
  readonly path: readonly string[];
  readonly at: number;
  readonly type: CellType;
  /** Whether a record, or an entry, cannot do without it. */
  readonly needed: boolean;
  /** The kind of record that it names. */
  readonly names: Kind | null;
  /** The values of a closed list. */
  readonly choices: readonly string[] | null;
}

/** The fields of a record or of one entry of a list, and the lists below it, each entry of which takes a row. */
export interface Group {
  readonly columns: readonly Column[];
  readonly lists: readonly List[];
  /** Objects that are always there, by their path. */
  readonly objects: readonly (readonly string[])[];
}
export interface List {
  readonly path: readonly string[];
  readonly group: Group;
}

/** How a text was coded, beside the record and no part of it. */
export type CodingKind = keyof typeof codingFiles;

export interface Sheet<Of extends Kind | CodingKind = Kind> {
  readonly kind: Of;
  readonly name: string;
  readonly columns: readonly Column[];
  readonly group: Group;
}

export type AnySheet = Sheet | Sheet<CodingKind>;

type Bare = { schema: z.ZodType; empty: boolean; nullable: boolean };

function bare(schema: z.ZodType, found: Omit<Bare, "schema"> = { empty: false, nullable: false }): Bare {
  if (schema instanceof z.ZodDefault) return bare(schema.unwrap() as z.ZodType, { ...found, empty: true });
  if (schema instanceof z.ZodNullable) return bare(schema.unwrap() as z.ZodType, { empty: true, nullable: true });
  return { schema, ...found };
}

function typeOf(schema: z.ZodType, key: string): CellType {
  if (schema instanceof z.ZodNumber) return "number";
  if (schema instanceof z.ZodBoolean) return "yesno";
  if (schema instanceof z.ZodEnum) return "choice";
  if (schema instanceof z.ZodArray) return "words";
  if (schema instanceof z.ZodString) return key === "exact" ? "exact" : "text";
  throw new Error(`A table has no cell for ${key}.`);
}

function sheetOf<Of extends Kind | CodingKind>(kind: Of, file: string, schema: z.ZodObject): Sheet<Of> {
  const columns: Column[] = [];
  const group = (schema: z.ZodObject, prefix: readonly string[]): Group => {
    const own: Column[] = [];
    const lists: List[] = [];
    const objects: (readonly string[])[] = [];
    const walk = (object: z.ZodObject, path: readonly string[], optional: boolean) => {
      if (path.length > 0 && !optional) objects.push(path);
      for (const [key, raw] of Object.entries(object.shape)) {
        const { schema: inner, empty, nullable } = bare(raw as z.ZodType);
        const at = [...path, key];
        if (inner instanceof z.ZodObject) walk(inner, at, nullable);
        else if (inner instanceof z.ZodArray && inner.element instanceof z.ZodObject)
          lists.push({ path: at, group: group(inner.element, [...prefix, ...at]) });
        else {
          const outer = at.findLast((one) => Object.hasOwn(kindNamedBy, one));
          const isId = inner instanceof z.ZodString || inner instanceof z.ZodArray;
          const column: Column = {
            name: [...prefix, ...at].join("."),
            path: at,
            at: columns.length,
            type: typeOf(inner, key),
            needed: !empty && !optional,
            names: isId && outer !== undefined ? (kindNamedBy[outer] ?? null) : null,
            choices: inner instanceof z.ZodEnum ? inner.options.map(String) : null,
          };
          own.push(column);
          columns.push(column);
        }
      }
    };
    walk(schema, [], false);
    return { columns: own, lists, objects };
  };
  const whole = group(schema, []);
  return { kind, name: file.replace(".json", ""), columns, group: whole };
}

/** In the order in which a workbook holds them. */
export const sheets: readonly Sheet[] = ["negotiation" as const, ...kinds.filter((kind) => kind !== "negotiation")].map(
  (kind) => sheetOf(kind, dossierFiles[kind], records[kind] as z.ZodObject),
);

/** They come last, and hold no records. */
export const codingSheets: readonly Sheet<CodingKind>[] = [
  sheetOf("sentence", codingFiles.sentence, sentence),
  sheetOf("logLine", codingFiles.logLine, logLine),
];
export const isCoding = (sheet: AnySheet): sheet is Sheet<CodingKind> => Object.hasOwn(codingFiles, sheet.kind);

const byKind = new Map(sheets.map((sheet) => [sheet.kind, sheet]));

export function getSheet(kind: Kind): Sheet {
  const sheet = byKind.get(kind);
  if (!sheet) throw new Error(`every kind has a sheet, ${kind} too`);
  return sheet;
}

function meantBy<One extends { name: string }>(name: string, among: readonly One[]): One | null {
  const words = `-${name.toLowerCase().replaceAll(/[^a-z]+/g, "-")}-`;
  const meant = among.filter((sheet) => words.includes(`-${sheet.name}-`));
  return meant.length === 1 ? (meant[0] ?? null) : null;
}

/** The sheet of records that is meant by the name of a file: `positions.csv`, `canal-positions-edition-3.csv`. */
export const findSheet = (name: string): Sheet | null => meantBy(name, sheets);

/** The same of a sheet in a workbook, or a file of a folder, which may also say how the texts were coded. */
export const findAnySheet = (name: string): AnySheet | null => meantBy<AnySheet>(name, [...sheets, ...codingSheets]);
