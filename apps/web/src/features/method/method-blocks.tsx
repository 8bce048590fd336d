import { TextLink } from "@parley/ui/link";
import type { Token, Tokens } from "marked";
import { createElement, Fragment, type ReactNode } from "react";
import { type Block, pageOf, runsOf, type Said } from "./method-document";

/** Paragraphs and tables of the method in their order; a table's name is the heading that it stands under. */
export function MethodBlocks({ blocks, title }: { blocks: readonly Block[]; title: string }) {
  return blocks.map((block) => {
    if (block.type === "table") return <WorkedTable key={block.raw} table={block as Tokens.Table} title={title} />;
    if (block.type === "list") return <Listed key={block.raw} list={block as Tokens.List} />;
    return runsOf(block as Tokens.Paragraph).map((said) => <Paragraph key={textOf(said.tokens)} said={said} />);
  });
}

function Paragraph({ said: { label, tokens } }: { said: Said }) {
  if (label === null) {
    return (
      <p className="mt-3 max-w-sentence font-serif text-large">
        <Inline tokens={tokens} />
      </p>
    );
  }
  return (
    <p className="mt-2 grid max-w-[calc(68ch+80px)] gap-x-4 text-control text-ink-2 sm:grid-cols-[64px_minmax(0,1fr)]">
      <b>{label}</b>
      <span>
        <Inline tokens={tokens} />
      </span>
    </p>
  );
}

function Listed({ list }: { list: Tokens.List }) {
  return (
    <ul className="mt-3 max-w-sentence list-disc pl-5 font-serif text-large">
      {list.items.map((item) => (
        <li key={item.raw}>
          <Inline tokens={item.tokens} />
        </li>
      ))}
    </ul>
  );
}

/** Whoever has no pointer scrolls with the arrow keys, and comes there by Tab. */
const scrolledByKeys = (label: string) => ({ role: "region", tabIndex: 0, "aria-label": label });

/** A worked table, which scrolls by itself where there is too little room. */
function WorkedTable({ table, title }: { table: Tokens.Table; title: string }) {
  return (
    <div className="method-table" {...scrolledByKeys(`${title}: table`)}>
      <table className="text-control">
        <thead>
          <tr>
            {table.header.map((cell) => (
              <th key={cell.text} scope="col">
                <Inline tokens={cell.tokens} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.map(({ text }) => text).join("|")}>
              {row.map((cell, at) => (
                <td key={table.header[at]?.text}>
                  <Inline tokens={cell.tokens} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Inline({ tokens }: { tokens: readonly Token[] }): ReactNode {
  return createElement(Fragment, null, ...tokens.map(inlineOf));
}

function inlineOf(token: Token): ReactNode {
  const inner = "tokens" in token && token.tokens ? <Inline tokens={token.tokens} /> : null;
  switch (token.type) {
    case "text":
    case "escape":
      return inner ?? curled((token as Tokens.Text).text);
    case "strong":
      return <b>{inner}</b>;
    case "em":
      return <em>{inner}</em>;
    case "codespan":
      return <code className="font-sans">{(token as Tokens.Codespan).text}</code>;
    case "link": {
      const href = pageOf((token as Tokens.Link).href);
      return href ? <TextLink href={href}>{inner}</TextLink> : inner;
    }
    default:
      throw new Error(`The method page has no form for "${token.type}": ${token.raw.slice(0, 80)}`);
  }
}

const curled = (words: string) => words.replace(/"([^"]*)"/g, "“$1”").replaceAll("'", "’");

const textOf = (tokens: readonly Token[]) => tokens.map(({ raw }) => raw).join("");
