/** What a JSON dossier says it is, and how much of one an import takes. */
export const dossierFormat = { name: "parley-dossier", version: 1 } as const;

/** Bytes of a file, records in it, and bytes of a workbook unpacked. */
export const importLimits = {
  bytes: 100_000_000,
  records: 100_000,
  workbookRecords: 20_000,
  unpacked: 400_000_000,
} as const;
