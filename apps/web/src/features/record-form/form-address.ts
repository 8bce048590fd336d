import type { Kind } from "@parley/domain/records";
import { recordId } from "@parley/domain/records/fields";
import type { Prefill } from "./fields/prefill";

type Search = Readonly<Record<string, string | string[] | undefined>>;

/** One value of the address, null where it is not there or there twice. */
export function searchValue(search: Search, name: string): string | null {
  const value = search[name];
  return typeof value === "string" && value !== "" ? value : null;
}

/** Every name of the address that is there once, as where a form's own address goes on. */
export const onceEach = (search: Search): Record<string, string> =>
  Object.fromEntries(
    Object.keys(search).flatMap((name) => {
      const value = searchValue(search, name);
      return value === null ? [] : [[name, value]];
    }),
  );

/** What the address of a form says beside the record: its draft, what to begin with, which entry in a row this is. */
export function formAddress(search: Search) {
  return {
    changeset: searchValue(search, "changeset"),
    record: searchValue(search, "record"),
    prefill: {
      party: searchValue(search, "party"),
      issue: searchValue(search, "issue"),
      event: searchValue(search, "event"),
      proposal: searchValue(search, "proposal"),
      source: searchValue(search, "source"),
      code: searchValue(search, "code"),
    } satisfies Prefill,
    withdraw: searchValue(search, "withdraw") === "1",
    /** Another entry of the same changeset is another form. */
    key: ["changeset", "record", "entry", "party", "issue", "proposal", "code"]
      .map((name) => searchValue(search, name) ?? "")
      .join("|"),
  };
}

/** The id of a new record where it is not chosen as it is saved: a profile has its negotiation's, an issue its code's. */
export function newRecordId(kind: Kind, negotiation: string, code: string | null): string | null {
  if (kind === "negotiation") return negotiation;
  const id = kind === "issue" ? recordId.safeParse(code?.trim().toLowerCase()) : null;
  return id?.success ? id.data : null;
}
