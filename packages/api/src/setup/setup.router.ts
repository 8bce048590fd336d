import { z } from "zod";
import { linkQuery, router, unscopedCommand } from "../gate";
import { foldEmail } from "../sign-in/accounts";
import { getLink, getReset } from "./setup.reads";
import { askForReset, resetPassword, setUpAccount } from "./setup.writes";

const token = z.string().min(1).max(100);
/** Longer than any that is taken, so that the rules say what is wrong. */
const password = z.string().max(1_000);
const email = z.string().trim().min(1, "Say your e-mail address.").max(300, "Use at most 300 characters.");
const newPerson = z.strictObject({
  token,
  name: z.string().trim().min(1, "Say what to call you.").max(120, "Use at most 120 characters."),
  email,
  password,
});

export const setupRouter = router({
  link: linkQuery(z.strictObject({ token }), getLink),
  account: unscopedCommand("setup-link", newPerson, setUpAccount),
  reset: linkQuery(z.strictObject({ token }), getReset),
  askForReset: unscopedCommand("setup-link", z.strictObject({ email }), askForReset, ({ email }, { means, network }) =>
    means.limits.countLetter(foldEmail(email), network),
  ),
  password: unscopedCommand("setup-link", z.strictObject({ token, password }), resetPassword),
});
