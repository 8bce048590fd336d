"use client";

import type { Issue } from "@parley/domain/records/issue";
import { IntervalSlider, type OthersMark } from "@parley/ui/interval-slider";
import { TextButton } from "@parley/ui/link";
import { Segments } from "@parley/ui/segments";
import { Select } from "@parley/ui/select";
import { wordsOfPlace } from "@/charts/words-of-place";
import { WhatIsIt } from "@/reading/term";
import { FieldBox } from "./field-box";

type End = "none" | "low" | "high";

/** A place on an issue, half-filled or whole. */
export interface PlaceValues {
  low: number | null;
  high: number | null;
  option: string | null;
  open: End;
  direction: End;
}

export interface PlaceFieldsProps {
  issue: Issue | null;
  value: PlaceValues;
  onChange: (value: Partial<PlaceValues>) => void;
  slot: number | null;
  others: readonly OthersMark[];
  error: string | undefined;
  /** Where in the form it stands, and what it is called there. */
  name?: string;
  label?: string;
  /** Whether the words may give a direction alone. */
  directions?: boolean;
}

/** Where the words place the party: an interval over the worded stops, or one of the options. */
export function PlaceFields(props: PlaceFieldsProps) {
  const { issue, value, onChange, error, name = "place", label = "Position" } = props;
  const hint = "as far as the words go, no further";
  if (!issue) {
    return (
      <FieldBox name={name} label={label} hint={hint} group error={error}>
        <p className="py-2 text-control text-ink-3">Choose the issue first: its worded stops will stand here.</p>
      </FieldBox>
    );
  }
  if (issue.kind === "unscaled") {
    return (
      <FieldBox name={name} label={label} group error={error}>
        <p className="py-2 text-control text-ink-2">
          “{issue.title}” has no scale, so it takes no positions: what is judged of it is an assessment.
        </p>
      </FieldBox>
    );
  }
  return (
    <FieldBox
      name={name}
      label={label}
      hint={hint}
      help={issue.kind === "nominal" ? null : <WhatIsIt name="interval" />}
      group
      error={error}
      note={<What issue={issue} value={value} />}
    >
      {issue.kind === "nominal" ? (
        <Options issue={issue} value={value} onChange={onChange} label={label} />
      ) : (
        <Scale {...props} issue={issue} label={label} />
      )}
    </FieldBox>
  );
}

/** What the stop says that the words have to say all of. */
function What({ issue, value }: { issue: Issue; value: PlaceValues }) {
  const said = issue.stops.filter((stop) => stop.value === value.low || stop.value === value.high);
  const words = [...said.map(({ label, explanation }) => explanation && `${label}: ${explanation}`)].filter(Boolean);
  return words.length > 0 ? words.join(" · ") : null;
}

function Options({
  issue,
  value,
  onChange,
  label,
}: { issue: Issue; label: string } & Pick<PlaceFieldsProps, "value" | "onChange">) {
  return (
    <Segments
      legend={label}
      hideLegend
      value={value.option}
      onValueChange={(option) => onChange({ option, low: null, high: null, open: "none", direction: "none" })}
      options={issue.options.map(({ id, label }) => ({ value: id, label }))}
    />
  );
}

type Extent = "marked" | "open-low" | "open-high" | "direction-low" | "direction-high";

type ScaleProps = { issue: Issue; label: string } & Omit<PlaceFieldsProps, "issue" | "label" | "error" | "name">;

function Scale({ issue, label, value, onChange, slot, others, directions = true }: ScaleProps) {
  const { low, high, open, direction } = value;
  const interval = low === null || high === null ? null : { low, high };
  const extent: Extent = direction !== "none" ? `direction-${direction}` : open !== "none" ? `open-${open}` : "marked";
  const pole = { low: issue.poles?.low ?? "the foot", high: issue.poles?.high ?? "the head" };
  const words = (place: { low: number; high: number }) =>
    wordsOfPlace(issue, { ...place, option: null, open, direction });
  const choose = (next: Extent) => {
    if (next === "open-low") return onChange({ open: "low", direction: "none", low: 0, high: high ?? 100 });
    if (next === "open-high") return onChange({ open: "high", direction: "none", low: low ?? 0, high: 100 });
    if (next === "direction-low") return onChange({ direction: "low", open: "none", option: null });
    if (next === "direction-high") return onChange({ direction: "high", open: "none", option: null });
    onChange({ open: "none", direction: "none" });
  };
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-3">
      <IntervalSlider
        label={label}
        stops={issue.stops.map(({ value: at, label, anchored }) => ({ value: at, label, stated: anchored }))}
        value={direction !== "none" ? { low: 0, high: 100 } : interval}
        onValueChange={(next) =>
          onChange({
            low: open === "low" ? 0 : next.low,
            high: open === "high" ? 100 : next.high,
            option: null,
          })
        }
        disabled={direction !== "none"}
        intervalInWords={words}
        others={[...others]}
        {...(slot === null ? {} : { slot })}
      />
      <div className="flex flex-wrap items-center gap-3">
        <div className="w-full sm:w-[340px]">
          <Select
            aria-label="What the words give"
            value={extent}
            onChange={(event) => choose(event.currentTarget.value as Extent)}
            options={[
              { value: "marked", label: "both ends, as marked" },
              { value: "open-low", label: `a rejection: open toward “${pole.low}”` },
              { value: "open-high", label: `a rejection: open toward “${pole.high}”` },
              ...(directions
                ? [
                    { value: "direction-low", label: `a direction only: toward “${pole.low}”` },
                    { value: "direction-high", label: `a direction only: toward “${pole.high}”` },
                  ]
                : []),
            ]}
          />
        </div>
        {interval && direction === "none" ? (
          <TextButton className="text-note" onClick={() => onChange({ low: null, high: null, open: "none" })}>
            Take the mark off
          </TextButton>
        ) : null}
      </div>
    </div>
  );
}
