import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sha256Hex } from "./canonical";
import {
  checkCodingLog,
  checkPassages,
  checkQuotes,
  checkSentences,
  type DossierRecords,
  dossierFiles,
  listPassages,
  listRecords,
  parseDossier,
  problemInWords,
  readCodingLog,
  readDossier,
  readSentences,
  writeDossier,
} from "./dossier";
import { dossierFile, dossierJson, dossierTexts } from "./dossier/read-dossier.fixture";
import { kinds } from "./records";

const files = dossierJson("sample");
const sample = parseDossier(files);
const texts = dossierTexts("sample", sample);
const sentences = (() => {
  const read = readSentences(files["sentences.json"]);
  return "list" in read ? read.list : [];
})();
const sources = new Set(sample.source.map(({ id }) => id));
const ids = new Set(listRecords(sample).map(({ body }) => body.id));
const log = (() => {
  const read = readCodingLog(files["coding-log.json"]);
  return "list" in read ? read.list : [];
})();

const firstWords = (problems: readonly { text: string }[]) =>
  problems.map(({ text }) => text.split(" ").slice(0, 4).join(" "));

describe("the sample", () => {
  it("holds every kind of record, and every answer", () => {
    expect(kinds.filter((kind) => sample[kind].length === 0)).toEqual([]);
    expect(new Set(sample.position.map((one) => one.answer))).toEqual(new Set(["stated", "no_comment", "undecided"]));
  });

  it("stands word for word in its texts", () => {
    const { checked, problems, textsMissing } = checkPassages(sample, texts);
    expect(problems).toEqual([]);
    expect(textsMissing).toEqual([]);
    expect(checked).toBe(listPassages(sample).length);
    expect(checked).toBeGreaterThan(30);
  });

  it("lies in the repository as it would be exported, but for fields that a version since has by default", () => {
    const written = writeDossier(sample);
    for (const file of Object.values(dossierFiles)) {
      const lying = dossierFile("sample", file);
      expect(JSON.parse(written[file] ?? ""), file).toMatchObject(JSON.parse(lying));
      expect(`${JSON.stringify(JSON.parse(lying), null, 2)}\n`, file).toBe(lying);
    }
  });

  it("is divided into sentences, each of them logged", () => {
    expect(sentences.length).toBeGreaterThan(40);
    expect(checkSentences(sentences, sources, texts)).toEqual([]);
    expect(checkCodingLog(sentences, log, ids)).toEqual([]);
  });
});

describe("the first dossier", () => {
  const read = readDossier(dossierJson("russia-ukraine"));
  it("has no problem, and quotes no more than it may", () => {
    expect("problems" in read ? read.problems.map(problemInWords) : []).toEqual([]);
    if (!("records" in read)) return;
    const divided = readSentences(dossierJson("russia-ukraine")["sentences.json"]);
    expect(checkQuotes(read.records, "list" in divided ? divided.list : []).map(problemInWords)).toEqual([]);
  });
});

describe("reading", () => {
  const flow = sample.position.findIndex((one) => one.id === "osmark-flow-1");
  const change = (file: string, to: (content: unknown[]) => unknown) => ({
    ...files,
    [file]: to(structuredClone(files[file]) as unknown[]),
  });
  const set = (file: string, index: number, field: string, value: unknown) =>
    change(file, (list) => list.map((one, i) => (i === index ? { ...(one as object), [field]: value } : one)));

  it.each([
    [
      "no negotiation",
      { ...files, "negotiation.json": undefined },
      "negotiation.json: This file is missing: every dossier has one.",
    ],
    [
      "two negotiations",
      { ...files, "negotiation.json": [] },
      "negotiation.json: This file holds one negotiation, not a list.",
    ],
    [
      "no list",
      { ...files, "parties.json": {} },
      "parties.json: This file holds a list: put its records into [ and ].",
    ],
    ["a file astray", { ...files, "partys.json": [] }, "partys.json: A dossier has no such file."],
    [
      "a wrong shape",
      set("parties.json", 3, "slot", "two"),
      "parties.json, entry 4 (veldra), slot: This has to be a number.",
    ],
    [
      "a broken rule",
      set("positions.json", flow, "low", 80),
      "(osmark-flow-1), low: The interval begins above its end",
    ],
    [
      "an id twice",
      change("parties.json", (list) => [...list, list[0]]),
      "parties.json, entry 5 (commission), id: Another entry has the id",
    ],
    [
      "a reference to nothing",
      set("positions.json", flow, "party", "nobody"),
      "(osmark-flow-1), party: There is no party “nobody”",
    ],
    ["an entry that is none", change("events.json", () => ["x"]), "events.json, entry 1: This has to be"],
  ])("%s", (_, given, says) => {
    const read = readDossier(given);
    expect("problems" in read ? read.problems.map(problemInWords).join("\n") : "").toContain(says);
    expect(() => parseDossier(given)).toThrow("is not loaded");
  });

  it("gives every problem at once, and none that only follows from another", () => {
    const broken = {
      ...set("parties.json", 0, "slot", 99),
      "issues.json": change("issues.json", (l) => l.slice(1))["issues.json"],
    };
    const read = readDossier(broken);
    expect("problems" in read && read.problems).toHaveLength(1);
  });

  it("takes a dossier of one negotiation alone", () => {
    const read = readDossier({ "negotiation.json": { id: "new", title: "New" } });
    expect("records" in read && listRecords(read.records)).toHaveLength(1);
  });
});

