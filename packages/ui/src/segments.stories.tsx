"use client";

import { useState } from "react";
import { SegmentLinks, Segments, ToggleSegments } from "./segments";
import { Tabs } from "./tabs";

export function OneOfThree() {
  const [value, setValue] = useState("all");
  return (
    <Segments
      legend="Range"
      hideLegend
      value={value}
      onValueChange={setValue}
      options={[
        { value: "all", label: "All" },
        { value: "half", label: "6 months" },
        { value: "quarter", label: "90 days" },
      ]}
    />
  );
}

export function AnyOfFour() {
  const [values, setValues] = useState<ReadonlyArray<string>>(["record", "documents", "anonymous"]);
  return (
    <ToggleSegments
      legend="Counts"
      values={values}
      onValuesChange={setValues}
      options={[
        { value: "record", label: "on the record" },
        { value: "documents", label: "documents" },
        { value: "anonymous", label: "anonymous" },
        { value: "opponent", label: "said by an opponent" },
      ]}
    />
  );
}

export function WideOfSix() {
  const [value, setValue] = useState("2");
  return (
    <Segments
      legend="Credibility"
      hideLegend
      wide
      value={value}
      onValueChange={setValue}
      options={["1 confirmed", "2 probably", "3 possibly", "4 doubtful", "5 improbable", "6 cannot say"].map(
        (label) => ({
          value: label.slice(0, 1),
          label,
        }),
      )}
    />
  );
}

export function AsLinks() {
  return (
    <SegmentLinks
      label="View"
      items={[
        { href: "#chart", label: "Chart", current: true },
        { href: "#table", label: "Table" },
      ]}
    />
  );
}

export function AsTabs() {
  return (
    <Tabs
      label="What the desk holds"
      tabs={[
        { value: "drafts", label: "Your drafts", panel: <p>Two drafts.</p> },
        { value: "queue", label: "To review", panel: <p>One submission.</p> },
      ]}
    />
  );
}
