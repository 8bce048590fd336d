"use client";

import type { Day } from "@parley/domain/dates/day";
import { type RecordFormAddress, RecordFormScreen } from "../draft/record-form-screen";
import type { Prefill } from "../fields/prefill";
import { PositionForm } from "./position-form";

export interface PositionScreenProps {
  address: RecordFormAddress;
  prefill: Prefill;
  today: Day;
  withdraw?: boolean;
}

/** The page of a position being written. */
export function PositionScreen({ address, prefill, today, withdraw = false }: PositionScreenProps) {
  return (
    <RecordFormScreen address={address}>
      {(beginning) => (
        <PositionForm {...beginning} {...{ prefill, today, withdraw }} negotiation={address.negotiation} />
      )}
    </RecordFormScreen>
  );
}
