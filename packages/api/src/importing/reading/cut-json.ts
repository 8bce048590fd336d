/** Cuts one JSON object into the entries of its lists as its text comes, so that it need never be there whole. */

/** An entry, as text: of the list under a key, from 1; of the object under a key itself, 0. */
export type Piece = { key: string; number: number; text: string };

const [quote, backslash, openList, closeList, open, close] = [34, 92, 91, 93, 123, 125];

export class JsonCutter {
  /** What is left once each entry is taken out: read whole at the end, it says whether the rest was sound. */
  skeleton = "";
  /** How many entries were taken out under each key. */
  readonly counts = new Map<string, number>();
  #depth = 0;
  #inString = false;
  #escaped = false;
  #key = "";
  #string = "";
  #inList = false;
  #held: string | null = null;
  #heldDepth = 0;

  get isHalf(): boolean {
    return this.#depth > 0 || this.#held !== null || this.#inString;
  }

  /** Where it stands. */
  get place(): { key: string; number: number } {
    return { key: this.#key, number: (this.counts.get(this.#key) ?? 0) + 1 };
  }

  /** UTF-16 units of the entry that has begun. */
  get holds(): number {
    return this.#held?.length ?? 0;
  }

  push(text: string): Piece[] {
    const pieces: Piece[] = [];
    let from = 0;
    for (let i = 0; i < text.length; i += 1) {
      const sign = text.charCodeAt(i);
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false;
        else if (sign === backslash) this.#escaped = true;
        else if (sign === quote) {
          this.#inString = false;
          if (this.#depth === 1 && this.#held === null) this.#key = this.#string + text.slice(this.#from, i);
        }
        continue;
      }
      if (sign === quote) {
        this.#inString = true;
        this.#string = "";
        this.#from = i + 1;
      } else if (sign === open || sign === openList) {
        const entry = this.#held === null && (this.#depth === 2 || (this.#depth === 1 && sign === open));
        if (entry) {
          this.skeleton += `${text.slice(from, i)}0`;
          this.#held = "";
          this.#heldDepth = this.#depth;
          from = i;
        } else if (this.#depth === 1 && sign === openList) this.#inList = true;
        this.#depth += 1;
      } else if (sign === close || sign === closeList) {
        this.#depth -= 1;
        if (this.#held !== null && this.#depth === this.#heldDepth) {
          const number = this.#inList ? (this.counts.get(this.#key) ?? 0) + 1 : 0;
          this.counts.set(this.#key, Math.max(1, number));
          pieces.push({ key: this.#key, number, text: this.#held + text.slice(from, i + 1) });
          this.#held = null;
          from = i + 1;
        } else if (this.#depth === 1) this.#inList = false;
      }
    }
    const rest = text.slice(from);
    if (this.#held !== null) this.#held += rest;
    else this.skeleton += rest;
    if (this.#inString && this.#depth === 1 && this.#held === null) this.#string += text.slice(this.#from);
    this.#from = 0;
    return pieces;
  }

  #from = 0;
}
