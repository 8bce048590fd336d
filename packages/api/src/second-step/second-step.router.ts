import { z } from "zod";
import { router, unscopedCommand, unscopedQuery } from "../gate";
import { countProof } from "../sign-in/own-password";
import { recoveryShape, secretShape } from "../sign-in/second-step";
import { beginSecondStep, getSecondStep } from "./second-step.reads";
import { renewCodes, turnOff, turnOn } from "./second-step.writes";

const nothing = z.strictObject({}).default({});
/** Longer than any that is taken, so that a wrong one is told as such. */
const proof = { currentPassword: z.string().max(1_000), code: z.string().max(100) };
const codes = z
  .array(z.string().regex(recoveryShape, "Recovery codes are those that were shown."))
  .length(10, "There are ten recovery codes.")
  .refine((all) => new Set(all).size === all.length, "Recovery codes differ from each other.");
const secret = z.string().regex(secretShape, "The secret is the one that was shown.");

export const secondStepRouter = router({
  get: unscopedQuery("own-account", nothing, getSecondStep),
  begin: unscopedQuery("own-account", nothing, beginSecondStep),
  turnOn: unscopedCommand("own-account", z.strictObject({ ...proof, secret, codes }), turnOn, countProof),
  turnOff: unscopedCommand("own-account", z.strictObject(proof), turnOff, countProof),
  renewCodes: unscopedCommand("own-account", z.strictObject({ ...proof, codes }), renewCodes, countProof),
});
