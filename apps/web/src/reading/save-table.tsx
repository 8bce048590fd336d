"use client";

import { TextButton } from "@parley/ui/link";
import { useState } from "react";

type Props = { name: string; lines: () => readonly (readonly (string | number | null)[])[] };

/** What a table shows, to take along as a file. Made in the browser, when asked for. */
export function SaveTable({ name, lines }: Props) {
  const [failed, setFailed] = useState(false);
  async function save() {
    setFailed(false);
    try {
      const [{ linesAsCsv }, { saveFile }] = await Promise.all([
        import("@/charts/picture/lines-as-csv"),
        import("@/charts/picture/save-picture"),
      ]);
      saveFile(`${name}.csv`, linesAsCsv(lines()));
    } catch {
      setFailed(true);
    }
  }
  return (
    <span className="flex items-baseline gap-3 print:hidden">
      {failed ? <span role="alert">The file could not be made. Try again.</span> : null}
      <TextButton onClick={() => void save()}>Save as CSV</TextButton>
    </span>
  );
}
