"use client";

import { type Day, dayInWords } from "@parley/domain/dates";
import { Button } from "@parley/ui/button";
import { Link } from "@parley/ui/link";
import { PartyPatterns } from "@parley/ui/party-swatch";
import { type ReactNode, useSyncExternalStore } from "react";
import { OldAnswer } from "../answer-state";

type Props = {
  query: Parameters<typeof OldAnswer>[0]["query"];
  /** Of the negotiation. */
  title: string;
  edition: number;
  /** The day it is read as of. */
  day: Day;
  /** Where the whole of it stands. */
  whole: string;
  /** What it is a brief of, as the page is headed. */
  head: ReactNode;
  deck: ReactNode;
  children: ReactNode;
};

/** A page to print or to send: as wide as paper, its edition, day and address at its foot. */
export function BriefFrame({ query, title, edition, day, whole, head, deck, children }: Props) {
  return (
    <main id="main" tabIndex={-1} className="px-5 pt-6 pb-12 outline-none sm:px-10 print:p-0">
      <OldAnswer query={query} />
      <PartyPatterns />
      <article className="brief">
        <p className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line pb-3 text-control print:hidden">
          <Button onClick={() => window.print()}>Print, or save as PDF</Button>
          <Link href={whole}>The whole page</Link>
        </p>
        <p className="mt-4 text-note text-ink-3 print:mt-0">
          Brief. {title}. Edition {edition}, as of {dayInWords(day)}.
        </p>
        <h1 className="mt-1 wrap-anywhere">{head}</h1>
        <p className="mt-2 max-w-sentence font-serif text-large text-ink-2">{deck}</p>
        {children}
        <Foot title={title} edition={edition} day={day} />
      </article>
    </main>
  );
}

const never = () => () => {};
const here = () => window.location.href.split("#")[0] ?? "";

function Foot({ title, edition, day }: Pick<Props, "title" | "edition" | "day">) {
  // The server does not know under which name it was asked.
  const address = useSyncExternalStore(never, here, () => "");
  return (
    <footer className="mt-4 border-t border-ink pt-2 text-note text-ink-3">
      Parley, {title}. Edition {edition}, as of {dayInWords(day)} (UTC). How each figure is computed: the method page,
      /method.
      <span className="block wrap-anywhere">{address}</span>
    </footer>
  );
}

/** From a page to its brief. */
export function BriefLink({ href }: { href: string }) {
  return (
    <p className="mt-2 text-note text-ink-3 print:hidden">
      <Link href={href}>One page to print or send</Link>
    </p>
  );
}
