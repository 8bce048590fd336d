/**
 * A backup is text, compressed with gzip: a line that says what it is, then for each table a line with its name, its rows as
 * COPY writes them and a line `\.`, and at the end a line with what all of it has to come to.
 */
import { z } from "zod";

export const formatNumber = 1;
export const endOfRows = "\\.";

export const headSchema = z.object({
  parley: z.literal("backup"),
  format: z.number(),
  /** When the snapshot was taken, by the database's clock. */
  madeAt: z.string(),
  /** The last migration that the database had taken. */
  migration: z.string(),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
});
export type Head = z.infer<typeof headSchema>;

export const nameSchema = z.object({ table: z.string() });

export const sumsSchema = z.object({
  sums: z.array(
    z.object({
      table: z.string(),
      rows: z.number(),
      /** Of the rows' bytes (hex). */
      sha256: z.string(),
    }),
  ),
});
export type Sum = z.infer<typeof sumsSchema>["sums"][number];

/** What a backup says of itself. */
export type Manifest = Head & { sums: Sum[] };

/** Why a file is not taken as a backup, in words fit to show. */
export class BadBackup extends Error {}
