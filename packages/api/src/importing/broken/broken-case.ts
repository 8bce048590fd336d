/** A file that somebody might really drop on the import page, and what the refusal has to say. */
export interface Upload {
  readonly name: string;
  /** In pieces, so that a large one is never in memory as a whole. */
  readonly pieces: () => Iterable<Uint8Array>;
}

export interface BrokenCase {
  /** Also the folder below `files/` where it lies, unless it is made. */
  readonly name: string;
  readonly broken: string;
  /** All of these stand in one refusal: the file or sheet, the row or entry, the column or field. */
  readonly place: readonly RegExp[];
  /** A word of the cure, in the same refusal. */
  readonly cure: RegExp;
  /** Records withdrawn before the file arrives. */
  readonly withdrawn?: { readonly kind: "position"; readonly id: string };
  /** Entries of the same file that nothing is wrong with. */
  readonly good?: number;
  /** Takes seconds: only where a run is asked to be thorough. */
  readonly long?: true;
  /** Where the file is too large or too odd to be kept: makes it. */
  readonly make?: () => readonly Upload[];
}

export const upload = (name: string, bytes: Uint8Array | string): Upload => ({
  name,
  pieces: () => [typeof bytes === "string" ? Buffer.from(bytes) : bytes],
});
