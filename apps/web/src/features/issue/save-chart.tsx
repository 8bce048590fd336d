"use client";

import { Menu, MenuAction } from "@parley/ui/menu";
import { type RefObject, useState } from "react";
import type { PictureWords } from "@/charts/picture/standalone-svg";
import type { MarkRow } from "@/charts/shift-chart-model";

type Props = {
  /** What holds the drawing; null where the chart is shown as its table. */
  frame: RefObject<HTMLElement | null>;
  asTable: boolean;
  /** The start of the files' names. */
  name: string;
  words: () => PictureWords;
  rows: () => readonly MarkRow[];
};

/** The chart to take along: as a picture, or what is drawn as a table. Made in the browser, when asked for. */
export function SaveChart({ frame, asTable, name, words, rows }: Props) {
  const [failed, setFailed] = useState(false);
  async function save(kind: "svg" | "png" | "csv") {
    setFailed(false);
    try {
      const { saveFile, svgFile, pngFile } = await import("@/charts/picture/save-picture");
      if (kind === "csv") {
        const { rowsAsCsv } = await import("@/charts/picture/rows-as-csv");
        return saveFile(`${name}.csv`, rowsAsCsv(rows()));
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
        <MenuAction onSelect={() => void save("csv")}>What is drawn, as a table (CSV)</MenuAction>
      </Menu>
    </span>
  );
}
