/** Every kind of record, in the order in which records may refer to earlier kinds. */
import type { z } from "zod";
import { assessment } from "./assessment";
import { event } from "./event";
import { issue } from "./issue";
import { negotiation } from "./negotiation";
import { party } from "./party";
import { position } from "./position";
import { proposal } from "./proposal";
import { publisher } from "./publisher";
import { response } from "./response";
import { salience } from "./salience";
import { source } from "./source";
import { speaker } from "./speaker";

export const records = {
  party,
  negotiation,
  speaker,
  issue,
  publisher,
  source,
  event,
  proposal,
  position,
  response,
  assessment,
  salience,
} as const;

export type Kind = keyof typeof records;
export const kinds = Object.keys(records) as Kind[];
export type RecordOf<K extends Kind> = z.infer<(typeof records)[K]>;
export type AnyRecord = { [K in Kind]: RecordOf<K> }[Kind];
