import type { VersionChange } from "@parley/domain/analysis/versions";
import type { Issue } from "@parley/domain/records/issue";
import { type Column, DataTable } from "@parley/ui/data-table";
import { Link } from "@parley/ui/link";
import { Section } from "@parley/ui/section";
import { wordsOfPlace } from "@/charts/words-of-place";
import { addressOf } from "@/reading/address";
import { MethodLink } from "@/reading/method-link";
import { RecordLink } from "@/reading/named-links";
import type { Provision } from "../provision-figures";
import type { VersionPair } from "./compare-figures";
import { changeInWords, refusalInWords } from "./version-words";

type Props = { base: string; issues: ReadonlyMap<string, Issue>; pair: VersionPair };

/** What the later of two versions changes, issue by issue; or why that is not told. */
export function VersionChangesSection({ base, issues, pair: { earlier, later, found } }: Props) {
  const refusal = refusalInWords(found);
  return (
    <Section
      title="What changed between two versions"
      className="mt-10"
      actions={<MethodLink to="versions-of-a-proposal-and-who-wrote-it" />}
    >
      <p className="mt-2 max-w-sentence wrap-anywhere">
        From “{earlier.title}” to “{later.title}”, which revises it.
      </p>
      {found.state === "refused" ? (
        <p className="mt-2 max-w-sentence font-serif text-large text-ink-2">{refusal}</p>
      ) : (
        <DataTable
          caption={`What changed from ${earlier.title} to ${later.title}`}
          columns={columnsOf(base, issues, { earlier, later })}
          rows={found.changes}
          rowKey={({ issue }) => issue}
        />
      )}
    </Section>
  );
}

function columnsOf(
  base: string,
  issues: Props["issues"],
  { earlier, later }: Pick<VersionPair, "earlier" | "later">,
): Column<VersionChange>[] {
  const titled = (id: string) => issues.get(id)?.title ?? id;
  const place = (proposal: string, issue: string, provisions: VersionChange["before"]) =>
    provisions.length === 0 ? (
      <span className="text-ink-3">nothing coded on it</span>
    ) : (
      provisions.map((one) => (
        <Link key={one.id} href={`${addressOf(base, "proposal", proposal)}#${one.id}`} className="block">
          {wordsIn(issues.get(issue), one)}
        </Link>
      ))
    );
  return [
    {
      ...{ key: "issue", head: "Issue", phone: "lead", width: "sm:w-[22%]" },
      cell: ({ issue }) => (
        <RecordLink base={base} kind="issue" id={issue}>
          {titled(issue)}
        </RecordLink>
      ),
    },
    {
      ...{ key: "change", head: "What changed", phone: "line", width: "sm:w-[26%]" },
      cell: (change) => <b>{changeInWords(change, issues.get(change.issue))}</b>,
    },
    { key: "before", head: "Earlier", cell: ({ issue, before }) => place(earlier.id, issue, before) },
    { key: "after", head: "Later", cell: ({ issue, after }) => place(later.id, issue, after) },
  ];
}

function wordsIn(issue: Issue | undefined, provision: Pick<Provision, "id" | "low" | "high" | "option">): string {
  if (!issue) return provision.id;
  return wordsOfPlace(issue, { ...provision, open: "none", direction: "none" }) || "without a place on the scale";
}