describe("writing", () => {
  const again = (written: Record<string, string>) =>
    parseDossier(Object.fromEntries(Object.entries(written).map(([file, text]) => [file, JSON.parse(text)])));

  it("writes all files, and reads back what it wrote, byte for byte", () => {
    const written = writeDossier(sample);
    expect(Object.keys(written).sort()).toEqual(Object.values(dossierFiles).sort());
    expect(writeDossier(again(written))).toEqual(written);
    for (const kind of kinds) {
      const sorted = [...sample[kind]].sort((a, b) => (a.id < b.id ? -1 : 1));
      expect([...again(written)[kind]].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(sorted);
    }
  });

  it("writes the same whatever the order of records and fields", () => {
    const turned = Object.fromEntries(
      kinds.map((kind) => [
        kind,
        [...sample[kind]].reverse().map((b) => Object.fromEntries(Object.entries(b).reverse())),
      ]),
    ) as unknown as DossierRecords;
    expect(writeDossier(turned)).toEqual(writeDossier(sample));
  });
});

it("hashes as everybody does", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(sha256Hex(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
    }),
  );
});

describe("passages", () => {
  const first = sample.source[0]?.id ?? "";
  const text = texts[first]?.text ?? "";
  const moved = (shift: number): DossierRecords => ({
    ...sample,
    position: sample.position.map((one) => ({
      ...one,
      evidence: one.evidence.map((p) => ({ ...p, start: p.start + shift, end: p.end + shift })),
    })),
  });

  it("are found out when moved, and shown where they are", () => {
    const { problems } = checkPassages(moved(1), texts);
    expect(problems).toHaveLength(sample.position.flatMap((one) => one.evidence).length);
    expect(problems[0]?.text).toMatch(/^These words begin at \d+, not at \d+/);
  });

  it("are not judged by a text that is another, or not at hand", () => {
    const other = { ...texts, [first]: { text: `${text} `, sha256: sha256Hex(`${text} `) } };
    expect(checkPassages(sample, other).problems.map((p) => `${p.file} ${p.path}`)).toEqual(["sources.json sha256"]);
    expect(checkPassages(moved(1), {})).toMatchObject({
      checked: 0,
      problems: [],
      textsMissing: sample.source.map((s) => s.id),
    });
  });
});

describe("quotes", () => {
  const quoting = (...exacts: string[]): DossierRecords => {
    const text = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen. Sixteen.";
    const evidence = exacts.map((exact) => {
      const start = text.indexOf(exact);
      return { source: "s", exact, start, end: start + exact.length, altered: false };
    });
    const [model] = sample.position;
    return {
      ...sample,
      event: [],
      proposal: [],
      response: [],
      assessment: [],
      salience: [],
      position: model ? [{ ...model, evidence }] : [],
    };
  };
  const divided = [
    { source: "s", number: 1, start: 0, end: 88 },
    { source: "s", number: 2, start: 89, end: 97 },
  ];
  it.each([
    ["twelve words", ["one two three four five six seven eight nine ten eleven twelve"], []],
    ["thirteen", ["one two three four five six seven eight nine ten eleven twelve thirteen"], ["This quotes 13 words"]],
    ["a whole sentence", ["Sixteen."], ["This quotes a whole"]],
    ["a whole sentence but for its stop", ["Sixteen"], ["This quotes a whole"]],
    ["two far apart", ["one two three", "ten eleven twelve thirteen fourteen fifteen"], []],
    [
      "two that join",
      ["one two three four five six seven", "eight nine ten eleven twelve thirteen"],
      ["Together with passages beside"],
    ],
    [
      "two that overlap",
      ["one two three four five six seven", "five six seven eight nine ten eleven twelve thirteen"],
      ["Together with passages beside"],
    ],
    ["two that join within twelve", ["one two three", "four five six"], []],
    ["one within another", ["one two three four five six seven eight nine", "four five six"], []],
  ])("%s", (_, exacts, says) => expect(firstWords(checkQuotes(quoting(...exacts), divided))).toEqual(says));
});

describe("sentences and log", () => {
  const [one, two] = sentences;
  const rest = sentences.slice(2);
  it.each([
    ["left out", [two, ...rest], "number"],
    ["over another", one && two ? [{ ...one, end: two.start + 1 }, two, ...rest] : [], "start"],
    ["a gap of words", one && two ? [one, { ...two, start: two.start + 5 }, ...rest] : [], "start"],
    ["beyond the text", sentences.map((s, i) => (i === sentences.length - 1 ? { ...s, end: 99_999 } : s)), "end"],
    ["of no source", sentences.map((s) => ({ ...s, source: "gone" })), "source"],
  ])("a sentence %s", (_, given, path) => {
    expect(checkSentences(given as typeof sentences, sources, texts).map((p) => p.path)).toContain(path);
  });

  it.each([
    ["left out", log.slice(1), "Sentence"],
    ["twice", [...log, ...log.slice(0, 1)], "twice"],
    ["of no text", log.map((l, i) => (i === 0 ? { ...l, number: 999 } : l)), "There is no sentence"],
    ["without a reason", log.map((l, i) => (i === 0 ? { ...l, reason: null } : l)), "say why"],
    ["into no record", log.map((l, i) => (i === 0 ? { ...l, ids: ["gone"] } : l)), "no record “gone”"],
  ])("a line %s", (_, given, says) => {
    expect(
      checkCodingLog(sentences, given, ids)
        .map((p) => p.text)
        .join("\n"),
    ).toContain(says);
  });

  it("says which line has the wrong shape", () => {
    expect(readSentences([{ ...one, number: 0 }])).toMatchObject({
      problems: [{ file: "sentences.json", path: "0.number" }],
    });
    expect(readCodingLog({})).toMatchObject({ problems: [{ file: "coding-log.json", path: "" }] });
  });
});
