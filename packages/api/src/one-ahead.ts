/** Makes the next piece while the last one is worked on: one is ahead, never more. What fails is thrown when its turn comes. */
export async function* oneAhead<Piece>(pieces: AsyncIterable<Piece>): AsyncGenerator<Piece> {
  const source = pieces[Symbol.asyncIterator]();
  const begin = () => {
    const next = source.next();
    // Where nobody comes to take it, its failure is nobody's.
    next.catch(() => undefined);
    return next;
  };
  let next = begin();
  try {
    for (;;) {
      const { done, value } = await next;
      if (done) return;
      next = begin();
      yield value;
    }
  } finally {
    await next.catch(() => undefined);
    await source.return?.();
  }
}
