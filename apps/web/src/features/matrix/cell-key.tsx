import { Section } from "@parley/ui/section";
import type { StandModel } from "@/charts/prepare-stand";
import { ScaleGlyph } from "@/charts/scale-glyph";

const known: StandModel = {
  empty: null,
  words: "",
  age: "",
  stale: false,
  conflicting: false,
  bars: [{ low: 35, high: 65 }],
  style: "filled",
  opacity: 1,
  options: [],
  move: null,
  lately: false,
  position: null,
};

const keyOf = (staleAfter: number): { stand: StandModel; words: string }[] => [
  { stand: known, words: "on the record: from the one end of what the words allow to the other" },
  { stand: { ...known, style: "hollow" }, words: "unnamed or second-hand" },
  {
    stand: { ...known, move: { from: 0, to: 35, size: null, day: "" } },
    words: "shifted in the last 30 days, from the tick",
  },
  { stand: { ...known, stale: true }, words: `old: not repeated for ${staleAfter} days` },
  { stand: { ...known, empty: "no_answer", bars: [] }, words: "asked, and did not answer" },
  { stand: { ...known, empty: "undecided", bars: [] }, words: "said to be undecided" },
];

/** What the marks in the cells mean, the four empties among them. */
export function CellKey({ staleAfter }: { staleAfter: number }) {
  return (
    <Section title="What the marks mean" className="mt-10">
      <ul className="grid gap-x-8 sm:grid-cols-2 xl:grid-cols-3">
        {keyOf(staleAfter).map(({ stand, words }) => (
          <li key={words} className="grid grid-cols-[96px_minmax(0,1fr)] items-center gap-3 border-b border-line py-2">
            <ScaleGlyph stand={stand} slot={null} />
            <span className="text-control">{words}</span>
          </li>
        ))}
        <li className="grid grid-cols-[96px_minmax(0,1fr)] items-center gap-3 border-b border-line py-2">
          <span className="text-control text-ink-3">no data</span>
          <span className="text-control">nothing on record, or taken back</span>
        </li>
      </ul>
    </Section>
  );
}
