import { can } from "@parley/domain/access";
import { mostCounted } from "@parley/domain/lists";
import type { ChangesetRow } from "../changeset/changeset.select";
import { readPage } from "../paging/keyset";
import type { MemberRead } from "../read";
import {
  countQueue,
  type Looker,
  type QueueFilter,
  selectQueueAuthors,
  selectQueueRows,
  selectWaiting,
} from "./queue-select";

const lookerOf = ({ ground, person, role }: MemberRead): Looker => ({
  ...{ user: person.id, mayAccept: can(role, "record:accept"), reviewRequired: ground.reviewRequired },
});

type Asked = QueueFilter & { order: "oldest" | "latest"; page: string | null; limit: number };

/** A page of changesets in one state, in the order in which they came into it, and how many there are as far as anybody counts. */
export async function listQueue({ order, page, limit, ...filter }: Asked, read: MemberRead) {
  const { sql, ground } = read;
  const looker = lookerOf(read);
  const [many, authors, found] = await Promise.all([
    countQueue(sql, ground.id, filter, looker, mostCounted),
    selectQueueAuthors(sql, ground.id, filter.state),
    readPage<ChangesetRow>(
      {
        groups: [""],
        descending: order === "latest",
        keyedBy: "instant",
        keyOf: ({ id, updatedAt }) => ({ group: "", key: Date.parse(updatedAt), id }),
        fetch: (stretch) => selectQueueRows(sql, ground.id, filter, looker, stretch),
      },
      page,
      limit,
    ),
  ]);
  return { ...found, count: Math.min(many, mostCounted), more: many > mostCounted, authors };
}

/** What waits for me: changesets that I may accept, and those of mine that came back. */
export async function countWaiting(_input: object, read: MemberRead) {
  return selectWaiting(read.sql, read.ground.id, lookerOf(read));
}
