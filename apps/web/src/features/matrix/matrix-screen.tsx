"use client";

import { type Day, dayInWords } from "@parley/domain/dates";
import { Empty } from "@parley/ui/empty";
import { useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { useCallback, useMemo } from "react";
import { NoAnswer } from "@/reading/answer-state";
import { DayControl } from "@/reading/matrix/day-control";
import { PartyChooser } from "@/reading/matrix/party-chooser";
import { PositionMatrix } from "@/reading/matrix/position-matrix";
import { MethodLink } from "@/reading/method-link";
import { PageFrame } from "@/reading/page-frame";
import { polesInWords } from "@/reading/pole-words";
import { type RecordData, recordFigures } from "@/reading/record-figures";
import { SaveTable } from "@/reading/save-chart";
import { useTRPC } from "@/trpc/client";
import { useEdition } from "@/trpc/use-edition";
import { CellKey } from "./cell-key";
import { DistanceCell, DistanceHead } from "./distance-column";
import { matrixLines } from "./matrix-csv";
import { matrixView } from "./matrix-figures";
import { MatrixOrder } from "./matrix-order";
import { matrixParsers } from "./matrix-url";

/** Who stands where on any day, and how far any two are apart: the matrix of the overview on a page of its own. */
export function MatrixScreen({ negotiation, today }: { negotiation: string; today: Day }) {
  useEdition(negotiation);
  const trpc = useTRPC();
  const query = useQuery(trpc.negotiation.overview.queryOptions({ negotiation }));
  if (!query.data) return <NoAnswer query={query} />;
  return (
    <PageFrame query={query}>
      <Matrix data={query.data} today={today} />
    </PageFrame>
  );
}

function Matrix({ data, today }: { data: RecordData; today: Day }) {
  const [state, set] = useQueryStates(matrixParsers, { history: "replace", scroll: false });
  const record = useMemo(() => recordFigures(data, today), [data, today]);
  const view = useMemo(() => matrixView(data, record, state), [data, record, state]);
  const onDay = useCallback((on: Day | null) => void set({ on }), [set]);
  const base = `/n/${data.id}`;
  const poles = polesInWords(data.parties, data.profile?.principals ?? null);
  const { day, columns, matrix, pair, distances } = view;
  return (
    <>
      <h1>Who stands where</h1>
      <p className="mt-3 max-w-sentence font-serif text-deck text-ink-2">
        {data.statements.length === 0
          ? "No position is on record yet."
          : `As of ${dayInWords(day)}: what each party last said on each issue, with its age.${poles ? ` On each scale, ${poles}.` : ""}`}
      </p>
      {data.statements.length === 0 ? (
        <Empty>The parties would stand here against the issues, each on its scale, once positions are coded.</Empty>
      ) : (
        <>
          <DayControl day={day} until={record.until} days={matrix.days} onDay={onDay} />
          <div className="mt-3 flex flex-wrap items-end gap-x-6 gap-y-3">
            <MatrixOrder state={state} onState={(next) => void set(next)} parties={record.parties} pair={pair} />
            <span className="ml-auto flex flex-wrap items-baseline gap-x-4 text-note">
              <SaveTable
                name={`matrix-${day}-edition-${data.edition}`}
                tables={[{ lines: () => matrixLines(data, view) }]}
              />
              <MethodLink to="in-force" />
            </span>
          </div>
          <div className="mt-2 mb-4">
            <PartyChooser parties={record.parties} shown={columns} onShown={(ids) => void set({ parties: ids })} />
          </div>
          <PositionMatrix
            base={base}
            matrix={matrix}
            parties={columns}
            caption={`Who stands where on ${dayInWords(day)}`}
            last={
              pair
                ? {
                    head: <DistanceHead pair={pair} />,
                    cell: (issue) => <DistanceCell distance={distances.get(issue)} pair={pair} day={day} />,
                  }
                : undefined
            }
          />
          <CellKey staleAfter={data.profile?.staleAfter ?? 90} />
        </>
      )}
    </>
  );
}
