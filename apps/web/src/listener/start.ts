/** Ends a start that cannot go on, in a sentence: whoever reads it is at the machine, and can do something about it. */
export function leave(error: unknown): never {
  process.stderr.write(`${inWords(error)}\n`);
  process.exit(1);
}

export function orLeave<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    return leave(error);
  }
}

/** What a start ends with. */
export function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = "code" in error ? String(error.code) : "";
  if (/^(ECONNREFUSED|ENOTFOUND|ETIMEDOUT|EAI_AGAIN|EHOSTUNREACH)$/.test(code))
    return `The database cannot be reached (${code}). Start it, or mend DATABASE_URL.`;
  if (code.startsWith("28")) return `The database does not let a login in (${code}). Run npm run parley -- setup.`;
  return error.message;
}
