/**
 * The listener's bundle and Next's are two module graphs in one process. What must exist once (pools, caches, a thread) is
 * made by the listener and found by this name in both.
 * @param missing what is said where it was never made.
 */
export function once<Made>(name: string, missing: string): { set: (made: Made) => void; get: () => Made } {
  const home = globalThis as unknown as Record<symbol, Made | undefined>;
  const place = Symbol.for(`parley.${name}`);
  return {
    set: (made) => {
      home[place] = made;
    },
    /** @throws Error when called outside the server process. */
    get: () => {
      const made = home[place];
      if (made === undefined) throw new Error(missing);
      return made;
    },
  };
}
