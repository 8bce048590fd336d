/** The exchange format: a negotiation's record as plain files, described in docs/DOSSIER.md. */
export {
  checkCodingLog,
  checkLogLines,
  checkSentences,
  type LogLine,
  readCodingLog,
  readSentences,
  type Sentence,
} from "./dossier/coding";
export {
  codingFiles,
  type DossierProblem,
  type DossierRecords,
  dossierFiles,
  findIn,
  listRecords,
  parseDossier,
  problemInWords,
  readDossier,
  writeDossier,
} from "./dossier/files";
export { checkPassages, type FoundPassage, listPassages, type PassageCheck, type Text } from "./dossier/passages";
export { checkQuotes, longestQuote } from "./dossier/quotes";
