"use client";

import { useQueryStates } from "nuqs";
import { useCallback, useMemo } from "react";
import { type IssueState, issueParsers, issueQuery } from "./issue-url";

/** The state of the issue page, in its address; opening evidence can be undone with Back, the rest is replaced in place. */
export function useIssueState(path: string) {
  const [state, set] = useQueryStates(issueParsers, { history: "replace", shallow: true, scroll: false });
  const { at, kinds, range, from, to, view, parties, proposals } = state;
  const shown = useMemo(
    () => ({ kinds, range, from, to, view, parties, proposals }),
    [kinds, range, from, to, view, parties, proposals],
  );
  const hrefOf = useCallback((position: string) => path + issueQuery({ ...shown, at: position }), [path, shown]);
  const open = useCallback(
    (position: string) => void set({ at: position }, { history: at === null ? "push" : "replace" }),
    [set, at],
  );
  const close = useCallback(() => void set({ at: null }), [set]);
  const change = useCallback((next: Partial<IssueState>) => void set(next), [set]);
  return { at, shown, hrefOf, open, close, change };
}
