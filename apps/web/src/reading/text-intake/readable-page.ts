/** The readable text of a page, and what it says of itself. Loaded only once somebody gives a page. */
import { Readability } from "@mozilla/readability";

/** What a page says of itself, to be offered and never filled in unasked. */
export interface FoundInPage {
  title: string | null;
  authors: string[];
  /** The day it was published, ISO, as its own data says. */
  published: string | null;
  language: string | null;
  /** The site, by its own name. */
  site: string | null;
}

export interface ReadablePage {
  text: string;
  /** Where no article stands out, everything in the page is its text. */
  whole: boolean;
  found: FoundInPage;
}

/** Elements of a page that are read at most: beyond, it is no article. */
const mostElements = 100_000;
const unread =
  "script:not([type='application/ld+json']),style,link,template,svg,math,iframe,object,embed,img,picture,video,audio,canvas";
const neverRead = new Set(["SCRIPT", "STYLE", "NOSCRIPT", "TEMPLATE", "BUTTON", "SELECT", "TEXTAREA", "TITLE", "HEAD"]);
const blocks = new Set(
  (
    "ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER " +
    "HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TFOOT THEAD TR UL"
  ).split(" "),
);

function addText(node: Node, parts: string[]): void {
  for (const child of node.childNodes) {
    if (child.nodeType === 3) parts.push((child.nodeValue ?? "").replace(/[ \t\n\r\f]+/g, " "));
    if (child.nodeType !== 1 || neverRead.has(child.nodeName.toUpperCase())) continue;
    const name = child.nodeName.toUpperCase();
    if (name === "BR") parts.push("\n");
    else if (name === "PRE") parts.push("\n", child.textContent ?? "", "\n");
    else if (blocks.has(name)) {
      parts.push("\n");
      addText(child, parts);
      parts.push("\n");
    } else {
      addText(child, parts);
      if (name === "TD" || name === "TH") parts.push(" ");
    }
  }
}

/** The words of a part of a page, each paragraph on a line of its own with an empty one between. */
function textOf(node: Node): string {
  const parts: string[] = [];
  addText(node, parts);
  const lines = parts
    .join("")
    .split("\n")
    .map((line) => line.replace(/ {2,}/g, " ").trim());
  return lines.filter((line) => line !== "").join("\n\n");
}

const lineOf = (words: string | null | undefined): string | null =>
  words?.replace(/\s+/g, " ").trim().slice(0, 300) || null;

function authorsOf(byline: string | null | undefined): string[] {
  const words = lineOf(byline)?.replace(/^by[:\s]+/i, "") ?? "";
  if (/^https?:/i.test(words)) return [];
  return words.split(/\s*[;,]\s*|\s+and\s+/).filter((name) => name !== "");
}

function parse(page: Document) {
  try {
    // As an element, not as HTML: nothing of the page is ever written into ours.
    return new Readability<Node>(page, { serializer: (node) => node, maxElemsToParse: mostElements }).parse();
  } catch {
    return null;
  }
}

/** Reads a page. It is parsed into a document of its own that runs no script and fetches nothing. */
export function readPage(html: string): ReadablePage {
  const page = new DOMParser().parseFromString(html, "text/html");
  for (const element of page.querySelectorAll(unread)) element.remove();
  const all = textOf(page.body);
  const headings = [...page.querySelectorAll("h1, h2")].map((heading) => lineOf(heading.textContent));
  const language = page.documentElement.lang || null;
  const named = lineOf(page.title);
  const article = parse(page);
  const called = lineOf(article?.title) ?? named;
  // “Headline | The Courier”: what the page shows as its headline is the title.
  const title = headings.find((heading) => heading !== null && called?.startsWith(heading)) ?? called;
  const body = article?.content ? textOf(article.content) : "";
  const whole = body.length < Math.min(200, all.length / 4);
  const day = /^\d{4}-\d{2}-\d{2}/.exec(article?.publishedTime ?? "")?.[0] ?? null;
  // The headline is part of what was published, where the page shows it as one.
  const headed = title !== null && headings.includes(title) && !body.startsWith(title);
  return {
    text: whole ? all : headed ? `${title}\n\n${body}` : body,
    whole,
    found: {
      title,
      authors: authorsOf(article?.byline),
      published: day,
      language: article?.lang || language,
      site: lineOf(article?.siteName),
    },
  };
}
