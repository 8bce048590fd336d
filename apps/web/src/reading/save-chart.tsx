"use client";

import { Menu, MenuAction, MenuLink, MenuRule } from "@parley/ui/menu";
import { type ReactNode, type RefObject, useState } from "react";
import type { PictureWords } from "@/charts/picture/standalone-svg";

/** What is drawn as lines of a file, its head first. */
export type DrawnTable = {
  /** What is in it, where there is more than one: "over time". */
  what?: string;
  lines: () => readonly (readonly (string | number | null)[])[];
};

type Props = {
  /** What holds the drawing; null where the chart is shown as its table. */
  frame: RefObject<HTMLElement | null>;
  asTable: boolean;
  /** The start of the files' names. */
  name: string;
  words: () => PictureWords;
  tables: readonly DrawnTable[];
  /** The address of the chart on a page of its own, where it has one. */
  alone?: string;
};

/** The chart to take along: as a picture, or what is drawn as a table. Made in the browser, when asked for. */
export function SaveChart({ frame, asTable, name, words, tables, alone }: Props) {
  const [failed, attempt] = useAttempt();
  const [copied, setCopied] = useState(false);
  // The address of a screen says all of its state.
  const copy = (address: string) =>
    attempt(async () => {
      await navigator.clipboard.writeText(new URL(address, window.location.href).href);
      setCopied(true);
    });
  const savePicture = (kind: "svg" | "png") =>
    attempt(async () => {
      const { saveFile, svgFile, pngFile } = await import("@/charts/picture/save-picture");
      const { standaloneSvg } = await import("@/charts/picture/standalone-svg");
      if (!frame.current) return;
      const picture = await standaloneSvg(frame.current, words());
      saveFile(`${name}.${kind}`, kind === "svg" ? svgFile(picture) : await pngFile(picture));
    });
  return (
    <SaveMenu label="Save or link" failed={failed} copied={copied}>
      {asTable ? null : (
        <>
          <MenuAction onSelect={() => savePicture("svg")}>Picture to print (SVG)</MenuAction>
          <MenuAction onSelect={() => savePicture("png")}>Picture for the screen (PNG)</MenuAction>
        </>
      )}
      {tables.map((table) => (
        <MenuAction key={table.what ?? ""} onSelect={() => attempt(() => saveTable(name, table))}>
          What is drawn{table.what ? ` ${table.what}` : ""}, as a table (CSV)
        </MenuAction>
      ))}
      <MenuRule />
      <MenuAction onSelect={() => copy(window.location.href)}>Copy the link to what is shown</MenuAction>
      {alone ? (
        <>
          <MenuAction onSelect={() => copy(alone)}>Copy the link to the chart alone (embed)</MenuAction>
          <MenuLink href={alone}>The chart alone, on a page of its own</MenuLink>
        </>
      ) : null}
    </SaveMenu>
  );
}

/** Tables to take along. */
export function SaveTable({ name, tables }: Pick<Props, "name" | "tables">) {
  const [failed, attempt] = useAttempt();
  return (
    <SaveMenu failed={failed}>
      {tables.map((table) => (
        <MenuAction key={table.what ?? ""} onSelect={() => attempt(() => saveTable(name, table))}>
          {table.what ? `The ${table.what}` : "What is listed"}, as a table (CSV)
        </MenuAction>
      ))}
    </SaveMenu>
  );
}

async function saveTable(name: string, { what, lines }: DrawnTable) {
  const { saveFile } = await import("@/charts/picture/save-picture");
  const { linesAsCsv } = await import("@/charts/picture/lines-as-csv");
  saveFile(`${name}${what ? `-${what.replaceAll(" ", "-")}` : ""}.csv`, linesAsCsv(lines()));
}

type SaveMenuProps = { label?: string; failed: boolean; copied?: boolean; children: ReactNode };

function SaveMenu({ label = "Save", failed, copied = false, children }: SaveMenuProps) {
  return (
    <span className="flex items-baseline gap-3 print:hidden">
      {failed ? <span role="alert">That did not work. Try again.</span> : null}
      <span role="status">{copied && !failed ? "Copied." : null}</span>
      <Menu label={label}>{children}</Menu>
    </span>
  );
}

function useAttempt(): [failed: boolean, attempt: (work: () => Promise<void>) => void] {
  const [failed, setFailed] = useState(false);
  const attempt = (work: () => Promise<void>) => {
    setFailed(false);
    work().catch(() => setFailed(true));
  };
  return [failed, attempt];
}
