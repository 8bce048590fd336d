/** What every input has beside its own fields: the negotiation it is about, a command's id, the edition that is read. */
import { recordId } from "@parley/domain/records/fields";
import { z } from "zod";
import { editionAsked } from "./as-known";

/** The input of an endpoint within a negotiation, which is always its first key. Unknown keys are refused. */
export const scoped = <Shape extends z.core.$ZodLooseShape>(shape: Shape) =>
  z.strictObject({ negotiation: recordId, ...shape });
/** The number below which a page of a list begins, as far as the database counts; null for the first. */
export const pageStart = z.number().int().min(1).max(2_147_483_647).nullable().default(null);
export type ScopedSchema = z.ZodObject<{ negotiation: typeof recordId }>;

const commandId = z.uuid("A command carries an id made by the client.");
export type Command = { commandId: string };
/** The schema of a command is that of its input, and the id by which its client knows it again. */
export const asCommand = <S extends z.ZodObject>(schema: S) =>
  schema.extend({ commandId }) as unknown as z.ZodType<z.output<S> & Command, z.input<S> & Command>;
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "A file comes with its sha-256, as 64 hexadecimal digits.");
export type Fingerprint = { sha256: string };
/** What comes with a file names it by its fingerprint. */
export const withFingerprint = <S extends ScopedSchema>(schema: S) =>
  schema.extend({ sha256 }) as unknown as z.ZodType<z.output<S> & Fingerprint, z.input<S> & Fingerprint>;
/** A schema that says of each field what is wrong in words of ours, for which it has to see the input. */
export const inWords = <S extends z.ZodType>(schema: S) =>
  Object.assign((input: unknown) => schema.parse(input, { reportInput: true }), { schema }) as unknown as S;
export const namesNegotiation = z.object({ negotiation: recordId });

type EditionAsked = { edition?: number | null | undefined };
/** The schema of a read of the record is that of its input, and the edition that it may be read in. */
export const withEdition = <S extends ScopedSchema>(schema: S) =>
  (schema as ScopedSchema)
    .extend({ edition: editionAsked })
    .transform(({ edition: _, ...input }) => input) as unknown as z.ZodType<z.output<S>, z.input<S> & EditionAsked>;
