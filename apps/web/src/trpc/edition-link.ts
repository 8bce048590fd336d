import type { ApiInputs, AppRouter } from "@parley/api";
import type { TRPCLink } from "@trpc/client";
import type { AskedEdition } from "./edition-address";

/** Commands carry an id, and files that are brought their name and fingerprint. */
type OfToday<Input, Path> = Input extends { negotiation: string }
  ? "commandId" extends keyof Input
    ? never
    : Input extends { name: string; sha256: string }
      ? never
      : "edition" extends keyof Input
        ? never
        : Path
  : never;
type PathsOfToday = {
  [Module in keyof ApiInputs]: {
    [Name in keyof ApiInputs[Module]]: OfToday<ApiInputs[Module][Name], `${Module}.${Extract<Name, string>}`>;
  }[keyof ApiInputs[Module]];
}[keyof ApiInputs];

/** Reads within a negotiation that take no edition. The types know them: one that is missing here, or too many, is an error. */
const ofToday: Record<PathsOfToday, true> = {
  "audit.list": true,
  "changeset.get": true,
  "changeset.mine": true,
  "changeset.passages": true,
  "changeset.queue": true,
  "changeset.waiting": true,
  "codebook.leaning": true,
  "coding.beside": true,
  "coding.sheet": true,
  "doubleCoding.agreement": true,
  "doubleCoding.get": true,
  "doubleCoding.list": true,
  "edition.feed": true,
  "edition.onDay": true,
  "history.contributors": true,
  "history.get": true,
  "history.withdrawn": true,
  "import.get": true,
  "import.mine": true,
  "negotiation.edition": true,
  "people.list": true,
  "readKey.list": true,
  "record.text": true,
  "search.find": true,
  "source.textOf": true,
  "submission.get": true,
  "submission.list": true,
};

/** Asks for the edition that the page is read in; what names an edition itself, null for today, is asked as it says. */
export const editionLink =
  (asked: AskedEdition | null): TRPCLink<AppRouter> =>
  () =>
  ({ op, next }) => {
    const input = op.input as Record<string, unknown> | undefined;
    const takesIt =
      asked !== null &&
      op.type === "query" &&
      input?.negotiation === asked.negotiation &&
      !("edition" in input) &&
      !Object.hasOwn(ofToday, op.path);
    return next(takesIt ? { ...op, input: { ...input, edition: asked.edition } } : op);
  };
