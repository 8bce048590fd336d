/** The second step at sign-in: a code of the moment (RFC 6238) from an app, or a recovery code. Each is taken once. */
import { randomBytes } from "node:crypto";
import type { Clients } from "@parley/db/clients";
import { Secret, TOTP } from "otpauth";
import encodeQR from "qr";
import { sqlOf } from "../read";
import type { UnscopedWork } from "../work";
import { hashHandle } from "./handle";
import type { Seal } from "./seal";

const seconds = 30;
const recoveryCodes = 10;
const letters = "abcdefghijklmnopqrstuvwxyz234567";

export const secretShape = /^[A-Z2-7]{32}$/;
export const recoveryShape = /^[a-z2-7]{4}(-[a-z2-7]{4}){5}$/;

/** A picture of squares: its side, and the dark ones as the path of an SVG. */
export type Squares = { side: number; path: string };

/** What an app is given: a new secret as words and as a picture, and the recovery codes beside it. Nothing of it is kept. */
export function newSecondStep(email: string): { secret: string; picture: Squares; codes: string[] } {
  const secret = new Secret({ size: 20 });
  const label = beginningOf(email);
  const address = new TOTP({ issuer: "Parley", label, secret, digits: 6, period: seconds }).toString();
  return { secret: secret.base32, picture: squaresOf(address), codes: Array.from({ length: recoveryCodes }, newCode) };
}

/** As much of an address as a picture of squares has room for, beside the secret: a letter may take twelve bytes. */
function beginningOf(email: string): string {
  let label = "";
  for (const letter of email) {
    if (encodeURIComponent(label + letter).length > 300) break;
    label += letter;
  }
  return label;
}

/** A hundred and twenty random bits, in fours: enough for a plain hash to keep them. */
function newCode(): string {
  const word = [...randomBytes(24)].map((byte) => letters[byte % 32]).join("");
  return (word.match(/.{4}/g) ?? []).join("-");
}

function squaresOf(text: string): Squares {
  const rows = encodeQR(text, "raw", { ecc: "medium", border: 4 });
  const dark = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { side: rows.length, path: dark.join("") };
}

/** The half minute since 1970 whose code this is: this one, or the one before or after, since clocks differ; else null. */
export function stepOf(secret: string, code: string, now = Date.now()): number | null {
  // The library throws at other letters of the same number.
  if (!/^[0-9]{6}$/.test(code)) return null;
  const totp = new TOTP({ secret: Secret.fromBase32(secret), digits: 6, period: seconds });
  const delta = totp.validate({ token: code, timestamp: now, window: 1 });
  return delta === null ? null : Math.floor(now / 1_000 / seconds) + delta;
}

export type Statements = Pick<UnscopedWork, "sql" | "run">;

/** Statements outside any transaction. */
export const statementsOf = (client: Clients["account"]): Statements => ({
  sql: sqlOf(client),
  run: async (text, ...values) => (await client.pool.query(text, values)).rowCount ?? 0,
});

/** Uses up a code of somebody's: false where it is none, or was used before. Of two at once one is taken. */
export async function useCode(work: Statements, seal: Seal, user: string, typed: string): Promise<boolean> {
  const code = typed.replaceAll(/[\s-]/g, "").toLowerCase();
  if (!/^[0-9]{6}$/.test(code)) {
    const gone = "delete from account.recovery_code where user_id = $1 and code_hash = $2";
    return (await work.run(gone, user, hashHandle(code))) === 1;
  }
  const [kept] = await work.sql<{ secret: string }>(
    "second-step",
    `select sealed_secret as secret from account.second_step where user_id = $1`,
    [user],
  );
  const secret = kept ? seal.open(kept.secret, user) : null;
  const step = secret === null ? null : stepOf(secret, code);
  if (step === null) return false;
  const used = "update account.second_step set last_step = $2 where user_id = $1 and last_step < $2";
  return (await work.run(used, user, step)) === 1;
}

/** Keeps the hashes of recovery codes in place of those before. */
export async function keepCodes(work: Statements, user: string, codes: readonly string[]): Promise<void> {
  await work.run("delete from account.recovery_code where user_id = $1", user);
  const hashes = codes.map((code) => hashHandle(code.replaceAll("-", "")));
  await work.run("insert into account.recovery_code (user_id, code_hash) select $1, unnest($2::text[])", user, hashes);
}
