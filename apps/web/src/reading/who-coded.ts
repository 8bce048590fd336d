import type { Coded } from "@parley/api";
import { inWords } from "@parley/domain/counting";
import { instantInWords } from "./days-in-words";

export { counted, inWords } from "@parley/domain/counting";

type Names = ReadonlyMap<number, string>;

/** "Analyst 3", with the name for those who may see it; "the operator" where nobody signed in. */
export function contributorInWords(number: number | null, names: Names): string {
  if (number === null) return "the operator";
  const name = names.get(number);
  return name ? `${name} (Analyst ${number})` : `Analyst ${number}`;
}

/** Who coded a version and when, and how it was checked, each as a line. */
export function codedInWords(
  coded: Pick<Coded, "coder" | "acceptor" | "operator" | "reviewed" | "reviewRequired" | "pairsOfEyes" | "recordedAt">,
  names: Names,
): { coded: string; checked: string } {
  const when = instantInWords(coded.recordedAt);
  const by = coded.operator ? "the operator" : contributorInWords(coded.coder, names);
  if (coded.operator) return { coded: `${by}, ${when}`, checked: "not reviewed; accepted by the operator" };
  const eyes = coded.pairsOfEyes === 1 ? "one pair of eyes" : `${inWords(coded.pairsOfEyes)} pairs of eyes`;
  if (!coded.reviewed && coded.reviewRequired) {
    const checked = `${contributorInWords(coded.acceptor, names)}, ${when}; a redaction, which nobody has to review`;
    return { coded: by, checked };
  }
  if (!coded.reviewed) {
    return { coded: `${by}, ${when}`, checked: `not reviewed: review was not required then; ${eyes}` };
  }
  return { coded: by, checked: `${contributorInWords(coded.acceptor, names)}, ${when}; ${eyes}` };
}
