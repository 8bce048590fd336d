"use client";

import { Menu, MenuAction } from "@parley/ui/menu";
import { type RefObject, useState } from "react";
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
  const [failed, setFailed] = useState(false);
  async function save(kind: "svg" | "png" | DrawnTable) {
    setFailed(false);
    try {
      const { saveFile, svgFile, pngFile } = await import("@/charts/picture/save-picture");
      if (typeof kind === "object") {
        const { linesAsCsv } = await import("@/charts/picture/lines-as-csv");
        return saveFile(
          `${name}${kind.what ? `-${kind.what.replaceAll(" ", "-")}` : ""}.csv`,
          linesAsCsv(kind.lines()),
        );
      }
      const { standaloneSvg } = await import("@/charts/picture/standalone-svg");
      if (!frame.current) return;
      const picture = await standaloneSvg(frame.current, words());
      saveFile(`${name}.${kind}`, kind === "svg" ? svgFile(picture) : await pngFile(picture));
    } catch {
      setFailed(true);
    }
  }
  return (
    <span className="flex items-baseline gap-3 print:hidden">
      {failed ? <span role="alert">The file could not be made. Try again.</span> : null}
      <Menu label="Save">
        {asTable ? null : (
          <>
            <MenuAction onSelect={() => void save("svg")}>Picture to print (SVG)</MenuAction>
            <MenuAction onSelect={() => void save("png")}>Picture for the screen (PNG)</MenuAction>
          </>
        )}
        {tables.map((table) => (
          <MenuAction key={table.what ?? ""} onSelect={() => void save(table)}>
            What is drawn{table.what ? ` ${table.what}` : ""}, as a table (CSV)
          </MenuAction>
        ))}
      </Menu>
    </span>
  );
}
