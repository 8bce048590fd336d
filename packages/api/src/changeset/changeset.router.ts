import { changesetStates } from "@parley/domain/changeset";
import { kinds } from "@parley/domain/records";
import { line, optionalWords, recordId, words } from "@parley/domain/records/fields";
import { z } from "zod";
import { command, query, router, scoped } from "../gate";
import { open, pageSize, recordKey } from "../paging/filters";
import { pageMark } from "../paging/keyset";
import { listPassagesInContext } from "../review/in-context";
import { countWaiting, listQueue } from "../review/queue";
import { takeUpDiscarded } from "../review/take-up";
import { getChangeset, listMine } from "./changeset.reads";
import {
  acceptChangeset,
  amendChangeset,
  commentOn,
  describeChangeset,
  discardChangeset,
  dropChange,
  restoreVersion,
  returnChangeset,
  saveChange,
  submitChangeset,
  undoChangeset,
} from "./changeset.writes";

const changeset = z.uuid();
const kind = z.enum(kinds);
const version = z.number().int().min(0).max(1_000_000);
const submission = z.number().int().min(1).max(1_000_000);
const byChangeset = scoped({ changeset });

const draftChange = scoped({
  /** Null makes a new draft. */
  changeset: changeset.nullable().default(null),
  title: line.optional(),
  reason: optionalWords.optional(),
  /** The draft's version last seen; null goes on with words of one's own alone. */
  version: version.nullable().default(null),
  change: z.strictObject({
    kind,
    /** Null has the server choose one. */
    id: recordId.nullable().default(null),
    action: z.enum(["put", "withdraw"]),
    baseVersion: version,
    body: z.record(z.string().max(100), z.unknown()).nullable().default(null),
  }),
});
const verdict = scoped({ changeset, submission, hash: z.string().regex(/^[0-9a-f]{64}$/) });

const shown = scoped({
  changeset,
  /** Of a changeset with more changes than fit on a page, the record that the page begins with; null for the first page. */
  from: recordKey,
  limit: z.number().int().min(1).max(2_000).default(2_000),
  /** Only changes whose record somebody changed meanwhile; none once it is closed. */
  overtaken: z.boolean().default(false),
});
const queued = scoped({
  state: z.enum(changesetStates).default("submitted"),
  whose: open(z.enum(["to-accept", "mine", "others"])),
  author: open(z.string().min(1).max(80)),
  kind: open(kind),
  party: open(recordId),
  issue: open(recordId),
  origin: open(z.enum(["form", "import", "restore", "merge"])),
  /** At least so many days in its state. */
  days: open(z.number().int().min(1).max(3_650)),
  order: z.enum(["oldest", "latest"]).default("oldest"),
  page: pageMark,
  limit: pageSize,
});

export const changesetRouter = router({
  mine: query("desk:read", scoped({}), listMine),
  queue: query("desk:read", queued, listQueue),
  waiting: query("desk:read", scoped({}), countWaiting),
  get: query("desk:read", shown, getChangeset),
  passages: query("desk:read", scoped({ changeset, kind, id: recordId }), listPassagesInContext),
  save: command("record:propose", draftChange, saveChange),
  drop: command(
    "record:propose",
    scoped({ changeset, version: version.nullable().default(null), kind, id: recordId }),
    dropChange,
  ),
  describe: command("record:propose", scoped({ changeset, title: line, reason: optionalWords }), describeChangeset),
  submit: command("record:propose", byChangeset, submitChangeset, { takesLong: true }),
  accept: command("record:accept", verdict, acceptChangeset, { takesLong: true }),
  returnIt: command("record:accept", scoped({ changeset, submission, comment: words }), returnChangeset),
  amend: command("record:propose", byChangeset, amendChangeset),
  discard: command("record:propose", byChangeset, discardChangeset),
  takeUp: command("record:propose", byChangeset, takeUpDiscarded),
  comment: command("record:propose", scoped({ changeset, text: words, about: recordKey }), commentOn),
  undo: command("record:propose", byChangeset, undoChangeset),
  restore: command("record:propose", scoped({ kind, id: recordId, version: submission }), restoreVersion),
});
