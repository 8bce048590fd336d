"use client";

import { Empty } from "@parley/ui/empty";
import { TextLink } from "@parley/ui/link";
import { Section } from "@parley/ui/section";
import { type LogRow, LogTable } from "./log-table";

type Props = { negotiation: string; rows: readonly LogRow[]; managesAll: boolean };

/** Who did what in this negotiation, the latest few; the rest stands on a page of its own. */
export function AuditLog({ negotiation, rows, managesAll }: Props) {
  return (
    <Section
      title="Log"
      note="the latest twenty; nothing in it can be changed"
      className="mt-8"
      actions={
        <>
          <TextLink href={`/n/${negotiation}/admin/log`}>The whole log</TextLink>
          {managesAll ? <TextLink href="/log">Log of accounts</TextLink> : null}
        </>
      }
    >
      <LogTable
        rows={rows}
        empty={<Empty>What is accepted, given, taken and switched here stands in this log.</Empty>}
      />
    </Section>
  );
}
