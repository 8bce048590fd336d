import type { ProvisionReading } from "@parley/domain/analysis/proposal-shape";
import { capitalized } from "@parley/domain/capitalized";
import { Link } from "@parley/ui/link";
import { Fragment } from "react";
import { evidenceOf } from "@/reading/address";
import { besideReading, readingInWords } from "./reading-words";

type Props = {
  base: string;
  reading: ProvisionReading;
  /** After other words, in the same line. */
  inline?: boolean;
};

/** What the provision is to the party, leading to the words whose bound it is measured from, and to each red line. */
export function ReadingWords({ base, reading, inline = false }: Props) {
  const said = readingInWords(reading);
  const words = inline ? said : capitalized(said);
  const display = inline ? "inline" : "block";
  if (reading.state === "not_covered") return <span className={display}>{words}</span>;
  const { issue, bound, redLines } = reading;
  const beside = besideReading(reading);
  const [first] = bound;
  return (
    <span className={`${display} text-ink`}>
      <b>{first ? <Link href={evidenceOf(base, { issue, id: first })}>{words}</Link> : words}</b>
      {redLines.map((id) => (
        <Fragment key={id}>
          ,{" "}
          <Link href={evidenceOf(base, { issue, id })} className="font-semibold text-bad">
            across a red line
          </Link>
        </Fragment>
      ))}
      {beside ? <span className="text-ink-3"> ({beside})</span> : null}
    </span>
  );
}
