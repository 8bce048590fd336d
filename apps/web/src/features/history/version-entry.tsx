"use client";

import type { ApiOutputs } from "@parley/api";
import type { Kind } from "@parley/domain/records";
import { Banner } from "@parley/ui/banner";
import { Button } from "@parley/ui/button";
import { DefinitionList } from "@parley/ui/definition-list";
import { Link } from "@parley/ui/link";
import { instantInWords } from "@/reading/days-in-words";
import { inWords } from "@/reading/who-coded";
import { FieldDifferences } from "@/words/field-differences";
import { type FieldWords, fieldWords } from "@/words/field-words";
import { recordDifferences } from "@/words/record-differences";
import type { RecordNames } from "@/words/record-names";

export type Version = ApiOutputs["history"]["get"]["versions"][number];

type Props = {
  version: Version;
  kind: Kind;
  names: RecordNames;
  current: boolean;
  /** Null for those who may not, and for what is published now. */
  onRestore: (() => void) | null;
  /** Null for those who may not, and where there are no words. */
  onRedact: (() => void) | null;
  /** Whether the version before it lost its words. */
  afterRedacted: boolean;
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
export function VersionEntry({
  version,
  kind,
  names,
  current,
  onRestore,
  onRedact,
  afterRedacted,
  busy,
  changesetHref,
}: Props) {
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
          An admin took the words of this version away for good. {version.redaction}
        </Banner>
      ) : null}
      {afterRedacted && version.body ? (
        <p className="mt-3 text-control text-ink-3">What it changed cannot be told: the version before is redacted.</p>
      ) : null}
      <Changed {...{ version, kind, names }} />
      {onRestore || onRedact ? (
        <div className="mt-3 flex flex-wrap gap-2">
          {onRestore ? (
            <Button onClick={onRestore} disabled={busy}>
              Restore this version
            </Button>
          ) : null}
          {onRedact ? (
            <Button look="quiet" onClick={onRedact}>
              Redact this version…
            </Button>
          ) : null}
        </div>
      ) : null}
    </li>
  );
}

/** The first version is told whole; a later one by what it changed, in the order of the form. */
function Changed({
  version: { action, version, before, body },
  kind,
  names,
}: Pick<Props, "version" | "kind" | "names">) {
  if (body === null || action === "withdraw") return null;
  if (before === null) {
    const items = fieldWords(kind, body, names).flatMap(({ key, label, words, note, passages }) =>
      words === "" || words === "none"
        ? []
        : [{ term: label, value: <Told key={key} {...{ words, passages }} />, note }],
    );
    return <DefinitionList items={items} className="mt-3 max-w-[760px] border-b border-line" />;
  }
  return (
    <div className="mt-3">
      <FieldDifferences
        caption={`What version ${version} changed`}
        heads={{ before: `Version ${version - 1}`, after: `Version ${version}` }}
        rows={recordDifferences(kind, before, body, names).filter(({ same }) => !same)}
        isNew={false}
      />
    </div>
  );
}

function Told({ words, passages = [] }: Pick<FieldWords, "words" | "passages">) {
  if (passages.length === 0) return words;
  return passages.map(({ key, exact, note }) => (
    <span key={key} className="block">
      “{exact}” <span className="text-note text-ink-3">{note}</span>
    </span>
  ));
}

function whoOf(version: Version): [string, string] {
  const word = (who: Version["coder"]) =>
    who === null ? "the operator" : who.name ? `${who.name} (${who.label})` : who.label;
  if (version.operator) return ["the operator", "Not reviewed; accepted by the operator."];
  const eyes = `${inWords(version.pairsOfEyes)} ${version.pairsOfEyes === 1 ? "pair" : "pairs"} of eyes`;
  if (!version.reviewed && version.reviewRequired)
    return [word(version.coder), "It went with a redaction, which nobody has to review."];
  if (!version.reviewed) return [word(version.coder), `Not reviewed: review was not required then; ${eyes}.`];
  return [word(version.coder), `Checked by ${word(version.acceptor)}; ${eyes}.`];
}
