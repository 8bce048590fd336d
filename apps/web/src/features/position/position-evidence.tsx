"use client";

import { defaultKinds } from "@parley/domain/analysis/statement";
import { Drawer } from "@parley/ui/drawer";
import { Link } from "@parley/ui/link";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { EvidenceDrawer } from "@/reading/evidence/evidence-drawer";
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
export function PositionEvidence({ negotiation, id, issue, ...rest }: Props) {
  const trpc = useTRPC();
  const asked = useQuery({ ...trpc.position.get.queryOptions({ negotiation, id }), enabled: issue === undefined });
  const on = issue ?? asked.data?.body.issue;
  const { data } = useQuery({
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
  if (asked.error) {
    return (
      <Drawer label="Evidence" onClose={rest.onClose} returnFocus={rest.returnFocus}>
        <p className="font-serif text-deck text-ink-2">
          This position is not on record. It may have been withdrawn;{" "}
          <Link href={`/n/${negotiation}/history/position/${id}`}>its history</Link> tells.
        </p>
      </Drawer>
    );
  }
  if (!data || !look) return null;
  return (
    <EvidenceDrawer
      {...rest}
      data={data}
      look={look}
      id={id}
      statement={data.statements.find((one) => one.id === id)}
      verdict={verdicts.find(({ statement }) => statement === id)}
      kinds={defaultKinds}
      names={names}
      issues={titles}
    />
  );
}
