"use client";

import { type RecordFormAddress, RecordFormScreen } from "../draft/record-form-screen";
import type { Prefill } from "../fields/prefill";
import { EventForm } from "./event-form";

export interface EventScreenProps {
  address: RecordFormAddress;
  prefill: Prefill;
  withdraw?: boolean;
}

/** The page of an event being written. */
export function EventScreen({ address, prefill, withdraw = false }: EventScreenProps) {
  return (
    <RecordFormScreen address={address}>
      {(beginning) => (
        <EventForm {...beginning} negotiation={address.negotiation} prefill={prefill} withdraw={withdraw} />
      )}
    </RecordFormScreen>
  );
}
