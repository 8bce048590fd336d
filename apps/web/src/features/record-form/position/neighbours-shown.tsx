"use client";

import { countedFirst } from "@parley/domain/counting";
import { dateInWords } from "@parley/domain/dates";
import type { Issue } from "@parley/domain/records/issue";
import type { Sameness } from "@parley/domain/records/neighbours";
import { TextButton, TextLink } from "@parley/ui/link";
import { wordsOfStatement } from "@/charts/words-of-mark";
import { newRecordAddress } from "@/reading/form-addresses";
import { FieldBox } from "../fields/field-box";
import type { Beside } from "./neighbours";
import { type PositionValues, relationTypes } from "./position-values";

type Relations = PositionValues["relations"];

const sameInWords: Record<Sameness, string> = {
  same_words: "It rests on the same words.",
  words_elsewhere: "It rests on the same words in another source.",
  near_and_alike: "It says the same within three days.",
};

/** At most this many are shown, the likeliest first. */
const shown = 5;

export interface NeighboursShownProps {
  negotiation: string;
  changeset: string | null;
  issue: Issue;
  all: readonly Beside[];
  relations: Relations;
  onChange: (relations: Relations) => void;
}

/** Said where party and issue are chosen, that there is something to look at further down. */
export function NeighboursNote({ all }: { all: readonly Beside[] }) {
  const same = all.filter((one) => one.same.length > 0).length;
  const against = all.length - same;
  const words = [
    same > 0 ? `${countedFirst(same, "position")} may be the same.` : "",
    against > 0 ? `${countedFirst(against, "position")} may contradict it.` : "",
  ].join(" ");
  return <span role="status">{all.length > 0 ? `${words.trim()} Look above “Relations”.` : ""}</span>;
}

/** What this may be again, or contradict, and one press to set how it stands to it. */
export function NeighboursShown({ all, ...props }: NeighboursShownProps) {
  if (all.length === 0) return null;
  return (
    <FieldBox name="neighbours" label="Look at these" hint="of the same party, on the same issue" group>
      <ul>
        {all.slice(0, shown).map((one) => (
          <NeighbourShown key={one.id} one={one} {...props} />
        ))}
      </ul>
      {all.length > shown ? (
        <p className="py-1 text-note text-ink-3">And {all.length - shown} more, all on the issue’s page.</p>
      ) : null}
    </FieldBox>
  );
}

type ShownProps = Omit<NeighboursShownProps, "all"> & { one: Beside };

function NeighbourShown({ negotiation, changeset, issue, one, relations, onChange }: ShownProps) {
  const set = relations.find(({ position }) => position === one.id)?.type ?? null;
  const choose = (type: (typeof relationTypes)[number]) => {
    const rest = relations.filter(({ position }) => position !== one.id);
    onChange(set === type ? rest : [...rest, { type, position: one.id }]);
  };
  const href = one.drafted
    ? newRecordAddress(negotiation, "position", { changeset: changeset ?? "", record: one.id })
    : `/n/${negotiation}/positions?at=${one.id}`;
  return (
    <li className="border-b border-line py-2 text-control last:border-b-0">
      <b>{one.same.length > 0 ? "Perhaps the same" : "Perhaps a contradiction"}</b>
      <span className="text-ink-3">
        , {one.said ? dateWords(one.said) : "no date yet"}
        {one.drafted ? ", in this draft" : ""}:{" "}
      </span>
      <TextLink href={href} target="_blank" rel="noreferrer">
        {one.summary}
        <span className="sr-only"> (its evidence, in another tab)</span>
      </TextLink>
      {one.exact ? <span className="block font-serif text-large">“{one.exact}”</span> : null}
      <span className="block text-note text-ink-3">
        {one.same.map((reason) => sameInWords[reason]).join(" ")}
        {one.contradicts ? ` On days that may be one it stands elsewhere: ${wordsOfStatement(issue, one.stand)}.` : ""}
      </span>
      <span className="mt-1 flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <span className="text-ink-3">This one</span>
        {relationTypes.map((type) => (
          <TextButton key={type} aria-pressed={set === type} onClick={() => choose(type)}>
            {set === type ? <b>{type} it: set</b> : <>{type} it</>}
            <span className="sr-only">: {one.summary}</span>
          </TextButton>
        ))}
      </span>
    </li>
  );
}

function dateWords(edtf: string): string {
  try {
    return dateInWords(edtf);
  } catch {
    return edtf;
  }
}
