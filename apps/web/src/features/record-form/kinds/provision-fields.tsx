"use client";

import { Combobox } from "@parley/ui/combobox";
import { TextButton } from "@parley/ui/link";
import { Textarea } from "@parley/ui/textarea";
import { useMemo } from "react";
import { issueOptions } from "../fields/choice-options";
import { FieldBox } from "../fields/field-box";
import { PassageFields } from "../fields/passage-fields";
import { PlaceFields } from "../fields/place-fields";
import { emptyPassage } from "../fields/shared-values";
import type { FieldsProps } from "./form-of-kind";
import { nextProvision, type ProposalValues, type ProvisionValues } from "./proposal-values";

/** What the document provides, point by point, each laid on its issue where it has one. */
export function ProvisionFields(props: FieldsProps<ProposalValues>) {
  const { values, change, choices, texts, errorAt, onFocusPassage } = props;
  const { provisions } = values;
  const issues = useMemo(() => issueOptions(choices, false), [choices]);
  const put = (row: number, part: Partial<ProvisionValues>) =>
    change({ provisions: provisions.map((each, at) => (at === row ? { ...each, ...part } : each)) });
  const nowhere = { low: null, high: null, option: null, open: "none" as const };
  const add = () => {
    const source = values.evidence[0]?.source ?? null;
    const evidence = [{ ...emptyPassage, source }];
    const next = { id: nextProvision(provisions), summary: "", issue: null, ...nowhere, evidence };
    change({ provisions: [...provisions, next] });
  };
  return (
    <section aria-label="Provisions" className="mt-4 border-t border-ink pt-3">
      <h3 className="font-serif text-deck font-semibold">Provisions</h3>
      {provisions.map((provision, row) => {
        const path = `provisions.${row}`;
        const label = `Provision ${row + 1}`;
        const issue = choices.issues.find(({ id }) => id === provision.issue) ?? null;
        return (
          <div key={provision.id || `provision-${row}`} className="mt-3 border-b border-line-2 pb-3">
            <FieldBox
              name={`${path}.summary`}
              label={label}
              hint="in your own words"
              error={errorAt(`${path}.summary`, `${path}.id`)}
            >
              <Textarea
                rows={2}
                value={provision.summary}
                onChange={(event) => put(row, { summary: event.currentTarget.value })}
              />
            </FieldBox>
            <FieldBox name={`${path}.issue`} label="Issue" group error={errorAt(`${path}.issue`)}>
              <Combobox
                aria-label={`${label}: issue`}
                options={issues}
                value={provision.issue}
                onValueChange={(next) => put(row, next === provision.issue ? {} : { issue: next, ...nowhere })}
                placeholder="on none of the issues"
              />
            </FieldBox>
            {issue && issue.kind !== "unscaled" ? (
              <PlaceFields
                name={`${path}.place`}
                label={`Place of provision ${row + 1}`}
                issue={issue}
                value={{ ...provision, direction: "none" }}
                onChange={({ direction: _direction, ...part }) => put(row, part)}
                slot={null}
                others={[]}
                directions={false}
                error={errorAt(`${path}.place`)}
              />
            ) : null}
            <PassageFields
              name={`${path}.evidence`}
              passages={provision.evidence}
              onChange={(evidence) => put(row, { evidence })}
              onFocusRow={(at) => onFocusPassage(`${path}.evidence`, at)}
              of={label}
              required
              {...{ choices, texts, errorAt }}
            />
            <TextButton
              className="py-1 text-note"
              onClick={() => change({ provisions: provisions.filter((_, at) => at !== row) })}
            >
              Remove provision {row + 1}
            </TextButton>
          </div>
        );
      })}
      <FieldBox name="provisions" label="Provisions" group error={errorAt("provisions")}>
        <TextButton className="py-1 text-control" onClick={add}>
          Add a provision
        </TextButton>
      </FieldBox>
    </section>
  );
}
