/** One piece as often as asked, between a beginning and an end: never in memory as a whole. */
export function* repeated(first: string, piece: string, times: number, last: string): Generator<Uint8Array> {
  yield Buffer.from(first);
  const bytes = Buffer.from(piece);
  for (let i = 0; i < times; i++) yield bytes;
  yield Buffer.from(last);
}
