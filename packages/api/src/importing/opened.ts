/** What a path of the machine holds: a file, a folder of CSV, or a dossier's folder with its texts and codings. */
import { createReadStream, existsSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { DomainError } from "@parley/domain/errors";
import { type AnySheet, codingSheets, findAnySheet, findSheet, sheets } from "@parley/domain/exchange/sheets";
import { readCodingsIn, readTexts } from "./folder";
import { formatOf } from "./keep";
import type { Brought } from "./operator";
import { readCsv } from "./reading/csv";
import { readJson } from "./reading/json";
import { readJsonFiles } from "./reading/json-files";
import type { Reading } from "./reading/told";
import { readWorkbook } from "./reading/xlsx";

const wrong = (text: string) => new DomainError("invalid", text);

/** @param texts a folder with texts of its sources; null for those that a dossier's own folder holds. */
export async function openPath(path: string, texts: string | null): Promise<Brought> {
  const found = await stat(path).catch(() => null);
  if (!found) throw wrong(`There is no file or folder ${path} that can be read.`);
  const name = basename(path);
  const given = texts === null ? [] : [texts];
  if (!found.isDirectory()) {
    const opened = openFile(path, name);
    return { name, bySource: false, codings: null, texts: await textsOf(given), ...opened };
  }
  const names = await readdir(path);
  if (names.some((one) => one.endsWith(".csv")) && !names.includes("negotiation.json"))
    return {
      ...{ name, format: "csv", bySource: false, codings: null, texts: await textsOf(given) },
      reading: () => readSheets(path, names),
    };
  const files = names.filter((one) => one.endsWith(".json")).sort();
  const bytes = new Map(files.map((file) => [file, () => bytesOf(path, file)]));
  const [own, codings] = [[path, join(path, "texts")], await readCodingsIn(path)];
  const held = await textsOf(texts === null ? own.filter((one) => existsSync(one)) : given);
  return { name, format: "json", bySource: true, codings, texts: held, reading: () => readJsonFiles(bytes) };
}

async function textsOf(folders: readonly string[]): Promise<Map<string, string>> {
  const found = await Promise.all(folders.map(readTexts));
  return new Map(found.flatMap((one) => [...one]));
}

async function* bytesOf(folder: string, file: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(join(folder, file)) as AsyncIterable<Uint8Array>;
  } catch {
    throw wrong(`${file} cannot be read.`);
  }
}

function openFile(path: string, name: string): Pick<Brought, "format" | "reading"> {
  const format = formatOf(name);
  if (format === "json") return { format, reading: () => readJson(createReadStream(path)) };
  if (format === "xlsx") return { format, reading: () => readWhole(path) };
  const sheet = findSheet(name);
  if (!sheet)
    throw wrong(
      "The name of this file does not say which kind of record it holds: name it as the kind, such as positions.csv.",
    );
  return { format, reading: () => readCsv(createReadStream(path), sheet, {}) };
}

async function* readWhole(path: string): Reading {
  yield* readWorkbook(await readFile(path), {});
}

async function* readSheets(folder: string, names: readonly string[]): Reading {
  const found = names.flatMap((name) => {
    const sheet = name.endsWith(".csv") ? findAnySheet(name) : null;
    return sheet ? [{ name, sheet }] : [];
  });
  for (const sheet of [...sheets, ...codingSheets] as AnySheet[])
    for (const { name } of found.filter((one) => one.sheet === sheet))
      yield* readCsv(createReadStream(join(folder, name)), sheet, {});
}
