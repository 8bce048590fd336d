import type { EvidenceKind } from "@parley/domain/analysis/statement";
import { Link } from "@parley/ui/link";
import { Section } from "@parley/ui/section";
import type { IssueData, LookUp } from "@/reading/evidence/issue-data";
import { Term } from "@/reading/term";
import { counted } from "@/reading/who-coded";
import type { IssueFigures } from "./issue-figures";
import { StatementsTable } from "./statements-table";

type Props = {
  data: IssueData;
  look: LookUp;
  figures: IssueFigures;
  kinds: ReadonlySet<EvidenceKind>;
  at: string | null;
  hrefOf: (position: string) => string;
  /** Where a position is added; null for those who may not. */
  addHref: string | null;
};

/** Statements shown here; the list of positions has all of them, page by page. */
const most = 60;

/** The statements on the issue, latest first, each opening its evidence. */
export function StatementsSection({ data, look, figures, kinds, at, hrefOf, addHref }: Props) {
  const { statements } = figures;
  const isCut = statements.length > most;
  const all = counted(statements.length, "statement");
  const note = statements.length === 0 ? undefined : isCut ? `the latest ${most} of ${all}` : `latest first; ${all}`;
  return (
    <Section
      title="Statements"
      note={note}
      className="mt-10"
      actions={
        <>
          {statements.length > 0 ? <Term name="grade">What is a grade?</Term> : null}
          {addHref ? <Link href={addHref}>Add a position</Link> : null}
        </>
      }
    >
      <StatementsTable
        issue={data.issue}
        rows={isCut ? statements.slice(0, most) : statements}
        look={look}
        kinds={kinds}
        chosen={at}
        hrefOf={hrefOf}
        empty="What the parties say on this would stand here, latest first, each with the words and the source."
      />
      {isCut ? (
        <p className="mt-3">
          <Link href={`/n/${data.negotiation}/positions?issue=${data.issue.id}`}>
            All {all}, to narrow and to order
          </Link>
        </p>
      ) : null}
    </Section>
  );
}
