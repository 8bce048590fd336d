import { dateInWords } from "@parley/domain/dates";
import { type Definition, DefinitionList } from "@parley/ui/definition-list";
import { Link } from "@parley/ui/link";
import { shortSaid } from "@/reading/days-in-words";
import { RecordLink } from "@/reading/named-links";
import { Term } from "@/reading/term";
import { type TermName, terms } from "@/reading/terms";
import { attributionInWords, credibilityInWords, firmnessInWords, saidInWords, speakerInWords } from "./evidence-facts";
import type { LookUp, StatementRow } from "./issue-data";

type Props = {
  statement: StatementRow;
  /** All on this issue: those it refers to are among them. */
  statements: readonly StatementRow[];
  look: LookUp;
  issues: ReadonlyMap<string, { title: string }>;
  base: string;
  hrefOf: (position: string) => string;
};

const relationWords = { supersedes: "replaces", contradicts: "contradicts", repeats: "repeats" } as const;

const explained = (name: TermName) => ({
  term: terms[name].title,
  explained: <Term name={name} className="text-left" />,
});

/** What was coded of one statement, term by term; terms without a value are left out. */
export function EvidenceFacts(props: Props) {
  const { statement, look, base } = props;
  const firmness = firmnessInWords(statement.firmness);
  const event = statement.event === null ? undefined : look.events.get(statement.event);
  const proposal = statement.proposal === null ? undefined : look.proposals.get(statement.proposal);
  const items: (Definition | null)[] = [
    { term: "In short", value: statement.summary },
    { term: "Speaker", value: <SpeakerOf {...props} /> },
    { ...explained("attribution"), value: attributionInWords(statement) },
    statement.act ? { ...explained("act"), value: statement.act } : null,
    firmness ? { ...explained("firmness"), value: firmness } : null,
    conditionOf(props),
    { term: "Said when", value: saidInWords(statement), note: statement.said.reason },
    event
      ? {
          term: "At",
          value: (
            <RecordLink base={base} kind="event" id={event.id}>
              {event.title}
            </RecordLink>
          ),
          note: dateInWords(event.date.edtf),
        }
      : null,
    proposal
      ? {
          term: "In",
          value: (
            <RecordLink base={base} kind="proposal" id={proposal.id}>
              {proposal.title}
            </RecordLink>
          ),
          note: proposal.status,
        }
      : null,
    {
      ...explained("credibility"),
      value: credibilityInWords(statement.credibility),
      note: "was this its position, not: is it true",
    },
    { ...explained("confidence"), value: statement.confidence, note: "of the coder in this reading" },
    relationsOf(props),
    statement.note ? { term: "Note", value: statement.note } : null,
  ];
  return <DefinitionList items={items.filter((item): item is Definition => item !== null)} />;
}

function SpeakerOf({ statement, look, base }: Props) {
  const words = speakerInWords(statement, look.speakers, look.parties);
  if (statement.speaker === null || !look.speakers.has(statement.speaker)) return words;
  return (
    <RecordLink base={base} kind="speaker" id={statement.speaker}>
      {words}
    </RecordLink>
  );
}

function conditionOf({ statement, issues, base }: Props): Definition | null {
  if (!statement.condition) return null;
  const hung = statement.conditionIssue;
  const title = hung === null ? undefined : issues.get(hung)?.title;
  return {
    term: "Condition",
    value: (
      <>
        {statement.condition}
        {title ? (
          <>
            {" "}
            (<Link href={`${base}/issues/${hung}`}>{title}</Link>)
          </>
        ) : null}
      </>
    ),
  };
}

function relationsOf({ statement, statements, look, hrefOf }: Props): Definition | null {
  if (statement.relations.length === 0) return null;
  return {
    term: "Relations",
    value: statement.relations.map(({ type, position }) => {
      const other = statements.find(({ id }) => id === position);
      const by = other ? look.parties.get(other.party)?.short : undefined;
      return (
        <span key={`${type} ${position}`} className="block">
          {relationWords[type]}{" "}
          <Link href={hrefOf(position)}>
            {other ? `${by ?? other.party}, ${shortSaid(other.first, other.last)}` : position}
          </Link>
        </span>
      );
    }),
  };
}
