type Body = Readonly<Record<string, unknown>>;

/** A body without its id, which the form does not hold. */
export function withoutId(body: Body): Body {
  const { id: _id, ...rest } = body;
  return rest;
}
