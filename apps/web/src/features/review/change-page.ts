import { type Kind, kinds } from "@parley/domain/records";
import { recordId } from "@parley/domain/records/fields";
import type { View } from "./review-checks";

/** Changes that are shown on one page. */
export const mostOnPage = 500;

type Key = { kind: Kind; id: string };

/** The record that a page begins with, as addresses carry it: `position/hours`; null for the first page. */
export function readPageStart(text: string | null | undefined): Key | null {
  const [named = "", ...rest] = (text ?? "").split("/");
  const kind = kinds.find((one) => one === named);
  const id = recordId.safeParse(rest.join("/"));
  return kind && id.success ? { kind, id: id.data } : null;
}

type Paged = Pick<View, "changes" | "changeCount" | "page">;

/** Whether this is a page of a changeset that holds more. */
export const isPart = ({ changes, changeCount }: Paged) => changes.length < changeCount;

/** "501 to 1,000 of 100,000". */
export function placeInWords({ changes, changeCount, page }: Paged): string {
  const [first, last, all] = [page.skipped + 1, page.skipped + changes.length, changeCount].map((each) =>
    each.toLocaleString("en"),
  );
  return `${first} to ${last} of ${all}`;
}

/** From which record on a page reaches, and before which; null is the beginning and the end. */
export function stretchOf({ changes, page }: Paged): { from: Key | null; to: Key | null } {
  const [first] = changes;
  return { from: page.skipped > 0 && first ? { kind: first.kind, id: first.id } : null, to: page.after };
}
