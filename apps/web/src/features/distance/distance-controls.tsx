"use client";

import type { Party } from "@parley/domain/records/party";
import { FilterBar } from "@parley/ui/filter-bar";
import { Segments } from "@parley/ui/segments";
import { FilterDay, FilterSelect } from "@/reading/filter-fields";
import type { DistanceFigures, DistanceState } from "./distance-figures";

type Props = {
  figures: DistanceFigures;
  parties: readonly Party[];
  by: DistanceState["by"];
  onState: (change: Partial<DistanceState>) => void;
};

/** Which two parties, on which day, held against which earlier one. */
export function DistanceControls({ figures: { a, b, on, since }, parties, by, onState }: Props) {
  const optionsBut = (other: Party) =>
    parties.filter((party) => party !== other).map(({ id, short }) => ({ value: id, label: short }));
  return (
    <div className="mt-4 flex flex-wrap items-end gap-x-6 gap-y-3 print:hidden">
      <div className="min-w-0 flex-1">
        <FilterBar label="What is compared">
          <FilterSelect
            label="Between"
            any="the first principal"
            options={optionsBut(b)}
            value={a.id}
            onValueChange={(value) => onState({ a: value })}
          />
          <FilterSelect
            label="and"
            any="the second principal"
            options={optionsBut(a)}
            value={b.id}
            onValueChange={(value) => onState({ b: value })}
          />
          <FilterDay label="On" value={on} onValueChange={(value) => onState({ on: value })} />
          <FilterDay label="Held against" value={since} onValueChange={(value) => onState({ since: value })} />
        </FilterBar>
      </div>
      <Segments
        legend="Issues"
        options={[
          { value: "order", label: "in their order" },
          { value: "distance", label: "farthest first" },
        ]}
        value={by}
        onValueChange={(value) => onState({ by: value })}
      />
    </div>
  );
}
