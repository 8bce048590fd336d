"use client";

import { ToggleSegments } from "@parley/ui/segments";
import type { Party } from "@/charts/chart-figures";
import { mostDrawn } from "@/reading/party-order";

type Props = { parties: readonly Party[]; shown: readonly Party[]; onShown: (ids: string[]) => void };

/** Who has a column; only where there are more parties on record than columns. */
export function PartyChooser({ parties, shown, onShown }: Props) {
  if (parties.length <= shown.length && parties.length < 6) return null;
  const ids = shown.map(({ id }) => id);
  return (
    <details className="mt-1 text-note print:hidden">
      <summary className="touch text-ink-2 underline decoration-line-2 underline-offset-3">
        {shown.length} of {parties.length} parties shown
      </summary>
      <ToggleSegments
        className="mt-2"
        legend="Parties"
        hideLegend
        options={parties.map(({ id, short }) => ({
          value: id,
          label: short,
          disabled: ids.length >= mostDrawn && !ids.includes(id),
        }))}
        values={ids}
        onValuesChange={(next) => onShown([...next])}
      />
    </details>
  );
}
