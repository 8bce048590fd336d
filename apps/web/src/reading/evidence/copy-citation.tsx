"use client";

import { dateInWords } from "@parley/domain/dates";
import { Button } from "@parley/ui/button";
import { useState } from "react";
import type { IssueData, LookUp, StatementRow } from "./issue-data";

/** Puts the passage, its source and the address of the mark on the clipboard. */
export function CopyCitation({ statement, data, look }: { statement: StatementRow; data: IssueData; look: LookUp }) {
  const [done, setDone] = useState<"copied" | "failed" | null>(null);
  async function copy() {
    const [passage] = statement.evidence;
    const source = passage ? look.sources.get(passage.source) : undefined;
    const where = source ? [source.title, source.publisherName, dateInWords(source.published.edtf)] : [];
    const address = `${window.location.origin}/n/${data.negotiation}/issues/${data.issue.id}?at=${statement.id}`;
    const words = [
      passage ? `“${passage.exact}”` : statement.summary,
      where.filter(Boolean).join(", "),
      `Parley, ${data.profile?.title ?? data.negotiation}, edition ${data.edition}`,
      address,
    ];
    try {
      await navigator.clipboard.writeText(words.filter(Boolean).join(". "));
      setDone("copied");
    } catch {
      setDone("failed");
    }
  }
  return (
    <span className="flex items-center gap-3">
      <Button onClick={copy}>Copy citation</Button>
      <span role="status" className="text-note text-ink-3">
        {done === "copied" ? "Copied." : done === "failed" ? "The browser did not allow it." : null}
      </span>
    </span>
  );
}
