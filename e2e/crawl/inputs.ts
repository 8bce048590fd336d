/** Inputs of every shape that an endpoint takes, from the shape it says it takes. */

/** What of JSON Schema the endpoints' shapes have. */
type Shape = {
  type?: string | string[];
  enum?: unknown[];
  const?: unknown;
  anyOf?: Shape[];
  oneOf?: Shape[];
  allOf?: Shape[];
  properties?: Record<string, Shape>;
  required?: string[];
  items?: Shape;
  format?: string;
  pattern?: string;
  default?: unknown;
};

/** What there is to ask for. */
export type Known = {
  negotiations: string[];
  ids: string[];
  records: { kind: string; id: string }[];
  /** Words to search for. */
  terms: string[];
};

const isUuid = (id: string) => /^[0-9a-f]{8}-[0-9a-f]{4}-/.test(id);
const isHash = (id: string) => /^[0-9a-f]{64}$/.test(id);
const isName = (id: string) => /^[a-z0-9][a-z0-9-]{0,79}$/.test(id) && !isUuid(id) && !isHash(id);

/** Each value worth trying for one field, the likeliest first. */
function valuesOf(name: string, shape: Shape, known: Known): unknown[] {
  const parts = shape.anyOf ?? shape.oneOf;
  if (parts) return parts.flatMap((part) => valuesOf(name, part, known));
  if (shape.allOf) return shape.allOf.flatMap((part) => valuesOf(name, part, known));
  if (shape.enum) return shape.enum;
  if ("const" in shape) return [shape.const];
  const type = Array.isArray(shape.type) ? shape.type[0] : shape.type;
  if (type === "null") return [null];
  if (type === "boolean") return [true, false];
  if (type === "integer" || type === "number") return [1, 0, 2, 3, 200];
  if (type === "array") {
    const each = valuesOf(name, shape.items ?? {}, known);
    return [each.slice(0, 1), [], each.slice(0, 40), each.slice(-40)];
  }
  if (type === "object") return inputsOf(shape, known).slice(0, 12);
  if (type !== "string") return [{}];
  if (name === "negotiation") return known.negotiations;
  if (shape.format === "uuid") return known.ids.filter(isUuid);
  if (shape.format === "date") return ["2031-03-12", "2031-11-01", "2100-01-01"];
  if (shape.pattern?.includes("64")) return known.ids.filter(isHash);
  if (shape.pattern?.includes("a-z0-9")) return known.ids.filter(isName);
  return [...known.terms, "2031-03-12", "/n/sample"];
}

/** A base of what has to be said, and from there one field after another put to each value it can have. */
export function inputsOf(shape: Shape, known: Known): Record<string, unknown>[] {
  const inner = shape.anyOf ?? shape.oneOf;
  if (inner) return inner.flatMap((part) => inputsOf(part, known));
  const fields = Object.entries(shape.properties ?? {});
  const values = new Map(fields.map(([name, one]) => [name, valuesOf(name, one, known)]));
  const required = new Set(shape.required ?? []);
  const base = Object.fromEntries(
    fields.filter(([name]) => required.has(name)).map(([name]) => [name, values.get(name)?.[0]]),
  );
  const bases = (values.get("negotiation") ?? [null]).map((negotiation) =>
    negotiation === null ? base : { ...base, negotiation },
  );
  const kinds = values.has("kind") && values.has("id");
  return bases.flatMap((start) => [
    start,
    ...(kinds ? known.records.map((record) => ({ ...start, ...record })) : []),
    ...fields
      .filter(([name]) => name !== "negotiation" && name !== "commandId")
      .flatMap(([name]) => (values.get(name) ?? []).map((value) => ({ ...start, [name]: value }))),
  ]);
}
