import { z } from "zod";
import { line, lines, recordId } from "./fields";

export const partyKinds = [
  "state",
  "international_organisation",
  "alliance",
  "coalition",
  "armed_group",
  "unspecified_group",
] as const;
export const partyRoles = ["party_to_conflict", "mediator", "guarantor", "supporter", "observer"] as const;

/** One that holds positions. `slot` (1 to 12) chooses its colour and texture on every chart. */
export const party = z.strictObject({
  id: recordId,
  name: line,
  short: line,
  kind: z.enum(partyKinds),
  role: z.enum(partyRoles),
  aliases: lines,
  slot: z.number().int().min(1).max(12),
});
export type Party = z.infer<typeof party>;
