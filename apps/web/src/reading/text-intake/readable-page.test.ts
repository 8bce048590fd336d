// @vitest-environment jsdom
import { expect, it } from "vitest";
import { readPage } from "./readable-page";

const paragraph = (words: string) =>
  `<p>${words} ${"The delegations sat for two days in the old customs house, and nobody gave way. ".repeat(3)}</p>`;
const page = (head: string, body: string) =>
  `<!doctype html><html lang="en-GB"><head>${head}</head><body>${body}</body></html>`;
const article = page(
  `<title>Boats in winter | The Courier</title>
   <meta property="og:site_name" content="The Courier">
   <meta name="author" content="By Edda Ruis and Pol Hedda">
   <meta property="article:published_time" content="2031-11-13T22:30:00+05:00">
   <script>globalThis.ran = true</script>`,
  `<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
   <article><h1>Boats in winter</h1>
   ${paragraph('The upper town asks for <em>boats</em>&nbsp;in\n winter,<sup>1</sup> it said on Friday.<img src="x" onerror="globalThis.ran = true">')}
   ${paragraph("The lower town <b>declined</b>.")}
   ${paragraph("“We wait,” its clerk said.<br>He left.")}
   <script>document.write("written")</script></article>
   <aside class="related"><p>Read more: <a href="/a">Ten boats you will love</a></p></aside>
   <footer>All rights reserved</footer>`,
);

it("an article is read without what surrounds it, its headline first, a paragraph on a line of its own", () => {
  const { text, whole } = readPage(article);
  expect(whole).toBe(false);
  const lines = text.split("\n\n");
  expect(lines[0]).toBe("Boats in winter");
  expect(lines[1]).toMatch(/^The upper town asks for boats\u00a0in winter,1 it said on Friday\. The delegations/);
  expect(text).toContain("“We wait,” its clerk said.\n\nHe left.");
  for (const words of ["Home", "Ten boats", "All rights", "written", "onerror"]) expect(text).not.toContain(words);
});

it("what the page says of itself is found, and nothing in it runs", () => {
  expect(readPage(article).found).toEqual({
    ...{ title: "Boats in winter", authors: ["Edda Ruis", "Pol Hedda"], published: "2031-11-13" },
    ...{ language: "en-GB", site: "The Courier" },
  });
  expect(globalThis).not.toHaveProperty("ran");
});

it("a page without an article gives all its words, and nothing that it does not say", () => {
  const { text, found } = readPage("<p>One.<p>Two <table><tr><td>a</td><td>b</td></tr></table>");
  expect(text).toBe("One.\n\nTwo\n\na b");
  expect(found).toEqual({ title: null, authors: [], published: null, language: null, site: null });
});

it("where what looks like an article is a small part of it, all words of the page are kept to choose from", () => {
  const { text, whole } = readPage(page("", `<div style="display:none">${paragraph("Hidden.")}</div><p>A note.</p>`));
  expect([whole, text.startsWith("Hidden. The delegations")]).toEqual([true, true]);
});

it("an empty page has no text", () => {
  expect(readPage("<html></html>").text).toBe("");
});

it("a page nested deeply, or broken, is read all the same", () => {
  expect(readPage(`${"<div>".repeat(60)}Deep${"</span>".repeat(50)}`).text).toBe("Deep");
  expect(readPage('<p title="unclosed>Words').text).toBe("");
});
