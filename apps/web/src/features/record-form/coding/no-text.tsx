"use client";

import { Breadcrumb } from "@parley/ui/breadcrumb";
import { ButtonLink } from "@parley/ui/button";
import { Empty } from "@parley/ui/empty";
import { newRecordAddress } from "@/reading/form-addresses";

export interface NoTextProps {
  negotiation: string;
  source: string;
  changeset: string | null;
  /** Whether the source itself says all that it has to. */
  isWhole: boolean;
  isPublished: boolean;
}

/** Instead of a text that is not at hand, or of a source that is only half entered: where to go on. */
export function NoText({ negotiation, source, changeset, isWhole, isPublished }: NoTextProps) {
  const base = `/n/${negotiation}`;
  const draft: Record<string, string> = changeset ? { changeset, record: source } : {};
  return (
    <main id="main" tabIndex={-1} className="px-5 pt-6 pb-12 outline-none sm:px-10">
      <Breadcrumb items={[{ label: "Desk", href: `${base}/desk` }, { label: "Code a text" }]} />
      <h1 className="mt-2">Code a text</h1>
      <Empty
        className="mt-4"
        action={
          isPublished ? (
            <ButtonLink look="primary" href={`${base}/sources/${source}#text`}>
              Give its text
            </ButtonLink>
          ) : (
            <ButtonLink look="primary" href={newRecordAddress(negotiation, "source", draft)}>
              Go on with the source
            </ButtonLink>
          )
        }
      >
        {isWhole
          ? "The text of this source is not at hand. Once it is given, it stands here to be coded."
          : "This source is not entered whole yet: its publisher and its day are needed before anything is coded from it."}
      </Empty>
    </main>
  );
}
