"use client";

import type { Issue } from "@parley/domain/records/issue";
import { nowhere, type Place } from "@parley/domain/records/recoding";
import { standsOf } from "@parley/domain/records/stands";
import { Select } from "@parley/ui/select";
import { useState } from "react";
import { standInWords } from "./recoding-words";
import type { Row } from "./use-recoding";

const leaves = "leaves";

/** Where one place goes that the mapping does not settle: an interval between stops, an option, or off the issue. */
export function DecidePlace({
  row,
  name,
  after,
  onDecide,
}: {
  row: Row;
  /** What it is called, for those who hear the page. */
  name: string;
  after: Issue;
  onDecide: (place: Place | null | undefined) => void;
}) {
  const decided = decidedKeys(row);
  const [low, setLow] = useState(decided.low);
  const [high, setHigh] = useState(decided.high);
  const stands = standsOf(after).map((stand) => ({ value: stand.key, label: standInWords(after, stand) }));
  const away = { value: leaves, label: row.part === null ? "withdraw the position" : "no place on this issue" };
  const choose = (from: string, to: string) => {
    setLow(from);
    setHigh(to);
    onDecide(from === leaves ? null : placeOf(row, after, from, to));
  };
  if (after.kind === "nominal") {
    return (
      <Select
        aria-label={`${name}: option`}
        placeholder="choose where it goes"
        value={low}
        onChange={(event) => choose(event.currentTarget.value, event.currentTarget.value)}
        options={[...stands, away]}
      />
    );
  }
  const turned = low !== "" && high !== "" && Number(low) > Number(high);
  return (
    <div className="grid gap-1">
      <Select
        aria-label={`${name}: from`}
        placeholder="from"
        value={low}
        onChange={(event) => choose(event.currentTarget.value, high || event.currentTarget.value)}
        options={[...stands, away]}
      />
      {low === leaves ? null : (
        <Select
          aria-label={`${name}: to`}
          placeholder="to"
          value={high}
          onChange={(event) => choose(low, event.currentTarget.value)}
          options={stands}
        />
      )}
      {turned ? (
        <p role="alert" className="text-note text-bad">
          It begins above its end: swap the two.
        </p>
      ) : null}
    </div>
  );
}

/** What was chosen before, as after a reload. */
function decidedKeys({ how, is }: Row): { low: string; high: string } {
  if (how !== "decided") return { low: "", high: "" };
  return { low: is === null ? leaves : (is.option ?? `${is.low}`), high: is?.high == null ? "" : `${is.high}` };
}

/** Undefined while it is not whole. An end that was left open stays so where it still ends at its pole. */
function placeOf({ was }: Row, after: Issue, from: string, to: string): Place | undefined {
  if (from === "" || to === "" || to === leaves) return undefined;
  if (after.kind === "nominal") return { ...nowhere, option: from };
  const [low, high] = [Number(from), Number(to)];
  if (low > high) return undefined;
  const open = (was.open === "low" && low === 0) || (was.open === "high" && high === 100) ? was.open : "none";
  return { ...nowhere, low, high, open };
}
