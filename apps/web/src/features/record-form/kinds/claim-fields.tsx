"use client";

import { Combobox } from "@parley/ui/combobox";
import { FieldPair } from "@parley/ui/field";
import { TextButton } from "@parley/ui/link";
import { TextInput } from "@parley/ui/text-input";
import { Textarea } from "@parley/ui/textarea";
import { useMemo } from "react";
import { speakerOptions } from "../fields/choice-options";
import { FieldBox } from "../fields/field-box";
import { PassageFields } from "../fields/passage-fields";
import { emptyPassage } from "../fields/shared-values";
import type { FieldsProps } from "./form-of-kind";
import type { ClaimValues, ProposalValues } from "./proposal-values";

/** Who is said to have written the document, by whom: a claim each, none of them ours. */
export function ClaimFields(props: FieldsProps<ProposalValues>) {
  const { values, change, choices, texts, errorAt, onFocusPassage } = props;
  const { authorship } = values;
  const speakers = useMemo(() => speakerOptions(choices), [choices]);
  const put = (row: number, part: Partial<ClaimValues>) =>
    change({ authorship: authorship.map((each, at) => (at === row ? { ...each, ...part } : each)) });
  const add = () => {
    const source = values.evidence[0]?.source ?? null;
    const next = { speaker: null, claimant: "", claim: "", evidence: [{ ...emptyPassage, source }] };
    change({ authorship: [...authorship, next] });
  };
  return (
    <section aria-label="Who is said to have written it" className="mt-4 border-t border-ink pt-3">
      <h3 className="font-serif text-deck font-semibold">Who is said to have written it</h3>
      {authorship.map((claim, row) => {
        const path = `authorship.${row}`;
        const label = `Claim ${row + 1}`;
        return (
          <div key={`claim-${row}`} className="mt-3 border-b border-line-2 pb-3">
            <FieldBox
              name={`${path}.claimant`}
              label={label}
              hint="who says it"
              group
              error={errorAt(`${path}.speaker`, `${path}.claimant`)}
            >
              <FieldPair>
                <Combobox
                  aria-label={`${label}: speaker`}
                  options={speakers}
                  value={claim.speaker}
                  onValueChange={(speaker) => {
                    const name = speakers.find(({ value }) => value === speaker)?.label;
                    put(row, { speaker, ...(name && claim.claimant === "" ? { claimant: name } : {}) });
                  }}
                  placeholder="no speaker on record"
                />
                <TextInput
                  aria-label={`${label}: who says it, in words`}
                  placeholder="in words"
                  value={claim.claimant}
                  maxLength={300}
                  onChange={(event) => put(row, { claimant: event.currentTarget.value })}
                />
              </FieldPair>
            </FieldBox>
            <FieldBox name={`${path}.claim`} label="What they say" error={errorAt(`${path}.claim`)}>
              <Textarea
                rows={2}
                value={claim.claim}
                onChange={(event) => put(row, { claim: event.currentTarget.value })}
              />
            </FieldBox>
            <PassageFields
              name={`${path}.evidence`}
              passages={claim.evidence}
              onChange={(evidence) => put(row, { evidence })}
              onFocusRow={(at) => onFocusPassage(`${path}.evidence`, at)}
              of={label}
              required
              {...{ choices, texts, errorAt }}
            />
            <TextButton
              className="py-1 text-note"
              onClick={() => change({ authorship: authorship.filter((_, at) => at !== row) })}
            >
              Remove claim {row + 1}
            </TextButton>
          </div>
        );
      })}
      <FieldBox name="authorship" label="Claims" group error={errorAt("authorship")}>
        <TextButton className="py-1 text-control" onClick={add}>
          Add a claim
        </TextButton>
      </FieldBox>
    </section>
  );
}
