import { z } from "zod";
import { router, unscopedCommand, unscopedQuery } from "../gate";
import { countProof } from "../sign-in/own-password";
import { getAccount, getMe } from "./account.reads";
import {
  askForEmail,
  changeName,
  changePassword,
  disconnect,
  endOtherSessions,
  endOwnSession,
  takeEmailBack,
} from "./account.writes";

const nothing = z.strictObject({}).default({});
const name = z.string().trim().min(1, "Say what to call you.").max(120, "Use at most 120 characters.");
/** Longer than any that is taken, so that the rules say what is wrong. */
const password = z.string().max(1_000);
/** A code only of whoever has a second step. */
const proof = { currentPassword: password, code: z.string().max(100).default("") };

export const accountRouter = router({
  me: unscopedQuery("anyone", nothing, getMe),
  get: unscopedQuery("own-account", nothing, getAccount),
  changeName: unscopedCommand("own-account", z.strictObject({ name }), changeName),
  changePassword: unscopedCommand("own-account", z.strictObject({ ...proof, password }), changePassword, countProof),
  askForEmail: unscopedCommand(
    "own-account",
    z.strictObject({ ...proof, email: z.string().max(300, "Use at most 300 characters.") }),
    askForEmail,
    countProof,
  ),
  takeEmailBack: unscopedCommand("own-account", z.strictObject({}), takeEmailBack),
  disconnect: unscopedCommand("own-account", z.strictObject(proof), disconnect, countProof),
  endSession: unscopedCommand("own-account", z.strictObject({ session: z.string().min(1).max(80) }), endOwnSession),
  endOtherSessions: unscopedCommand("own-account", z.strictObject({}), endOtherSessions),
});
