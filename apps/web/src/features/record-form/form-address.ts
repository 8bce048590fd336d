type Search = Readonly<Record<string, string | string[] | undefined>>;

/** One value of the address, null where it is not there or there twice. */
export function searchValue(search: Search, name: string): string | null {
  const value = search[name];
  return typeof value === "string" && value !== "" ? value : null;
}

/** What the address of a form says beside the record: its draft, what to begin with, which entry in a row this is. */
export function formAddress(search: Search) {
  return {
    changeset: searchValue(search, "changeset"),
    record: searchValue(search, "record"),
    prefill: {
      party: searchValue(search, "party"),
      issue: searchValue(search, "issue"),
      source: searchValue(search, "source"),
    },
    withdraw: searchValue(search, "withdraw") === "1",
    /** Another entry of the same changeset is another form. */
    key: ["changeset", "record", "entry", "party", "issue"].map((name) => searchValue(search, name) ?? "").join("|"),
  };
}
