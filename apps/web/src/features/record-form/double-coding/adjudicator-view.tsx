"use client";

import type { ApiInputs } from "@parley/api";
import {
  type BlindCode,
  type BlindUnit,
  differingFields,
  isAgreed,
  type Ruling,
  undecidedUnits,
  unitKey,
} from "@parley/domain/double-coding";
import { Button } from "@parley/ui/button";
import { Failure } from "@parley/ui/failure";
import { Section } from "@parley/ui/section";
import { Segments } from "@parley/ui/segments";
import { useState } from "react";
import { counted } from "@/reading/who-coded";
import { useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";
import { type Choices, recordNames, sourceName } from "@/words/record-names";
import { CodeFields } from "./code-fields";
import { codeHeads, codeInWords, coderName, type Sample } from "./sample-words";
import { SentenceInContext } from "./sentence-in-context";
import { useOwnCodes } from "./use-own-codes";

interface AdjudicatorViewProps {
  negotiation: string;
  sample: Sample;
  choices: Choices;
  /** Whether whoever looks may decide, here and now. */
  decides: boolean;
  onChanged: () => Promise<unknown>;
}

/** Both codings side by side, what differs marked; whoever is neither of the two decides on each. */
export function AdjudicatorView({ negotiation, sample, choices, decides, onChanged }: AdjudicatorViewProps) {
  const client = useTRPCClient();
  const rule = useCommand((input: ApiInputs["doubleCoding"]["rule"]) => client.doubleCoding.rule.mutate(input));
  const close = useCommand((input: ApiInputs["doubleCoding"]["adjudicate"]) =>
    client.doubleCoding.adjudicate.mutate(input),
  );
  const units = sample.units ?? [];
  const left = undecidedUnits(units, sample.rulings).length;
  const ruled = new Map(sample.rulings.map((one) => [unitKey(one), one]));
  const decide = async (ruling: Ruling) => {
    const done = await rule.run({ negotiation, id: sample.id, ...ruling });
    if (done) await onChanged();
    return done !== null;
  };
  const own = useOwnCodes(negotiation, sample);
  const failure = rule.failure ?? close.failure;
  const byPlace = sample.words.flatMap((sentence) => {
    const found = units.filter(({ place }) => place === sentence.place);
    return found.length > 0 ? [{ sentence, found }] : [];
  });
  return (
    <Section
      className="mt-8"
      title="Both codings"
      note={`${counted(units.length, "unit")}, ${units.filter(isAgreed).length} alike${decides ? `, ${left} to decide` : ""}`}
    >
      {units.length === 0 ? <p className="mt-3 font-serif text-source">Neither of the two found a position.</p> : null}
      {byPlace.map(({ sentence, found }) => {
        const source = choices.sources.find(({ id }) => id === sentence.source);
        return (
          <div
            key={sentence.place}
            className="grid gap-x-12 gap-y-4 border-b border-line py-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
          >
            <SentenceInContext
              negotiation={negotiation}
              sentence={{ ...sentence, before: "", after: "" }}
              title={source ? sourceName(source) : sentence.source}
            />
            <div className="grid gap-6">
              {found.map((unit) => (
                <UnitRow
                  key={unitKey(unit)}
                  {...{ unit, sample, choices, decides, decide }}
                  busy={rule.busy}
                  ruling={ruled.get(unitKey(unit)) ?? null}
                  typed={own.of(unitKey(unit))}
                  onType={(code) => own.put(unitKey(unit), code)}
                />
              ))}
            </div>
          </div>
        );
      })}
      {failure ? (
        <Failure
          className="mt-6"
          happened={failure.text}
          kept="What was decided stands."
          requestId={failure.requestId}
        />
      ) : null}
      {decides ? (
        <div className="mt-6">
          <Button
            look="primary"
            disabled={left > 0 || close.busy}
            onClick={() => void close.run({ negotiation, id: sample.id }).then((done) => done && onChanged())}
          >
            {left > 0 ? `${counted(left, "unit")} to decide` : "Make a draft of what stands"}
          </Button>
        </div>
      ) : null}
    </Section>
  );
}

interface UnitRowProps {
  unit: BlindUnit;
  sample: Sample;
  choices: Choices;
  decides: boolean;
  busy: boolean;
  ruling: Ruling | null;
  /** One's own code as far as it is typed and not taken yet; null where none is. */
  typed: BlindCode | null;
  onType: (code: BlindCode | null) => void;
  /** @returns whether it was kept */
  decide: (ruling: Ruling) => Promise<boolean>;
}

function UnitRow({ unit, sample, choices, decides, busy, ruling, typed, onType, decide }: UnitRowProps) {
  const names = recordNames(choices);
  const [chosen, setTaken] = useState(ruling?.takes ?? null);
  const taken = typed ? "own" : chosen;
  const own = typed ?? (taken === "own" ? (ruling?.code ?? null) : null);
  const take = async (takes: Ruling["takes"]) => {
    if (busy) return;
    setTaken(takes);
    onType(takes === "own" ? (own ?? first ?? second) : null);
    if (takes !== "own" && !(await decide({ place, party, issue, takes, code: null }))) setTaken(ruling?.takes ?? null);
  };
  const takeOwn = async () => {
    if (!(await decide({ place, party, issue, takes: "own", code: own }))) return;
    setTaken("own");
    onType(null);
  };
  const differ = new Set<string>(
    differingFields(unit).map((field) =>
      ["high", "option", "open", "direction", "answer"].includes(field) ? "low" : field,
    ),
  );
  const words = unit.positions.map((code) => code && codeInWords(code, names));
  const [first, second] = unit.positions;
  const title = `${names.nameOf("party", unit.party)}, ${names.nameOf("issue", unit.issue)}`;
  const { place, party, issue } = unit;
  const options = [
    { value: "first" as const, label: coderName(sample, 0), disabled: !first },
    { value: "second" as const, label: coderName(sample, 1), disabled: !second },
    { value: "neither" as const, label: "neither" },
    { value: "own" as const, label: "my own" },
  ];
  return (
    <section aria-label={title}>
      <h3 className="text-body font-semibold">{title}</h3>
      <table className="mt-1 w-full text-control">
        <thead>
          <tr className="border-b border-ink-3 text-left text-note">
            <th scope="col" className="w-[104px]">
              <span className="sr-only">Field</span>
            </th>
            <th scope="col" className="py-1 pr-3 font-semibold">
              {coderName(sample, 0)}
            </th>
            <th scope="col" className="py-1 font-semibold">
              {coderName(sample, 1)}
            </th>
          </tr>
        </thead>
        <tbody>
          {first && second ? (
            codeHeads.map(([field, head]) => (
              <tr key={field} className="border-b border-line align-top">
                <th scope="row" className="border-b border-line py-1 pr-3 text-left text-note font-normal text-ink-3">
                  {head}
                </th>
                {words.map((one, at) => (
                  <td key={`coder-${at}`} className="py-1 pr-3">
                    {differ.has(field) ? <mark>{one?.[field]}</mark> : one?.[field]}
                  </td>
                ))}
              </tr>
            ))
          ) : (
            <tr className="border-b border-line align-top">
              <th scope="row" className="border-b border-line py-1 pr-3 text-left text-note font-normal text-ink-3">
                Position
              </th>
              {words.map((one, at) => (
                <td key={`coder-${at}`} className="py-1 pr-3">
                  {one ? codeHeads.map(([field]) => one[field]).join("; ") : <span className="text-ink-3">none</span>}
                </td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
      {isAgreed(unit) ? <p className="mt-2 text-note text-ink-3">Both say the same, so it stands.</p> : null}
      {!isAgreed(unit) && !decides && ruling ? (
        <p className="mt-2 text-note text-ink-3">
          Stands: {options.find(({ value }) => value === ruling.takes)?.label}.
        </p>
      ) : null}
      {!isAgreed(unit) && decides ? (
        <div className="mt-3 grid gap-3">
          <Segments
            legend={`What stands: ${title}`}
            hideLegend
            value={taken}
            onValueChange={(takes) => void take(takes)}
            options={options}
          />
          {own ? (
            <div>
              <CodeFields code={own} choices={choices} onChange={onType} errorAt={() => undefined} />
              <Button className="mt-3" disabled={busy} onClick={() => void takeOwn()}>
                Take my own
              </Button>
            </div>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}
