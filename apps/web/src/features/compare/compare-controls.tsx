"use client";

import { FilterBar } from "@parley/ui/filter-bar";
import { useQuery } from "@tanstack/react-query";
import { instantInWords } from "@/reading/days-in-words";
import { FilterDay, FilterSelect } from "@/reading/filter-fields";
import { useTRPC } from "@/trpc/client";
import type { CompareState } from "./compare-url";

type Props = {
  negotiation: string;
  state: CompareState;
  /** The days that are compared where the address names none. */
  days: { from: string; to: string } | null;
  onState: (change: Partial<CompareState>) => void;
};

/** Two days, and the editions in which they are read. */
export function CompareControls({ negotiation, state, days, onState }: Props) {
  const trpc = useTRPC();
  const { data = [] } = useQuery(trpc.negotiation.editions.queryOptions({ negotiation, limit: 200, edition: null }));
  const editions = data.map(({ number, recordedAt }) => ({
    value: String(number),
    label: `${number}, of ${instantInWords(recordedAt)}`,
  }));
  const edition = (key: "was" | "is", label: string) => (
    <FilterSelect
      label={label}
      any="the latest"
      options={editions}
      value={state[key] === null ? null : String(state[key])}
      onValueChange={(value) => onState({ [key]: value === null ? null : Number(value) })}
    />
  );
  return (
    <div className="mt-4 print:hidden">
      <FilterBar label="What is compared">
        <FilterDay
          label="Before"
          value={state.from ?? days?.from ?? null}
          onValueChange={(from) => onState({ from })}
        />
        {edition("was", "as known in edition")}
        <FilterDay label="After" value={state.to ?? days?.to ?? null} onValueChange={(to) => onState({ to })} />
        {edition("is", "as known in edition")}
      </FilterBar>
    </div>
  );
}
