"use client";

import { Combobox } from "@parley/ui/combobox";
import { useMemo } from "react";
import { eventOptions, issueOptions, partyOptions, proposalOptions } from "../fields/choice-options";
import { FieldBox } from "../fields/field-box";
import { idOf, type Loose } from "../fields/loose-values";
import { statementToBegin } from "../fields/prefill";
import { passageField, readStatement, type StatementValues, statementBody } from "../fields/shared-values";
import type { FieldsProps, FormOfKind } from "./form-of-kind";
import { StatementPassages, StatementSure, StatementWho } from "./statement-fields";

interface About {
  party: string | null;
  issue: string | null;
  event: string | null;
  proposal: string | null;
}
interface AssessmentValues extends Omit<StatementValues, "credibility"> {
  about: About;
}

function AssessmentFields(at: FieldsProps<AssessmentValues>) {
  const { values, change, errorAt, choices } = at;
  const options = useMemo(
    () => ({
      party: partyOptions(choices),
      issue: issueOptions(choices, false),
      event: eventOptions(choices),
      proposal: proposalOptions(choices),
    }),
    [choices],
  );
  const what = ["party", "issue", "event", "proposal"] as const;
  return (
    <>
      <StatementPassages {...at} />
      <FieldBox
        name="about"
        label="What is judged"
        hint="one of them at least"
        group
        error={errorAt("about", ...what.map((each) => `about.${each}`))}
      >
        <div className="grid gap-2 sm:grid-cols-2">
          {what.map((each) => (
            <Combobox
              key={each}
              aria-label={`About: ${each}`}
              options={options[each]}
              value={values.about[each]}
              onValueChange={(value) => change({ about: { ...values.about, [each]: value } })}
              placeholder={`no ${each}`}
            />
          ))}
        </div>
      </FieldBox>
      <StatementWho {...at} />
      <StatementSure {...at} />
    </>
  );
}

export const assessmentForm: FormOfKind<AssessmentValues> = {
  kind: "assessment",
  about:
    "An assessment is what somebody judges of a party, an issue, an event or a proposal. It is listed, never charted.",
  read: (body) => {
    const about = (body.about ?? {}) as Loose;
    return {
      ...readStatement(body),
      about: {
        ...{ party: idOf(about.party), issue: idOf(about.issue) },
        ...{ event: idOf(about.event), proposal: idOf(about.proposal) },
      },
    };
  },
  begin: ({ party, issue, event, proposal, ...prefill }) => ({
    ...assessmentForm.read({}),
    ...statementToBegin(prefill),
    about: { party, issue, event, proposal },
  }),
  bodyOf: ({ about, ...values }) => ({ ...statementBody(values), about }),
  fieldOf: ({ evidence }, path) => passageField(evidence, path),
  titleOf: ({ summary }) => summary.slice(0, 120) || "An assessment",
  passages: ({ evidence }) => ({ evidence }),
  Fields: AssessmentFields,
};
