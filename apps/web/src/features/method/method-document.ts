import { lexer, type Token, type Tokens } from "marked";
import { methodAnchors } from "@/reading/method-anchors";

/** Text, a list or a table; a heading of the third degree stands as the title of what follows it. */
export type Block = Tokens.Paragraph | Tokens.List | Tokens.Table;
export type Passage = { anchor: string; title: string; blocks: Block[] };
/** What stands below a heading: its own paragraphs, then what has a heading of its own. */
export type Part = Passage & { worked: Passage[] };
export type MethodDocument = { title: string; lead: Block[]; parts: Part[] };

/** The anchor of a heading, as other readers of Markdown make it. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, "")
    .replaceAll(" ", "-");
}

/** Takes the Markdown of docs/METHOD.md. Throws where it holds what the page has no form for, so that nothing of it is lost. */
export function readMethod(markdown: string): MethodDocument {
  const document: MethodDocument = { title: "", lead: [], parts: [] };
  let blocks = document.lead;
  for (const token of lexer(markdown)) {
    if (token.type === "space") continue;
    if (!isHeading(token)) {
      blocks.push(asBlock(token));
      continue;
    }
    const passage: Passage = { anchor: anchorOf(token.text), title: token.text, blocks: [] };
    if (token.depth === 1) document.title = token.text;
    else if (token.depth === 2) document.parts.push({ ...passage, worked: [] });
    else document.parts.at(-1)?.worked.push(passage);
    if (token.depth > 1) blocks = document.parts.at(-1)?.worked.at(-1)?.blocks ?? document.parts.at(-1)?.blocks ?? [];
  }
  return document;
}

function isHeading(token: Token): token is Tokens.Heading {
  return token.type === "heading";
}

function asBlock(token: Token): Block {
  if (token.type === "paragraph" || token.type === "list" || token.type === "table") return token as Block;
  throw new Error(`The method page has no form for "${token.type}": ${token.raw.slice(0, 80)}`);
}

export type Said = { label: "Source" | "Limits" | null; tokens: Token[] };

const labels: Readonly<Record<string, Said["label"]>> = { "Source.": "Source", "Limits.": "Limits" };

/** A paragraph in its runs: what a figure is, where it comes from, and what it cannot show. */
export function runsOf(paragraph: Tokens.Paragraph): Said[] {
  const runs: Said[] = [];
  for (const token of paragraph.tokens) {
    const label = token.type === "em" ? labels[(token as Tokens.Em).text] : undefined;
    if (label) runs.push({ label, tokens: [] });
    else if (runs.length === 0) runs.push({ label: null, tokens: [token] });
    else runs.at(-1)?.tokens.push(token);
  }
  return runs;
}

/** Where a link of the document leads here; null where what it names is no page. */
export function pageOf(href: string): string | null {
  if (href.startsWith("#")) return href.slice(1) in methodAnchors ? href : null;
  return href === "GLOSSARY.md" ? "/handbook#words" : null;
}
