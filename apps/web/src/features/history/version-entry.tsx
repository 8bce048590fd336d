"use client";

import type { ApiOutputs } from "@parley/api";
import { Banner } from "@parley/ui/banner";
import { Button } from "@parley/ui/button";
import { DefinitionList } from "@parley/ui/definition-list";
import { type DifferencePart, DifferenceTable, DifferenceWords } from "@parley/ui/difference";
import { Link } from "@parley/ui/link";
import { diffWords } from "diff";
import { instantInWords } from "@/reading/days-in-words";
import { inWords } from "@/reading/who-coded";
import { type NamesByField, valueInWords } from "./values-in-words";

export type Version = ApiOutputs["history"]["get"]["versions"][number];

type Props = {
  version: Version;
  names: NamesByField;
  current: boolean;
  /** Null for those who may not, and for what is published now. */
  onRestore: (() => void) | null;
  busy: boolean;
  /** Where the changeset stands that made it, and can be undone; null for those who may not open it. */
  changesetHref: string | null;
};

const actionWords = {
  create: "first version",
  update: "changed",
  withdraw: "withdrawn",
  restore: "brought back",
} as const;

/** One version: who, when and how checked, and field by field what it changed. */
export function VersionEntry({ version, names, current, onRestore, busy, changesetHref }: Props) {
  const [coded, checked] = whoOf(version);
  return (
    <li className="border-b border-line-2 py-5">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 className="font-serif text-source font-semibold">
          Version {version.version}, {actionWords[version.action]}
        </h2>
        {current ? <p className="text-note font-semibold">as published now</p> : null}
        <p className="text-note text-ink-3 sm:ml-auto">
          Edition {version.edition}, {instantInWords(version.recordedAt)}
        </p>
      </div>
      <p className="mt-1 text-ink-2">{version.title}</p>
      <p className="mt-1 text-control text-ink-3">
        Coded by {coded}. {checked} {changesetHref ? <Link href={changesetHref}>See the whole changeset</Link> : null}
      </p>
      {version.redaction ? (
        <Banner lead="Redacted." className="mt-3">
          {version.redaction}
        </Banner>
      ) : null}
      <Changed version={version} names={names} />
      {onRestore ? (
        <Button className="mt-3" onClick={onRestore} disabled={busy}>
          Restore this version
        </Button>
      ) : null}
    </li>
  );
}

/** The first version is told whole; a later one by what it changed, in the order of the form. */
function Changed({ version, names }: Pick<Props, "version" | "names">) {
  const rows = version.differences;
  if (rows.length === 0) return null;
  if (version.action === "create") {
    const items = rows.flatMap(({ path, label, after }) => {
      const value = valueInWords(path, after, names);
      return path === "id" || value === "nothing" || value === "none" ? [] : [{ term: label, value }];
    });
    return <DefinitionList items={items} className="mt-3 max-w-[760px] border-b border-line" />;
  }
  return (
    <div className="mt-3">
      <DifferenceTable
        caption={`What version ${version.version} changed`}
        before={`Version ${version.version - 1}`}
        after={`Version ${version.version}`}
        rows={rows.map(({ path, label, before, after }) => {
          const [old, now] = [valueInWords(path, before, names), valueInWords(path, after, names)];
          const parts = partsOf(before === null ? "" : old, after === null ? "" : now);
          return {
            field: labelOf(path, label),
            before: before === null ? <Nothing /> : <DifferenceWords parts={parts} side="before" />,
            after: after === null ? <Nothing /> : <DifferenceWords parts={parts} side="after" />,
          };
        })}
      />
    </div>
  );
}

function Nothing() {
  return <span className="text-ink-3">nothing</span>;
}

/** Entries of lists share a label; what tells them apart stands in their path. */
function labelOf(path: string, label: string): string {
  const index = /\.(\d+)(\.|$)/.exec(path)?.[1];
  return index === undefined ? label : `${label} (${Number(index) + 1})`;
}

function partsOf(before: string, after: string): DifferencePart[] {
  if (before === "" || after === "") {
    const text = before || after;
    return text ? [{ kind: before ? "removed" : "added", text }] : [];
  }
  return diffWords(before, after).map(({ value, added, removed }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    text: value,
  }));
}

function whoOf(version: Version): [string, string] {
  const word = (who: Version["coder"]) =>
    who === null ? "the operator" : who.name ? `${who.name} (${who.label})` : who.label;
  if (version.operator) return ["the operator", "Not reviewed; accepted by the operator."];
  const eyes = `${inWords(version.pairsOfEyes)} ${version.pairsOfEyes === 1 ? "pair" : "pairs"} of eyes`;
  if (!version.reviewed) return [word(version.coder), `Not reviewed: review was not required then; ${eyes}.`];
  return [word(version.coder), `Checked by ${word(version.acceptor)}; ${eyes}.`];
}
