"use client";

import { Menu, MenuAction } from "@parley/ui/menu";
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
};

/** The chart to take along: as a picture, or what is drawn as a table. Made in the browser, when asked for. */
export function SaveChart({ frame, asTable, name, words, tables }: Props) {
  const [failed, attempt] = useAttempt();
  const savePicture = (kind: "svg" | "png") =>
    attempt(async () => {
      const { saveFile, svgFile, pngFile } = await import("@/charts/picture/save-picture");
      const { standaloneSvg } = await import("@/charts/picture/standalone-svg");
      if (!frame.current) return;
      const picture = await standaloneSvg(frame.current, words());
      saveFile(`${name}.${kind}`, kind === "svg" ? svgFile(picture) : await pngFile(picture));
    });
  return (
    <SaveMenu failed={failed}>
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

function SaveMenu({ failed, children }: { failed: boolean; children: ReactNode }) {
  return (
    <span className="flex items-baseline gap-3 print:hidden">
      {failed ? <span role="alert">The file could not be made. Try again.</span> : null}
      <Menu label="Save">{children}</Menu>
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
