import { blindCode, blindCodes, mostSampled, rulingTakes } from "@parley/domain/double-coding";
import { line, recordId } from "@parley/domain/records/fields";
import { mostSentences } from "@parley/domain/texts/sentences";
import { z } from "zod";
import { command, query, router, scoped } from "../gate";
import { getAgreement, getSample, listSamples } from "./double-coding.reads";
import { adjudicate, handIn, makeSample, rule, saveCodes, takeSeat } from "./double-coding.writes";

const at = { id: z.uuid() };
const place = z
  .number()
  .int()
  .min(0)
  .max(mostSampled - 1);
const number = z.number().int().min(1, "Sentences are counted from 1.").max(mostSentences);
const sample = z.discriminatedUnion("how", [
  z.strictObject({ how: z.literal("range"), source: recordId, from: number, to: number }),
  z.strictObject({
    how: z.literal("random"),
    /** One source, or all whose text is at hand. */
    source: recordId.nullable(),
    count: z.number().int().min(1, "Take one sentence or more.").max(mostSampled, `At most ${mostSampled} sentences.`),
    seed: z.number().int().min(0).max(2_147_483_647),
  }),
]);

export const doubleCodingRouter = router({
  list: query("desk:read", scoped({}), listSamples),
  get: query("desk:read", scoped(at), getSample),
  agreement: query("desk:read", scoped(at), getAgreement),
  make: command("record:propose", scoped({ title: line, sample }), makeSample),
  takeSeat: command("record:propose", scoped(at), takeSeat),
  saveCodes: command(
    "record:propose",
    scoped({ ...at, place, codes: blindCodes.nullable(), version: z.number().int().min(0).max(2_147_483_647) }),
    saveCodes,
  ),
  handIn: command("record:propose", scoped(at), handIn),
  rule: command(
    "record:propose",
    scoped({
      ...{ ...at, place, party: recordId, issue: recordId },
      ...{ takes: z.enum(rulingTakes), code: blindCode.nullable().default(null) },
    }),
    rule,
  ),
  adjudicate: command("record:propose", scoped(at), adjudicate),
});
