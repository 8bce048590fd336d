import { randomBytes } from "node:crypto";
import { chmod, link, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { environment, stateFolder } from "./environment";

const schema = z.object({
  /** Passwords of the four database logins. */
  logins: z.object({ reader: z.string(), desk: z.string(), writer: z.string(), account: z.string() }),
  /** The key of next-auth's own cookies. */
  authentication: z.string().min(32),
});

export type Secrets = z.infer<typeof schema>;

const word = () => randomBytes(24).toString("base64url");
const make = (): Secrets => ({
  logins: { reader: word(), desk: word(), writer: word(), account: word() },
  authentication: word() + word(),
});

/**
 * The secrets of this installation, made at the first call and readable by this user alone.
 * @throws Error when the file is not as it was written.
 */
export async function readSecrets(folder = stateFolder): Promise<Secrets> {
  const file = join(folder, "secrets.json");
  const text = (await readFile(file, "utf8").catch(() => null)) ?? (await create(folder, file));
  const read = schema.safeParse(parse(text));
  await keepFromOthers(file);
  if (!read.success) throw new Error(`${file} is damaged. Restore it; without it the logins get new passwords.`);
  return { ...read.data, authentication: environment.secret ?? read.data.authentication };
}

/** Who brought it back from where it was kept may have opened it to others by that. A file that is not ours to close stays as it is. */
async function keepFromOthers(file: string): Promise<void> {
  const { mode } = await stat(file);
  if (mode & 0o077) await chmod(file, 0o600).catch(() => undefined);
}

/** link() fails where another process was first: then its secrets count. */
async function create(folder: string, file: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const mine = `${file}.${randomBytes(6).toString("hex")}`;
  await writeFile(mine, JSON.stringify(make(), null, 2), { mode: 0o600 });
  await link(mine, file).catch((error) => {
    if (error.code !== "EEXIST") throw error;
  });
  await rm(mine);
  return readFile(file, "utf8");
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
