"use client";

import { defaultKinds } from "@parley/domain/analysis/statement";
import { Drawer } from "@parley/ui/drawer";
import { Link } from "@parley/ui/link";
import { Working } from "@parley/ui/progress";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { Evidence } from "@/reading/evidence/evidence-drawer";
import { lookUpOf } from "@/reading/evidence/issue-data";
import { figuresByIssue } from "@/reading/stands";
import { byId } from "@/reading/who-says-so";
import { useTRPC } from "@/trpc/client";

type Props = {
  negotiation: string;
  id: string;
  /** The issue it is on, where a row of this page says so. */
  issue: string | undefined;
  place: { at: number; of: number };
  hrefOf: (position: string) => string;
  onClose: () => void;
  onEarlier: (() => void) | undefined;
  onLater: (() => void) | undefined;
  returnFocus: () => HTMLElement | null;
};

/** The evidence of a row, judged among all that was said on its issue, as the issue's own page judges it. */
export function PositionEvidence(props: Props) {
  const { negotiation, id, issue, place, hrefOf, onClose, onEarlier, onLater, returnFocus } = props;
  const trpc = useTRPC();
  const asked = useQuery({ ...trpc.position.get.queryOptions({ negotiation, id }), enabled: issue === undefined });
  const on = issue ?? asked.data?.body.issue;
  const { data, error } = useQuery({
    ...trpc.issue.get.queryOptions({ negotiation, issue: on ?? "" }),
    enabled: on !== undefined,
  });
  const { data: contributors } = useQuery(trpc.history.contributors.queryOptions({ negotiation }));
  const { data: issues } = useQuery(trpc.issue.list.queryOptions({ negotiation }));
  const names = useMemo(() => new Map(contributors?.map(({ number, name }) => [number, name])), [contributors]);
  const titles = useMemo(() => byId(issues ?? []), [issues]);
  const look = useMemo(() => (data ? lookUpOf(data) : null), [data]);
  const verdicts = useMemo(() => {
    if (!data) return [];
    const [figures] = figuresByIssue([data.issue], data.parties, data.statements, data.profile?.staleAfter ?? 90);
    return figures?.verdicts ?? [];
  }, [data]);
  const statement = data?.statements.find((one) => one.id === id);
  // It stands there before what is in it is read, so that Escape closes it and nothing moves later.
  return (
    <Drawer
      label="Evidence"
      heading={place.at > 0 && !asked.error ? `Evidence, ${place.at} of ${place.of}` : "Evidence"}
      onClose={onClose}
      returnFocus={returnFocus}
      {...(onEarlier ? { onEarlier } : {})}
      {...(onLater ? { onLater } : {})}
    >
      {asked.error ? (
        <p className="font-serif text-deck text-ink-2">
          This position is not on record. It may have been withdrawn;{" "}
          <Link href={`/n/${negotiation}/history/position/${id}`}>its history</Link> tells.
        </p>
      ) : data && look ? (
        <Evidence
          {...{ data, look, id, hrefOf, statement, names }}
          verdict={verdicts.find((one) => one.statement === id)}
          kinds={defaultKinds}
          issues={titles}
        />
      ) : error ? (
        <p role="alert">{error.message}</p>
      ) : (
        <Working>Reading the evidence.</Working>
      )}
    </Drawer>
  );
}
