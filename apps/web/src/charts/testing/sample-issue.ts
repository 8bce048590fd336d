import { defaultKinds, type Statement, statementOf } from "@parley/domain/analysis/statement";
import { position } from "@parley/domain/records/position";
import type { z } from "zod";
import type { ChartEvent } from "../chart-events";
import type { Issue, Party, StatementWords } from "../chart-figures";
import { figuresOf } from "../figures-of";
import type { ShiftChartWish } from "../prepare-shift-chart";

const stop = (value: number, label: string, anchored = true) => ({ value, label, anchored, explanation: null });

export const scaleIssue: Issue = {
  id: "release",
  code: "RELEASE",
  title: "Release of water",
  question: "How much water?",
  category: "Water",
  kind: "scale",
  stops: [
    stop(0, "full natural flow"),
    stop(20, "900 guaranteed"),
    stop(40, "700 guaranteed", false),
    stop(60, "500 guaranteed"),
    stop(80, "best efforts, no figure"),
    stop(100, "no obligation"),
  ],
  options: [],
  poles: { low: "full natural flow", high: "no obligation" },
  note: null,
  order: 1,
};

export const nominalIssue: Issue = {
  ...scaleIssue,
  kind: "nominal",
  stops: [],
  poles: null,
  options: ["Halm", "Port Sabre", "a neutral city"].map((label, index) => ({
    id: `o${index}`,
    label,
    explanation: null,
    anchored: true,
  })),
};

const party = (id: string, name: string, slot: number): Party => ({
  ...{ id, name, short: name, slot, kind: "state", role: "party_to_conflict", aliases: [] },
});

export const parties = [party("kes", "Kestria", 1), party("sab", "Sabria", 2), party("lin", "Lindara", 3)];

type Said = Partial<Omit<z.input<typeof position>, "said">> & {
  id: string;
  last: string;
  first?: string | null;
  unnamed?: boolean;
};

/** A statement of Kestria on the issue: stated, on the record, on one day, unless told otherwise. */
export function said({ last, first = last, unnamed = false, ...rest }: Said): Statement {
  const body = position.parse({
    ...{ party: "kes", issue: "release", answer: "stated", attribution: "own_words", speaker: rest.id },
    ...{ credibility: 2, confidence: "high", summary: "A summary.", said: { edtf: last, stated: null, reason: null } },
    ...rest,
  });
  return statementOf(body, { first, last }, unnamed ? "unnamed_group" : "person");
}

export const at = (id: string, last: string, low: number, high = low, rest: Partial<Said> = {}): Statement =>
  said({ id, last, low, high, ...rest });

const wordsOf = (statements: readonly Statement[]): Record<string, StatementWords> =>
  Object.fromEntries(
    statements.map(({ id, last }) => [id, { date: last, how: "own words", grade: "A2", summary: "" }]),
  );

export function wishOf(
  statements: readonly Statement[],
  rest: { issue?: Issue; events?: ChartEvent[]; range?: ShiftChartWish["range"]; parties?: Party[] } = {},
): ShiftChartWish {
  const figures = figuresOf({
    issue: rest.issue ?? scaleIssue,
    parties: rest.parties ?? parties,
    principals: { low: "sab", high: "kes" },
    staleAfter: 90,
    kinds: defaultKinds,
    statements,
    words: wordsOf(statements),
  });
  return { ...figures, events: rest.events ?? [], range: rest.range ?? { from: "2031-02-01", to: "2031-11-20" } };
}
