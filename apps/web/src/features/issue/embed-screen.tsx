"use client";

import type { Day } from "@parley/domain/dates";
import { TextButton, useAddress } from "@parley/ui/link";
import { PartyPatterns } from "@parley/ui/party-swatch";
import { useQuery } from "@tanstack/react-query";
import { type MouseEvent, useCallback, useMemo } from "react";
import { ShiftChartInteraction } from "@/charts/shift-chart-interaction";
import { addressOf } from "@/reading/address";
import { NoAnswer, OldAnswer } from "@/reading/answer-state";
import { type IssueData, lookUpOf } from "@/reading/evidence/issue-data";
import { useTRPC } from "@/trpc/client";
import { useEdition } from "@/trpc/use-edition";
import { ChartTwin } from "./chart-twin";
import { kindsInWords, manyInWords, rangeInDays, sourceLine } from "./chart-words";
import { issueFigures } from "./issue-figures";
import { issueQuery } from "./issue-url";
import { useIssueState } from "./use-issue-state";

type Props = {
  negotiation: string;
  issue: string;
  today: Day;
  /** Whether it is read by the key of its address, which opens no other page. */
  byKey: boolean;
};

/** Milliseconds. Pages of others have very many readers, who each ask. */
const everyFewMinutes = 300_000;

/** The shift chart of an issue alone, to stand within a page of somebody else's. */
export function EmbedScreen({ negotiation, issue, today, byKey }: Props) {
  useEdition(negotiation, everyFewMinutes);
  const trpc = useTRPC();
  const query = useQuery(trpc.issue.get.queryOptions({ negotiation, issue }));
  if (!query.data) return <NoAnswer query={query} />;
  return (
    <main
      id="main"
      tabIndex={-1}
      className="mx-auto max-w-[1240px] px-3 pt-3 pb-4 outline-none sm:px-5"
      onClickCapture={openElsewhere}
    >
      <OldAnswer query={query} />
      <EmbeddedChart data={query.data} today={today} byKey={byKey} />
    </main>
  );
}

/** What leads out of it opens beside the page that it stands in, since no other page of ours may be framed. */
const elsewhere = { target: "_blank", rel: "noopener" } as const;

/** So do the links of the drawing and of its table, which know of no frame. */
function openElsewhere({ target }: MouseEvent): void {
  const link = target instanceof Element ? target.closest("a[href]") : null;
  for (const [name, value] of Object.entries(elsewhere)) link?.setAttribute(name, value);
}

function EmbeddedChart({ data, today, byKey }: Pick<Props, "today" | "byKey"> & { data: IssueData }) {
  const address = useAddress();
  const { negotiation, issue } = data;
  const base = `/n/${negotiation}`;
  const path = addressOf(base, "issue", issue.id);
  const { shown, hrefOf, change } = useIssueState(path);
  const look = useMemo(() => lookUpOf(data), [data]);
  const figures = useMemo(() => issueFigures(data, look, shown, today), [data, look, shown, today]);
  const eventHrefOf = useCallback((event: string) => addressOf(base, "event", event), [base]);
  const asTable = shown.view === "table";
  const whole = path + issueQuery({ ...shown, at: null });
  const source = { negotiation: data.profile?.title ?? negotiation, edition: data.edition, path };
  return (
    <>
      <PartyPatterns />
      <h1 className="text-[22px] leading-[28px]">{issue.title}</h1>
      <p className="mt-1 text-control text-ink-2">
        How positions moved, {rangeInDays(figures)}; {manyInWords(figures)}; {kindsInWords(figures, shown.kinds)}.
      </p>
      {figures.statements.length === 0 || issue.kind === "unscaled" ? (
        <p className="mt-6 font-serif">There is nothing on record here that a chart could show.</p>
      ) : (
        <div className="mt-3">
          {asTable ? (
            <ChartTwin wish={figures.wish} chosen={null} hrefOf={hrefOf} />
          ) : (
            <ShiftChartInteraction
              wish={figures.wish}
              chosen={null}
              hrefOf={hrefOf}
              eventHrefOf={eventHrefOf}
              onChoose={(position) => window.open(address(hrefOf(position)), "_blank", "noopener")}
            />
          )}
        </div>
      )}
      <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line pt-2 text-note text-ink-3">
        <span>{sourceLine(figures, source)}</span>
        <a href={address(whole)} {...elsewhere}>
          The whole page, with the evidence{byKey ? ", for whoever has an account" : ""}
        </a>
        <TextButton className="print:hidden" onClick={() => change({ view: asTable ? "chart" : "table" })}>
          {asTable ? "As a chart" : "As a table"}
        </TextButton>
      </p>
    </>
  );
}
