import { roomOn } from "@parley/domain/analysis/distance";
import { dayInWords } from "@parley/domain/dates";
import { Section } from "@parley/ui/section";
import { standModel } from "@/charts/prepare-stand";
import { ScaleStrip } from "@/charts/scale-strip";
import { roomInWords } from "@/reading/distance-words";
import type { IssueData, LookUp } from "@/reading/evidence/issue-data";
import { MethodLinks } from "@/reading/method-link";
import { gradeOf } from "@/reading/who-says-so";
import type { IssueFigures } from "./issue-figures";

type Props = {
  data: IssueData;
  look: LookUp;
  figures: IssueFigures;
  hrefOf: (position: string) => string;
};

/** One scale, and where each party drawn stands on it on the day of reading. */
export function StandingSection({ data, look, figures, hrefOf }: Props) {
  const { day, drawn, wish } = figures;
  const said = new Map(data.statements.map((one) => [one.id, one]));
  const rows = drawn.flatMap((party) => {
    const series = wish.series.find((each) => each.party === party.id);
    if (!series) return [];
    const verdicts = wish.verdicts.filter((each) => each.party === party.id);
    const stand = standModel(data.issue, series, day, verdicts);
    const statement = stand.position === null ? undefined : said.get(stand.position);
    const grade = statement ? gradeOf(statement, look.sources) : "";
    return [{ party: party.id, name: party.short, slot: party.slot, stand, grade }];
  });
  return (
    <Section title={`Where they stand on ${dayInWords(day)}`} note={roomNote(figures)} className="mt-8">
      <ScaleStrip issue={data.issue} rows={rows} hrefOf={hrefOf} />
      <MethodLinks className="mt-2" to={["in-force", "stated-overlap-and-gap", "four-empties"]} />
    </Section>
  );
}

/** What the two stated intervals leave between them; what either side would settle for is never seen. */
function roomNote({ wish, day }: IssueFigures): string | undefined {
  const { principals, series } = wish;
  const low = series.find((each) => each.party === principals?.low);
  const high = series.find((each) => each.party === principals?.high);
  if (!low || !high || wish.issue.kind !== "scale") return undefined;
  const nameOf = (party: string) => wish.parties.find(({ id }) => id === party)?.short ?? party;
  const room = roomOn(low, high, day);
  const { words, note } = roomInWords(room, { low: nameOf(low.party), high: nameOf(high.party) });
  if (room.state === "refused") return `stated overlap and gap ${words}`;
  return `stated ${words}${note ? ` (${note})` : ""}; what either would settle for is not seen`;
}
