import { useAddress } from "@parley/ui/link";
import { PartyName } from "@parley/ui/party-swatch";
import { At } from "./at";
import type { Issue } from "./chart-figures";
import type { StandModel } from "./prepare-stand";
import { ScaleGlyph } from "./scale-glyph";
import { balanceWords } from "./text-width";

export interface ScaleStripProps {
  issue: Issue;
  /** Principals first. */
  rows: readonly { party: string; name: string; slot: number; stand: StandModel; grade: string }[];
  hrefOf?: (position: string) => string;
}

/** "Where they stand": one scale with its worded stops, a row a party, an arrow from the former place. */
export function ScaleStrip({ issue, rows, hrefOf }: ScaleStripProps) {
  const ticks = issue.stops.map((stop) => stop.value);
  return (
    <div className="scale-strip" data-chart="strip">
      {issue.kind === "scale" && <Stops issue={issue} />}
      {rows.map(({ party, name, slot, stand, grade }) => (
        <div
          key={party}
          className={`scale-strip-row border-line border-b${saysItself(stand) ? "" : " scale-strip-said"}`}
          data-party={party}
          data-words={stand.words}
        >
          <PartyName slot={slot} className="scale-strip-name">
            {name}
          </PartyName>
          <span className={`scale-strip-words${stand.empty === null ? "" : " text-ink-3"}`}>{stand.words}</span>
          <div className="scale-strip-scale">
            <ScaleGlyph stand={stand} slot={slot} ticks={ticks} />
          </div>
          <span className="scale-strip-age text-note">
            <Age
              stand={stand}
              grade={grade}
              name={name}
              href={stand.position && hrefOf ? hrefOf(stand.position) : null}
            />
          </span>
        </div>
      ))}
    </div>
  );
}

/** On a wide scale the stops above say where a bar stands; what is no place on it has to be said beside. */
const saysItself = (stand: StandModel): boolean =>
  stand.empty === null && stand.options.length === 0 && !stand.conflicting;

function Age({ stand, grade, name, href }: { stand: StandModel; grade: string; name: string; href: string | null }) {
  const rest = [stand.age === "" ? "" : grade, stand.stale ? "old" : ""].filter(Boolean).map((each) => `, ${each}`);
  const words = stand.age === "" ? stand.words : <b>{stand.age}</b>;
  const address = useAddress();
  if (href === null) return words === stand.words ? null : <span className="text-ink-3">{words}</span>;
  return (
    <a href={address(href)} aria-label={`Evidence: ${name}, ${stand.words}, ${stand.age} old${rest.join("")}`}>
      {words}
      {rest}
    </a>
  );
}

/** Scale points that words need between them on the narrowest strip that has words above it. */
const leastApart = 12;

/** The stops that are worded above the strip: the ends, then what some source states, then what else has room. */
function wordedStops(issue: Issue): Issue["stops"] {
  const stops = [...issue.stops].sort((a, b) => a.value - b.value);
  const ends = [...stops.slice(0, 1), ...stops.slice(1).slice(-1)];
  const worded = new Set(ends);
  for (const stop of [...stops.filter(({ anchored }) => anchored), ...stops])
    if ([...worded].every(({ value }) => Math.abs(value - stop.value) >= leastApart)) worded.add(stop);
  return stops.filter((stop) => worded.has(stop));
}

function Stops({ issue }: { issue: Issue }) {
  const stops = wordedStops(issue);
  // Each is centred on its stop, so it has half the way to the nearer neighbour on either side.
  const lines = stops.map((stop, index) => {
    const ways = [stops[index - 1], stops[index + 1]].flatMap((each) =>
      each ? Math.abs(each.value - stop.value) : [],
    );
    return balanceWords(stop.label, Math.max(50, Math.min(150, (Math.min(...ways, 100) / 100) * 470 - 10)));
  });
  const most = Math.max(1, ...lines.map((each) => each.length));
  return (
    <div className="scale-strip-row scale-strip-stops" aria-hidden="true">
      <svg className="scale-strip-scale" width="100%" height={most * 14 + 6} aria-hidden="true">
        {stops.map((stop, index) => (
          <At key={stop.value} x={`${stop.value}%`}>
            <text textAnchor="middle" className={stop.anchored ? undefined : "fill-ink-3 italic"}>
              {lines[index]?.map((line, at) => (
                <tspan key={line} x="0" y={(most - (lines[index]?.length ?? 0) + at) * 14 + 12}>
                  {line}
                </tspan>
              ))}
            </text>
          </At>
        ))}
      </svg>
      <p className="scale-strip-poles text-note text-ink-2">
        <span>{stops[0]?.label}</span>
        <span>{stops.at(-1)?.label}</span>
      </p>
    </div>
  );
}
