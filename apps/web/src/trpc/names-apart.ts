import type { AppRouter } from "@parley/api";
import type { TRPCLink } from "@trpc/client";
import { map, observable } from "@trpc/server/observable";

/**
 * A name that runs from right to left would draw the punctuation and figures beside it to its own side. Wherever one
 * comes in to be read it is set apart: between U+2068 and U+2069, which show as nothing. So sentences, titles, charts and
 * what a screen reader says are right without knowing of it. What is sent back has the marks taken off again.
 */
const [open, close] = ["\u2068", "\u2069"];
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1eeff}]/u;

/** Fields that hold names and short words of ours; never a passage, whose characters are counted. */
const named = new Set(
  "name short title label publisherName summary note claimant claim organisation place stated reason condition question category low high authors aliases".split(
    " ",
  ),
);

/** Answers that fill forms, where each character is the writer's own, and the texts of sources. */
const asTheyAre = new Set(["record.get", "record.text", "changeset.get", "view.list", "account.get", "account.me"]);

const apart = (words: string) =>
  rightToLeft.test(words) && !words.startsWith(open) ? `${open}${words}${close}` : words;
const together = (words: string) => words.replace(/[\u2068\u2069]/g, "");

/** The same value with each string passed through `change`; what holds none that changes stays the same object. */
function within(value: unknown, change: (words: string, field: string) => string, field = ""): unknown {
  if (typeof value === "string") return change(value, field);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    const all = value.map((one) => within(one, change, field));
    return all.some((one, i) => one !== value[i]) ? all : value;
  }
  let copy: Record<string, unknown> | null = null;
  for (const [key, inner] of Object.entries(value)) {
    const changed = within(inner, change, key);
    if (changed === inner) continue;
    copy ??= { ...value };
    copy[key] = changed;
  }
  return copy ?? value;
}

/** An answer to be read, its names set apart. */
export const namesApart = (path: string, answer: unknown): unknown =>
  asTheyAre.has(path) ? answer : within(answer, (words, field) => (named.has(field) ? apart(words) : words));

/** What is sent, without the marks. */
export const namesTogether = (input: unknown): unknown =>
  within(input, (words, field) => (named.has(field) ? together(words) : words));

/** Stands before whatever link asks the API. */
export const namesApartLink: TRPCLink<AppRouter> =
  () =>
  ({ op, next }) => {
    const answers = next({ ...op, input: namesTogether(op.input) });
    if (op.type !== "query") return answers;
    return observable((observer) =>
      answers
        .pipe(
          map((answer) =>
            answer.result.type === "data"
              ? { ...answer, result: { ...answer.result, data: namesApart(op.path, answer.result.data) } }
              : answer,
          ),
        )
        .subscribe(observer),
    );
  };
