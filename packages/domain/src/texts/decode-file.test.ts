import { describe, expect, it } from "vitest";
import { fileProblem, isPage, otherEncodings, readTextFile } from "./decode-file";

const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...all: (number[] | string)[]) =>
  Uint8Array.from(all.flatMap((one) => (typeof one === "string" ? [...utf8(one)] : one)));
const utf16 = (text: string, little: boolean) =>
  Array.from(text, (letter) => letter.charCodeAt(0)).flatMap((code) =>
    little ? [code & 255, code >> 8] : [code >> 8, code & 255],
  );
const hello = [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2];

describe("a file is read as text", () => {
  it.each<[string, string, Uint8Array, string, boolean]>([
    ["in UTF-8", "a.txt", utf8("Häuser, Привет"), "Häuser, Привет", false],
    [
      "in UTF-8 with its mark, which is no part of the text",
      "a.txt",
      bytes([0xef, 0xbb, 0xbf], "Привет"),
      "Привет",
      false,
    ],
    ["in UTF-16, its little end first", "a.txt", bytes([0xff, 0xfe], utf16("Привет", true)), "Привет", false],
    ["in UTF-16, its big end first", "a.txt", bytes([0xfe, 0xff], utf16("Привет", false)), "Привет", false],
    [
      "in the encoding that a page names",
      "a.html",
      bytes('<html><head><meta charset="windows-1251"></head><p>', hello),
      '<html><head><meta charset="windows-1251"></head><p>Привет',
      true,
    ],
    [
      "in the encoding that a page names in the old way",
      "a.htm",
      bytes("<meta http-equiv='Content-Type' content='text/html; charset=windows-1250'>", [0x93, 0x80, 0x94]),
      "<meta http-equiv='Content-Type' content='text/html; charset=windows-1250'>“€”",
      true,
    ],
    [
      "in UTF-8 though the page names another",
      "a.html",
      utf8('<meta charset="windows-1251">Привет'),
      '<meta charset="windows-1251">Привет',
      true,
    ],
    [
      "a page that is not called one",
      "saved",
      utf8("<!-- x --><!DOCTYPE html><p>Words"),
      "<!-- x --><!DOCTYPE html><p>Words",
      true,
    ],
    ["a page in UTF-16", "saved.txt", bytes([0xff, 0xfe], utf16("<html><p>Words", true)), "<html><p>Words", true],
    ["a text about pages", "a.txt", utf8("The tag <html> begins a page."), "The tag <html> begins a page.", false],
  ])("%s", (_, name, given, text, html) => {
    expect(readTextFile(name, given)).toEqual({ text, html });
  });

  it.each<[string, string, Uint8Array, string]>([
    ["empty", "a.txt", utf8(""), "a.txt is empty"],
    ["a PDF", "a.txt", utf8("%PDF-1.7 ..."), "is a PDF, not a text"],
    ["a zip", "a.docx", utf8("PK\u0003\u0004..."), "is a packed file"],
    ["a picture", "a.html", bytes([0x89], "PNG"), "a.html is"],
    ["bytes of no character", "a.txt", bytes("a", [0, 1, 2]), "is no text"],
    ["half a character of UTF-16", "a.txt", bytes([0xff, 0xfe, 0x41, 0, 0x42]), "cannot be read as utf-16le"],
  ])("not %s", (_, name, given, words) => {
    expect(readTextFile(name, given)).toEqual({ problem: expect.stringContaining(words) });
  });

  it.each<[string, string, Uint8Array, string]>([
    ["that nobody named", "a.txt", bytes(hello), "UTF-8"],
    ["that is none", "a.html", bytes('<meta charset="klingon">', hello), "klingon"],
    ["cut within a character", "a.txt", bytes("a", [0xe2, 0x82]), "UTF-8"],
  ])("an encoding %s is asked for", (_, name, given, tried) => {
    const problem = `The characters of ${name} cannot be read as ${tried}: choose the encoding it was saved in, or paste the words.`;
    expect(readTextFile(name, given)).toEqual({ problem, encodingUnknown: true });
  });

  it("in the encoding that is chosen, and asked for again where it cannot be that one", () => {
    expect(readTextFile("a.txt", bytes(hello), "windows-1251")).toEqual({ text: "Привет", html: false });
    expect(readTextFile("a.htm", bytes("<p>", hello), "koi8-u")).toMatchObject({ html: true });
    expect(readTextFile("a.txt", bytes("a", [0x81]), "shift_jis")).toMatchObject({ encodingUnknown: true });
  });

  it.each(otherEncodings)("knows how to read %s, as what is %s", (encoding) => {
    expect(readTextFile("a.txt", bytes("Words", [10]), encoding)).toEqual({ text: "Words\n", html: false });
  });

  it("not 200 MB, which is told by its size alone", () => {
    expect(fileProblem("big.html", 200_000_000)).toContain("big.html takes 200 MB; at most 10 MB are read");
    expect(fileProblem("a.txt", 10)).toBeNull();
  });
});

it("knows the source of a page by how it begins", () => {
  expect(isPage("\n<!doctype html><p>Words")).toBe(true);
  expect(isPage("<p>5 < 6")).toBe(false);
});
