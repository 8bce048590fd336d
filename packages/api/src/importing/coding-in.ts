/** What a file says of how its texts were coded: read with its records, checked against them, kept until they are proposed. */
import { checkLogLines, checkSentences, type DossierProblem, type Text } from "@parley/domain/dossier";
import { type LogLine, logLine, type Sentence, sentence } from "@parley/domain/dossier/coding";
import { codingFiles } from "@parley/domain/dossier/files";
import type { CodingKind } from "@parley/domain/exchange/sheets";
import { kinds } from "@parley/domain/records";
import { problemsOf } from "@parley/domain/records/parse";
import type { Sql } from "../read";
import { selectTexts } from "../record/record.select";
import type { CodedText } from "./coding-log";
import { type Problems, tooDeep, unkeepableOf, valueAt } from "./problems";
import type { CodingRow } from "./reading/told";

const sources = `
  select k.id, coalesce(f.body, b.body) ->> 'sha256' as sha256
  from unnest($3::text[]) as k(id)
  left join desk.import_row f on f.import_id = $1 and f.kind = 'source' and f.record_id = k.id and f.state = 'good'
  left join record.record r on r.negotiation_id = $2 and r.kind = 'source' and r.id = k.id
  left join ledger.revision_body b
    on b.negotiation_id = r.negotiation_id and b.kind = r.kind and b.record_id = r.id and b.version = r.version
  where f.body is not null or b.body is not null`;
const known = `
  select k.id from unnest($3::text[]) as k(id)
  where exists (
    select from desk.import_row f where f.import_id = $1 and f.kind = any ($4::text[]) and f.record_id = k.id and f.state <> 'bad')
  or exists (select from record.record r where r.negotiation_id = $2 and r.kind = any ($4::text[]) and r.id = k.id)`;

type Placed<Entry> = { sheet: string; row: number; entry: Entry };
type Where = { sql: Sql; id: string; negotiation: string; texts: readonly Text[] };

export class CodingIn {
  readonly #sentences: Placed<Sentence>[] = [];
  readonly #lines: Placed<LogLine>[] = [];
  readonly #problems: Problems;
  #sound = true;

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  get count(): number {
    return this.#sentences.length + this.#lines.length;
  }

  take({ kind, sheet, row, body, problems }: CodingRow): void {
    const say = (path: string, text: string) =>
      this.#problems.add({ sheet, row, column: path === "" ? null : path, value: valueAt(body, path), text });
    const unkeepable = unkeepableOf(body);
    // What is too deep to be looked at is not read either.
    const read = unkeepable && (kind === "sentence" ? sentence : logLine).safeParse(body, { reportInput: true });
    for (const problem of problems) this.#problems.add({ sheet, ...problem });
    for (const { path, text } of unkeepable ?? [tooDeep]) say(path, text);
    for (const { path, text } of problemsOf(read?.error?.issues ?? [])) say(path, text);
    if (!read?.success || problems.length > 0 || unkeepable?.length !== 0) this.#sound = false;
    else if (kind === "sentence") this.#sentences.push({ sheet, row, entry: read.data as Sentence });
    else this.#lines.push({ sheet, row, entry: read.data as LogLine });
  }

  /** Once all records are checked: what is to be kept, nothing where anything of it is wrong. */
  async check({ sql, id, negotiation, texts }: Where): Promise<CodedText[]> {
    if (!this.#sound || this.count === 0) return [];
    const [sentences, lines] = [this.#sentences, this.#lines].map((list) => list.map(({ entry }) => entry)) as [
      Sentence[],
      LogLine[],
    ];
    const named = [...new Set(sentences.map(({ source }) => source))];
    const found = await sql<{ id: string; sha256: string | null }>("", sources, [id, negotiation, named]);
    const ofSource = new Map(found.map((one) => [one.id, one.sha256]));
    const fingerprints = found.flatMap(({ sha256 }) => sha256 ?? []);
    const atHand = await selectTexts(sql, negotiation, fingerprints);
    for (const { sha256, text } of texts) atHand.set(sha256, text);
    const bySource = found.flatMap(({ id: source, sha256 }) => {
      const text = atHand.get(sha256 ?? "");
      return text === undefined ? [] : [[source, { sha256: sha256 ?? "", text }] as const];
    });
    const ids = [...new Set(lines.flatMap((line) => line.ids))];
    const there = await sql<{ id: string }>("", known, [id, negotiation, ids, [...kinds]]);
    const astray = [
      ...checkSentences(sentences, new Set(ofSource.keys()), Object.fromEntries(bySource)),
      ...checkLogLines(sentences, lines, new Set(there.map((one) => one.id))),
    ];
    for (const problem of astray) this.#tell(problem);
    if (astray.length > 0) return [];
    const coded = new Map<string, { sentences: Sentence[]; lines: LogLine[] }>();
    for (const one of sentences) {
      const own = coded.get(one.source) ?? { sentences: [], lines: [] };
      own.sentences.push(one);
      coded.set(one.source, own);
    }
    for (const line of lines) coded.get(line.source)?.lines.push(line);
    return [...coded].flatMap(([source, own]) => {
      const sha256 = ofSource.get(source) ?? null;
      return sha256 === null ? [] : [{ sha256, ...own }];
    });
  }

  #tell({ file, index, path, text }: DossierProblem): void {
    const kind: CodingKind = file === codingFiles.sentence ? "sentence" : "logLine";
    const list: readonly Placed<unknown>[] = kind === "sentence" ? this.#sentences : this.#lines;
    const at = list[index ?? 0];
    const value = index === null ? null : valueAt(at?.entry, path);
    this.#problems.add({ sheet: at?.sheet ?? file, row: at?.row ?? null, column: path || null, value, text });
  }
}
