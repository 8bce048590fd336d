"use client";

import type { ApiInputs } from "@parley/api";
import { Breadcrumb } from "@parley/ui/breadcrumb";
import { Button } from "@parley/ui/button";
import { Empty } from "@parley/ui/empty";
import { Failure } from "@parley/ui/failure";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { NoAnswer } from "@/reading/answer-state";
import { PageFrame } from "@/reading/page-frame";
import { byCategory } from "@/reading/stands";
import { useRouter } from "@/reading/use-router";
import { useTRPC, useTRPCClient } from "@/trpc/client";
import { useCommand } from "@/trpc/use-command";
import { type Placed, renamed } from "./arrangement";
import { OrderCategory } from "./order-category";

/** The order in which issues stand everywhere, and the categories they stand in; moved by keys or by the pointer. */
export function OrderScreen({ negotiation }: { negotiation: string }) {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queryClient = useQueryClient();
  const router = useRouter();
  const query = useQuery(trpc.issue.list.queryOptions({ negotiation }));
  const [arranged, setArranged] = useState<readonly Placed[] | null>(null);
  const command = useCommand((input: ApiInputs["codebook"]["arrange"]) => client.codebook.arrange.mutate(input));
  if (!query.data) return <NoAnswer query={query} />;
  const published: Placed[] = byCategory(query.data, ({ category }) => category).flatMap(([, own]) =>
    own.map(({ id, title, category }) => ({ id, title, category })),
  );
  const issues = arranged ?? published;
  const put = (next: readonly Placed[]) => {
    command.clear();
    setArranged(next);
  };
  const unnamed = issues.some(({ category }) => category.trim() === "");
  const changed = issues.some(({ id, category }, i) => {
    const was = query.data.find((issue) => issue.id === id);
    return was?.order !== i + 1 || was.category !== category.trim();
  });
  const save = async () => {
    const input = { negotiation, issues: issues.map(({ id, category }) => ({ id, category: category.trim() })) };
    const draft = await command.run(input);
    if (!draft) return;
    await queryClient.invalidateQueries({ ...trpc.changeset.pathFilter(), refetchType: "none" });
    router.push(`/n/${negotiation}/desk/${draft.changeset}`);
  };
  return (
    <PageFrame query={query}>
      <Breadcrumb
        items={[{ label: "Codebook", href: `/n/${negotiation}/codebook` }, { label: "Order and categories" }]}
      />
      <h1 className="mt-2">Order and categories</h1>
      <p className="mt-2 max-w-sentence font-serif text-deck text-ink-2">
        Issues stand in this order in every list and matrix. Drag them, or use the buttons; a category’s name can be
        written over.
      </p>
      {issues.length === 0 ? <Empty>The issues would stand here, to be put in order.</Empty> : null}
      <div className="mt-6 max-w-[760px]">
        {byCategory(issues, ({ category }) => category).map(([category, own], place) => (
          <OrderCategory
            // A name is written over while the field has the focus: the place stays, the name does not.
            key={`category-${place}`}
            {...{ category, own, issues }}
            onArrange={put}
            onRename={(name) => put(renamed(issues, category, name))}
          />
        ))}
      </div>
      {command.failure ? (
        <Failure
          className="mt-6"
          happened={command.failure.text}
          kept="The order stands here as you left it."
          requestId={command.failure.requestId}
        />
      ) : null}
      <div className="mt-6 flex flex-wrap items-center gap-3 border-t border-ink pt-4">
        <Button look="primary" disabled={!changed || unnamed || command.busy} onClick={() => void save()}>
          Make a draft of this order
        </Button>
        {arranged ? (
          <Button look="quiet" onClick={() => setArranged(null)}>
            As published
          </Button>
        ) : null}
        <p className="text-note text-ink-3">
          {unnamed
            ? "Give every category a name."
            : changed
              ? "It is a change like any other: submitted and reviewed."
              : "This is the order on record."}
        </p>
      </div>
    </PageFrame>
  );
}
