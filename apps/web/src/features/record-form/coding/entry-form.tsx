"use client";

import type { Day } from "@parley/domain/dates/day";
import type { RecordFormAddress } from "../draft/record-form-screen";
import { EventScreen } from "../event/event-screen";
import type { Prefill } from "../fields/prefill";
import { KindScreen } from "../kinds/kind-screen";
import { PositionScreen } from "../position/position-screen";

export interface EntryFormProps {
  address: RecordFormAddress;
  prefill: Prefill;
  today: Day;
}

/** The form of an entry's kind. */
export function EntryForm({ address, prefill, today }: EntryFormProps) {
  if (address.kind === "position") return <PositionScreen {...{ address, prefill, today }} />;
  if (address.kind === "event") return <EventScreen {...{ address, prefill }} />;
  return <KindScreen {...{ address, prefill }} />;
}
