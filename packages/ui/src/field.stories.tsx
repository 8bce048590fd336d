"use client";

import { useState } from "react";
import { Combobox } from "./combobox";
import { DateAsWritten } from "./date-as-written";
import { Field, FieldPair } from "./field";
import { IntervalSlider } from "./interval-slider";
import { TextLink } from "./link";
import { Passage } from "./passage";
import { Segments } from "./segments";
import { Select } from "./select";
import { NumberInput, TextInput } from "./text-input";
import { Textarea } from "./textarea";

const parties = [
  { value: "KES", label: "Kestria", slot: 1, keywords: ["upstream"] },
  { value: "SAB", label: "Sabria", slot: 2, keywords: ["downstream"] },
  { value: "LIN", label: "Lindara", slot: 3 },
  { value: "BAS", label: "Basin Commission", slot: 4 },
  { value: "ALD", label: "Aldmark", slot: 5 },
];

const stops = [
  { value: 100, label: "no obligation" },
  { value: 80, label: "best efforts, no figure" },
  { value: 60, label: "500 m³/s guaranteed" },
  { value: 40, label: "700 m³/s guaranteed", stated: false },
  { value: 20, label: "900 m³/s guaranteed" },
  { value: 0, label: "full natural flow" },
];

export function WholeForm() {
  const [party, setParty] = useState<string | null>("KES");
  const [answer, setAnswer] = useState("stated");
  const [interval, setInterval] = useState({ low: 50, high: 60 });
  const [written, setWritten] = useState("“on Wednesday”");
  const [read, setRead] = useState("2031-11-12");
  const [why, setWhy] = useState("The paper is dated Thursday 13 Nov");
  return (
    <form className="max-w-form bg-raised px-5 py-5 sm:pr-10 sm:pl-8" onSubmit={(event) => event.preventDefault()}>
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-3">
        <h2 className="font-serif text-deck font-semibold">New position</h2>
        <span className="text-note text-ink-2">
          into the changeset <TextLink href="#c">Herald, 13 November</TextLink>
        </span>
      </div>
      <Field label="Passage" group note="Found once in the text, at 360 to 468.">
        <Passage
          size="small"
          exact="We will release between five and six hundred cubic metres a second, every dry season"
        />
      </Field>
      <Field label="Party, issue" group>
        <FieldPair>
          <Combobox aria-label="Party" options={parties} value={party} onValueChange={setParty} />
          <Select
            aria-label="Issue"
            defaultValue="DRY"
            options={[
              { value: "DRY", label: "Dry-season release" },
              { value: "FIL", label: "How fast the reservoir is filled" },
            ]}
          />
        </FieldPair>
      </Field>
      <Field label="Answer" group>
        <Segments
          legend="Answer"
          hideLegend
          value={answer}
          onValueChange={setAnswer}
          options={["stated", "no comment", "undecided"].map((value) => ({ value, label: value }))}
        />
      </Field>
      <Field label="Position" hint="as far as the words go, no further" group>
        <IntervalSlider
          label="Position"
          stops={stops}
          value={interval}
          onValueChange={setInterval}
          slot={1}
          intervalInWords={({ low, high }) =>
            low === high ? `${1100 - low * 10} m³/s` : `${1100 - high * 10} to ${1100 - low * 10} m³/s`
          }
          inWords={(point) => `${1100 - point * 10} m³/s`}
          others={[
            { key: "k", name: "Kestria", slot: 1, low: 80, high: 80, note: "until now, 9 Sep", document: true },
            { key: "s", name: "Sabria", slot: 2, low: 20, high: 40, note: "700 to 900" },
          ]}
        />
      </Field>
      <Field label="Said when" hint="as written, then as read" group>
        <DateAsWritten
          written={written}
          onWrittenChange={setWritten}
          read={read}
          onReadChange={setRead}
          words="first and last day: Wed 12 Nov 2031"
          why={{ value: why, onValueChange: setWhy }}
        />
      </Field>
      <Field label="Condition">
        <TextInput defaultValue="so long as filling may go on in wet years" end="hangs on Filling" />
      </Field>
      <Field label="Release" error="This is no figure. Write digits, as in 550.">
        <NumberInput defaultValue="five hundred" unit="m³/s" />
      </Field>
      <Field label="Your comment" hint="kept with the draft">
        <Textarea placeholder="Needed if you return it. The author keeps every word either way." />
      </Field>
    </form>
  );
}

export function NothingPlacedYet() {
  const [interval, setInterval] = useState<{ low: number; high: number } | null>(null);
  return (
    <div className="max-w-form">
      <IntervalSlider label="Position" stops={stops} value={interval} onValueChange={setInterval} />
    </div>
  );
}
