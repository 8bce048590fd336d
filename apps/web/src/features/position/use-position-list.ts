"use client";

import { useQueryStates } from "nuqs";
import { useCallback } from "react";
import { type PositionListState, positionListParsers, positionListQuery } from "./position-list-url";

/** The state of the list, in its address. What narrows or orders it begins at its first page; Back undoes a page, an order, an opening. */
export function usePositionList(path: string) {
  const [state, set] = useQueryStates(positionListParsers, { history: "replace", shallow: true, scroll: false });
  const narrow = useCallback(
    (change: Partial<PositionListState>) => void set({ ...change, page: null, at: null }),
    [set],
  );
  const order = useCallback(
    (change: Pick<PositionListState, "sort" | "direction">) =>
      void set({ ...change, page: null, at: null }, { history: "push" }),
    [set],
  );
  const turn = useCallback(
    (page: string | null) => void set({ page, at: null }, { history: "push", scroll: true }),
    [set],
  );
  const open = useCallback(
    (at: string) => void set({ at }, { history: state.at === null ? "push" : "replace" }),
    [set, state.at],
  );
  const close = useCallback(() => void set({ at: null }), [set]);
  const choose = useCallback((columns: PositionListState["columns"]) => void set({ columns }), [set]);
  const hrefOf = useCallback((at: string) => path + positionListQuery({ ...state, at }), [path, state]);
  return { state, narrow, order, turn, open, close, choose, hrefOf };
}
