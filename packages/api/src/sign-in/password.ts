import { hash, verify } from "@node-rs/argon2";
import { DomainError } from "@parley/domain/errors";
import { mostlyCommon } from "./easy-to-guess";

/** argon2id as OWASP advises: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const demoPassword = "parley-demo-account";
const shortest = 15;
const longest = 128;

/** What is left has to have as many different letters as this. */
const fewest = 5;

/**
 * @param demo whether this is an account of demo mode, whose password everybody knows.
 * @throws DomainError `invalid` where a password is too short, too long, or easy to guess.
 */
export function checkPassword(password: string, email: string, demo: boolean): void {
  if (demo && password === demoPassword) return;
  const fail = (text: string) => {
    throw new DomainError("invalid", text, [{ path: "password", text }]);
  };
  if ([...password].length < shortest) fail(`Use ${shortest} characters or more; a few words make a good password.`);
  if ([...password].length > longest) fail(`Use at most ${longest} characters.`);
  if (password === demoPassword) fail("Everybody knows this one: it is the demo's.");
  if (mostlyCommon(password, namesIn(email), fewest)) {
    fail("This is easy to guess: it is mostly a common password, a name, or a repetition.");
  }
}

/** What an e-mail says of its owner and of where they work. */
function namesIn(email: string): string[] {
  const [name = "", ...rest] = email.split("@");
  return [name, ...`${name}.${rest.join(".")}`.split(/[.@_+-]/)].filter((one) => one.length > 2);
}

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

let decoy: Promise<string> | undefined;

/** Whether the password is the one hashed. Takes as long where there is no such account, so that time tells nothing. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("nobody has this password");
  const known = stored ?? (await decoy);
  const matches = password.length <= longest * 4 && (await verify(known, password));
  return matches && stored !== null;
}
