import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDossier, readSentences } from "../dossier";
import { dossierJson, dossierTexts } from "../dossier/read-dossier.fixture";
import { mostSentences, sentencesOf } from "./sentences";

const cut = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end));

describe("a text is cut where a sentence ends", () => {
  it.each<[string, string[]]>([
    ["One came. Two left! Did three?", ["One came.", "Two left!", "Did three?"]],
    ["A title\n\nA line without an end\r\nAnother.", ["A title", "A line without an end", "Another."]],
    ["Mr. Orr met Gen. Adu on Dec. 3. Both left.", ["Mr. Orr met Gen. Adu on Dec. 3.", "Both left."]],
    [
      "They met in December. Both left in Dec. The rest stayed.",
      ["They met in December.", "Both left in Dec.", "The rest stayed."],
    ],
    [
      "The U.S. Senate met. He left the U.S. She did not.",
      ["The U.S. Senate met.", "He left the U.S.", "She did not."],
    ],
    [
      "John F. Orr and J. R. Adu spoke. So did I. The rest slept.",
      ["John F. Orr and J. R. Adu spoke.", "So did I.", "The rest slept."],
    ],
    ["It rose by 3.5 per cent. No. 5 fell by .2 points.", ["It rose by 3.5 per cent.", "No. 5 fell by .2 points."]],
    ["He said no. The minister said yes.", ["He said no.", "The minister said yes."]],
    [
      "“We will stay.” He sat down. “Will you?” he asked.",
      ["“We will stay.”", "He sat down.", "“Will you?” he asked."],
    ],
    [
      '"We will stay," she said. "Nobody goes." (Nobody went.) So.',
      ['"We will stay," she said.', '"Nobody goes."', "(Nobody went.)", "So."],
    ],
    [
      "Well... he waited… Then he left. . . . Later he came back.",
      ["Well... he waited…", "Then he left. . . .", "Later he came back."],
    ],
    ["1. Borders stay. 2. Guns go.", ["1. Borders stay.", "2. Guns go."]],
    [
      "At 5 p.m. Orr spoke. At 6 p.m. the hall closed at 7 p.m. It rained.",
      ["At 5 p.m. Orr spoke.", "At 6 p.m. the hall closed at 7 p.m.", "It rained."],
    ],
    [
      "Smith Inc. Holdings sold it. The buyer was Orr Ltd. It paid.",
      ["Smith Inc. Holdings sold it.", "The buyer was Orr Ltd.", "It paid."],
    ],
    ["It was signed.[3] Nobody knew.[12][13]", ["It was signed.[3]", "Nobody knew.[12][13]"]],
    ["Он сказал: «Нет.» Потом ушёл, т.е. пропал. И всё.", ["Он сказал: «Нет.»", "Потом ушёл, т.е. пропал.", "И всё."]],
    ["会谈结束。双方离开！「不。」完", ["会谈结束。", "双方离开！", "「不。」", "完"]],
    [
      "See www.example.org/a.html for it. Write to a.b@example.org.",
      ["See www.example.org/a.html for it.", "Write to a.b@example.org."],
    ],
    ["\ufeffA mark of order. \u00a0 \n\t\n", ["A mark of order."]],
    ["", []],
    [" \n \u2028 ", []],
  ])("%j", (text, sentences) => {
    expect(cut(text)).toEqual(sentences);
  });
});

const pieces = fc.constantFrom(
  ..."a B é Я 会 😀 . .. … ! ? 。 ” \" ) « ( ' [1] 3 3.5 Mr. U.S. e.g. p.m. No. The he \n \r\n \u2028 \t".split(" "),
  ..." ",
  "  ",
  "\u00a0",
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 60 }).map((all) => all.join("")),
  fc.string({ unit: "binary" }),
);

describe("of any text", () => {
  it("the sentences are numbered, in order, none over another, and hold all that is no white space", () => {
    fc.assert(
      fc.property(texts, (text) => {
        let reached = 0;
        sentencesOf(text).forEach(({ number, start, end }, i) => {
          expect(number).toBe(i + 1);
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          expect(text.slice(reached, start).trim()).toBe("");
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
          reached = end;
        });
        expect(text.slice(reached).trim()).toBe("");
      }),
      { numRuns: 2_000 },
    );
  });

  it("a line is cut alike wherever it stands", () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        expect(cut(`${one}\n\n${other}`)).toEqual([...cut(one), ...cut(other)]);
      }),
    );
  });
});

it("a text of more sentences than are told apart keeps all of its words", () => {
  const text = "Yes.\n".repeat(mostSentences + 7);
  const sentences = sentencesOf(text);
  expect(sentences.length).toBe(mostSentences);
  expect(sentences.at(-1)).toMatchObject({ number: mostSentences, end: text.length - 1 });
});

it("the longest text without an end takes no time", () => {
  for (const text of [
    "a. ".repeat(300_000),
    "x".repeat(900_000),
    ".".repeat(900_000),
    "“".repeat(900_000),
    " .\u00a0".repeat(300_000),
  ]) {
    const began = performance.now();
    sentencesOf(text);
    expect(performance.now() - began).toBeLessThan(2_000);
  }
});

it("the sample is cut as it was by hand", () => {
  const files = dossierJson("sample");
  const records = parseDossier(files);
  const read = readSentences(files["sentences.json"]);
  const byHand = "list" in read ? read.list : [];
  for (const [source, { text }] of Object.entries(dossierTexts("sample", records))) {
    const wanted = byHand.filter((one) => one.source === source);
    expect(sentencesOf(text)).toEqual(wanted.map(({ number, start, end }) => ({ number, start, end })));
  }
});
