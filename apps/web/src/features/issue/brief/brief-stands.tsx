import type { Issue } from "@parley/domain/records/issue";
import type { Party } from "@parley/domain/records/party";
import { PartyName } from "@parley/ui/party-swatch";
import { Section } from "@parley/ui/section";
import { lastSaidInWords, movedInWords } from "@/reading/brief/brief-words";
import { Cites } from "@/reading/brief/citation-list";
import type { Numbers } from "@/reading/brief/citations";
import { shortSaid } from "@/reading/days-in-words";
import type { IssueBrief } from "./issue-brief";

/** A row for each party: where it stands in words, how old that is, and what says so. */
export function BriefStands({ stands, numbers }: Pick<IssueBrief, "stands"> & { numbers: Numbers }) {
  return (
    <table>
      <caption className="sr-only">Where each party stands</caption>
      <thead>
        <tr>
          <th scope="col" className="w-[22%]">
            Party
          </th>
          <th scope="col">Stands at</th>
          <th scope="col" className="w-[20%]">
            Last said
          </th>
        </tr>
      </thead>
      <tbody>
        {stands.map(({ party, stand, cited }) => (
          <tr key={party.id}>
            <th scope="row" className="border-line! py-[3px]! align-top!">
              <PartyName slot={party.slot}>{party.short}</PartyName>
            </th>
            <td>
              {stand.words}
              <Cites keys={cited} numbers={numbers} />
            </td>
            <td className="text-ink-2">{lastSaidInWords(stand)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type MovesProps = { issue: Issue; parties: ReadonlyMap<string, Party>; brief: IssueBrief; numbers: Numbers };

/** The last shifts, and where words changed but nobody can tell whether a stand did. */
export function BriefMoves({ issue, parties, brief: { moves, more }, numbers }: MovesProps) {
  return (
    <Section
      title="How they moved"
      note={more > 0 ? `the latest ${moves.length}; ${more} more on the whole page` : undefined}
      className="mt-4"
    >
      {moves.length === 0 ? (
        <p className="pt-1 text-control text-ink-2">No shift is on record.</p>
      ) : (
        <ul className="pt-1 text-control">
          {moves.map((verdict) => (
            <li key={verdict.statement} className="py-px">
              <span className="text-ink-3">{shortSaid(verdict.first, verdict.day)}: </span>
              <b>{parties.get(verdict.party)?.short ?? verdict.party}</b> {movedInWords(issue, verdict)}
              <Cites keys={[verdict.statement]} numbers={numbers} />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
