/** What the rows of a form work on: the values, how to change them, and the sentence under each field. */
export interface Bound<Values> {
  values: Values;
  change: (part: Partial<Values>) => void;
  errorAt: (...paths: string[]) => string | undefined;
}

/** The fields of a form that hold a value of this type. */
export type FieldsOf<Values, T> = { [K in keyof Values]: Values[K] extends T ? K : never }[keyof Values] & string;

/** One field of a form changed. */
export const part = <Values>(name: keyof Values, value: unknown): Partial<Values> =>
  ({ [name]: value }) as unknown as Partial<Values>;
