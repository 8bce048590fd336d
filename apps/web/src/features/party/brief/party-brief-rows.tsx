import { Section } from "@parley/ui/section";
import { lastSaidInWords, movedInWords } from "@/reading/brief/brief-words";
import { Cites } from "@/reading/brief/citation-list";
import type { Numbers } from "@/reading/brief/citations";
import { shortSaid } from "@/reading/days-in-words";
import type { PartyBrief } from "./party-brief";

type Props = { brief: PartyBrief; numbers: Numbers };

/** A row for each issue on which something of it is on record. */
export function PartyBriefStands({ brief: { stands }, numbers }: Props) {
  if (stands.length === 0) return <p className="pt-1 text-control text-ink-2">No stand of it is on record.</p>;
  return (
    <table>
      <caption className="sr-only">Where it stands, issue by issue</caption>
      <thead>
        <tr>
          <th scope="col" className="w-[34%]">
            Issue
          </th>
          <th scope="col">Stands at</th>
          <th scope="col" className="w-[20%]">
            Last said
          </th>
        </tr>
      </thead>
      <tbody>
        {stands.map(({ issue, stand }) => (
          <tr key={issue.id}>
            <td>{issue.title}</td>
            <td>
              {stand.words}
              <Cites keys={stand.position ? [stand.position] : []} numbers={numbers} />
            </td>
            <td className="text-ink-2">{lastSaidInWords(stand)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Its last shifts, and where its words changed but nobody can tell whether its stand did. */
export function PartyBriefMoves({ brief: { moves, more }, numbers }: Props) {
  return (
    <Section
      title="How it moved"
      note={more.moves > 0 ? `the latest ${moves.length}; ${more.moves} more on the whole page` : undefined}
      className="mt-4"
    >
      {moves.length === 0 ? (
        <p className="pt-1 text-control text-ink-2">No shift of it is on record.</p>
      ) : (
        <ul className="pt-1 text-control">
          {moves.map(({ verdict, issue }) => (
            <li key={verdict.statement} className="py-px">
              <span className="text-ink-3">{shortSaid(verdict.first, verdict.day)}: </span>
              <b>{issue.title}</b>, {movedInWords(issue, verdict)}
              <Cites keys={[verdict.statement]} numbers={numbers} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
