import { capitalized } from "@parley/domain/capitalized";
import { instantInWords } from "@/reading/days-in-words";
import { counted } from "@/reading/who-coded";
import type { View } from "./review-checks";

/** "Mira Okafor and Jonas Lind". */
export function namesInWords(people: readonly { name: string }[]): string {
  const names = people.map(({ name }) => name);
  return names.length < 2 ? (names[0] ?? "the operator") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** "two changes by Mira Okafor, submitted 21 Nov 2026, 14:48 UTC, against edition 210". */
export function deckOf({ changeCount, authors, submission, state, updatedAt, edition }: View): string {
  const by = `${capitalized(counted(changeCount, "change"))} by ${namesInWords(authors)}`;
  if (state === "submitted" && submission) {
    return `${by}, submitted ${instantInWords(submission.at)}, against edition ${edition}`;
  }
  const done = {
    draft: "saved",
    returned: "returned",
    accepted: "accepted",
    discarded: "discarded",
    submitted: "saved",
  };
  return `${by}, ${done[state]} ${instantInWords(updatedAt)}`;
}

/** How a changeset stands and what happens next, as a bold first sentence and the rest. */
export function standingOf(view: View, me: string | null): { lead: string; text: string } {
  const { state, reviewRequired, authors, changeCount, acceptedAs } = view;
  const wrote = authors.some(({ id }) => id === me);
  const all = changeCount === 1 ? "its one change" : `all ${counted(changeCount, "change")}, or none`;
  if (state === "accepted") {
    return {
      lead: `Accepted as edition ${acceptedAs ?? ""}.`,
      text: "Readers see it. It can be reversed, not erased.",
    };
  }
  if (state === "discarded")
    return { lead: "Discarded.", text: "Nothing of it was published. Its words stay here to be read." };
  if (state === "returned") {
    const next = wrote
      ? "Change what the comment asks for, then submit it again."
      : "Its authors change it and submit it again.";
    return { lead: "Returned with a comment.", text: next };
  }
  if (state === "draft") {
    const next = reviewRequired
      ? "Once submitted, somebody who had no part in it accepts it or returns it with a comment."
      : "Review is not required here: submitting publishes it at once.";
    return { lead: "A draft, seen by the desk alone.", text: next };
  }
  if (!reviewRequired) {
    return { lead: "Review is not required.", text: `Anybody on the desk can accept it. Accepting applies ${all}.` };
  }
  const own = authors.length > 1 ? "You had a part in this" : "You wrote this";
  return wrote
    ? {
        lead: "Waiting for review.",
        text: `${own}, so somebody else has to accept it. Until then you can take it back to amend it.`,
      }
    : {
        lead: "Review is required.",
        text: `${namesInWords(authors)} wrote this and cannot accept it. You had no part in it and can. Accepting applies ${all}.`,
      };
}
